// `npm run budgets:rebuild`: sets the budget counters in Redis by what Postgres has booked, while the copy
// runs, and prints each account whose counters said something else. `-- <account id>…` for those alone.
import { command } from './lib/command.mjs';
import { runBesideCopy } from './lib/live-program.mjs';

await command(() =>
  runBesideCopy({ source: 'lib/worker/rebuild-budgets.ts', bundle: 'dist/budgets.mjs' }),
);
