// `npm run build`: the production build of the app and the worker, without starting anything.
import { build } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { generateClient } from './lib/generate.mjs';
import { say, step } from './lib/say.mjs';

await command(async () => {
  await step('Prisma client', generateClient);
  if (!(await build())) say('build … unchanged');
});
