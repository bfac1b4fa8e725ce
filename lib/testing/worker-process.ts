import { startWorker, type WorkerSettings } from '@/lib/worker/start-worker';

/** A worker in a process of its own, for tests that kill one: settings as JSON in the first argument. */
const worker = startWorker(JSON.parse(process.argv[2] ?? '{}') as Partial<WorkerSettings>);
process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
process.stdout.write('ready\n');
