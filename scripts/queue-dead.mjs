// `npm run queue:dead`: lists the jobs that were given up, with the reason; with `-- --retry <id>` asks for
// one of them again, as the Retry button on its page does.
import { command } from './lib/command.mjs';
import { runBesideCopy } from './lib/live-program.mjs';

await command(() => runBesideCopy({ source: 'lib/worker/queue-dead.ts', bundle: 'dist/dead.mjs' }));
