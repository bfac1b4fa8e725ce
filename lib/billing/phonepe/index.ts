import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';
import { PhonePe } from './client';

export type { AutopayState, OrderStatus, PhonePe } from './client';
export { isAway, isDeclined, PhonePeFailure } from './failure';

const hosts = {
  sandbox: {
    identityUrl: 'https://api-preprod.phonepe.com/apis/pg-sandbox',
    apiUrl: 'https://api-preprod.phonepe.com/apis/pg-sandbox',
  },
  production: {
    identityUrl: 'https://api.phonepe.com/apis/identity-manager',
    apiUrl: 'https://api.phonepe.com/apis/pg',
  },
};

let made: PhonePe | undefined;

/**
 * PhonePe as configured: the simulator unless keys of a real environment are given.
 * @throws AppError unavailable when the simulator would take money in production
 */
export function phonePe(): PhonePe {
  if (made) return made;
  const settings = env();
  const { PHONEPE_ENV, PHONEPE_SIMULATOR_URL, NODE_ENV, DEMO } = settings;
  const isOpenToAll = !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(
    settings.APP_URL,
  );
  if (PHONEPE_ENV === 'simulator' && NODE_ENV === 'production' && isOpenToAll && DEMO === 'off') {
    throw new AppError(
      'unavailable',
      'Payments are not set up here yet: the simulator takes no real money. Write to us, and we shall help.',
    );
  }
  const simulator = { identityUrl: PHONEPE_SIMULATOR_URL, apiUrl: PHONEPE_SIMULATOR_URL };
  made = new PhonePe({
    ...(PHONEPE_ENV === 'simulator' ? simulator : hosts[PHONEPE_ENV]),
    clientId: settings.PHONEPE_CLIENT_ID,
    clientSecret: settings.PHONEPE_CLIENT_SECRET,
    clientVersion: settings.PHONEPE_CLIENT_VERSION,
    cancelPath: settings.PHONEPE_CANCEL_PATH,
  });
  return made;
}
