// `npm run operator -- grant <email>`, `revoke <email>` or `list`: who sees the screens at /operator, where the
// money of all accounts is looked after. Each change is audited.
import { command } from './lib/command.mjs';
import { runBesideCopy } from './lib/live-program.mjs';

await command(() =>
  runBesideCopy({ source: 'lib/worker/operator.ts', bundle: 'dist/operator.mjs' }),
);
