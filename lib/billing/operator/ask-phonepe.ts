import { AppError } from '@/lib/platform/errors';
import { PhonePeFailure } from '../phonepe';

const atOnce = 5;

/** @throws AppError unavailable in place of PhonePe's silence */
export async function orUnavailable<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof PhonePeFailure)) throw error;
    throw new AppError(
      'unavailable',
      'PhonePe gave no answer that can be relied on, so nothing was changed. Try again in a moment.',
      { cause: error },
    );
  }
}

/** Asks about each, a few at once, in the order given. 'silent' where PhonePe did not answer. */
export async function askEach<Row, Answer>(
  rows: readonly Row[],
  ask: (row: Row) => Promise<Answer>,
): Promise<[Row, Answer | 'silent'][]> {
  const answers: [Row, Answer | 'silent'][] = [];
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce).map(async (row): Promise<[Row, Answer | 'silent']> => {
      try {
        return [row, await ask(row)];
      } catch (error) {
        if (error instanceof PhonePeFailure) return [row, 'silent'];
        throw error;
      }
    });
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}
