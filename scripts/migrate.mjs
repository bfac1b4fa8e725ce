// `npm run migrate`: brings the database at DATABASE_URL, or the embedded one, up to date.
import { command, withDatabase } from './lib/command.mjs';
import { generateClient } from './lib/generate.mjs';
import { step } from './lib/say.mjs';
import { applyMigrations } from './lib/schema-engine.mjs';

await command(async () => {
  await step('Prisma client', generateClient);
  await withDatabase((url) =>
    step('migrations', async () => {
      const applied = await applyMigrations(url);
      return { note: applied.length ? `applied ${applied.join(', ')}` : 'unchanged' };
    }),
  );
});
