// The simulator as a process of its own: `node scripts/phonepe-simulator/main.mjs`, configured by environment.
import { startSimulator } from './server.mjs';

const {
  PHONEPE_SIMULATOR_PORT = '0',
  PHONEPE_SIMULATOR_FILE,
  PHONEPE_SIMULATOR_URL,
  PHONEPE_CLIENT_ID = 'SIMULATOR',
  PHONEPE_CLIENT_SECRET = 'simulator-secret',
  PHONEPE_WEBHOOK_USERNAME = 'simulator',
  PHONEPE_WEBHOOK_PASSWORD = 'simulator-password',
  PHONEPE_WEBHOOK_URL = '',
} = process.env;

const simulator = await startSimulator({
  port: Number(PHONEPE_SIMULATOR_PORT),
  file: PHONEPE_SIMULATOR_FILE ?? null,
  publicUrl: PHONEPE_SIMULATOR_URL,
  clientId: PHONEPE_CLIENT_ID,
  clientSecret: PHONEPE_CLIENT_SECRET,
  webhook: {
    url: PHONEPE_WEBHOOK_URL,
    username: PHONEPE_WEBHOOK_USERNAME,
    password: PHONEPE_WEBHOOK_PASSWORD,
  },
});
process.stdout.write(`PhonePe simulator at ${simulator.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void simulator.stop().then(() => process.exit(0)));
}
