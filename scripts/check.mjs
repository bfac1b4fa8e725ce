// `npm run check`: what `npm test` looks at without running anything: format and lint, types, import
// rules, dead code.
import { staticChecks } from './lib/checks.mjs';
import { command } from './lib/command.mjs';
import { generateClient } from './lib/generate.mjs';
import { Refusal, say, step } from './lib/say.mjs';

await command(async () => {
  await step('Prisma client', generateClient);
  const failing = [];
  for (const [name, check] of Object.entries(staticChecks)) {
    const { failed, detail } = await step(name, async () => {
      const result = await check();
      return { ...result, note: result.failed ? 'failed' : 'good' };
    });
    if (failed) failing.push(name);
    if (detail) say(detail);
  }
  if (failing.length) throw new Refusal(`Not good: ${failing.join(', ')}.`);
});
