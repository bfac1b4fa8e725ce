// `npm run db:diff`: the SQL that leads from the migrations to prisma/schema, for whoever writes the next
// migration. It is a draft: policies, checks and keys between tables are written by hand.
import { command, withEmptyDatabase } from './lib/command.mjs';
import { say } from './lib/say.mjs';
import { applyMigrations, diffToSchema } from './lib/schema-engine.mjs';

await command(() =>
  withEmptyDatabase(async (url) => {
    await applyMigrations(url);
    say((await diffToSchema(url)) || 'The migrations and prisma/schema agree.');
  }),
);
