import type { Ctx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { rateLimit } from '@/lib/platform/rate-limit';

const limits = [
  { endpoint: 'submit', points: 60, perSeconds: 60, span: 'minute' },
  { endpoint: 'submit_hour', points: 1_000, perSeconds: 3_600, span: 'hour' },
] as const;

/**
 * Counts one run that a person starts by hand: sixty a minute and a thousand an hour.
 * @throws AppError rate_limited, with the seconds to wait in `data.retryAfter`
 */
export async function limitSubmits({ userId }: Ctx) {
  for (const { endpoint, span, ...limit } of limits) {
    try {
      await rateLimit(userId, endpoint, limit);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'rate_limited')) throw error;
      const seconds = Number(error.data?.retryAfter ?? limit.perSeconds);
      const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
      throw new AppError(
        'rate_limited',
        `You have started ${limit.points.toLocaleString('en-IN')} runs within ${span === 'hour' ? 'an hour' : 'a minute'}, the most for one person. What runs goes on; start the next in ${wait}.`,
        { data: { retryAfter: seconds } },
      );
    }
  }
}
