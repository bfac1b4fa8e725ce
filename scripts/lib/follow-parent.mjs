// Loaded before the app and the worker: when the start command dies, however it dies, they follow it.
const PATIENCE_MS = 10_000;

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
