// `npm run billing:check`: lists every contradiction between accounts, subscriptions, payments, invoices and
// credit notes, and ends with 2 when there is one. Nothing is changed.
import { command } from './lib/command.mjs';
import { runBesideCopy } from './lib/live-program.mjs';

await command(() =>
  runBesideCopy({ source: 'lib/worker/check-billing.ts', bundle: 'dist/billing.mjs' }),
);
