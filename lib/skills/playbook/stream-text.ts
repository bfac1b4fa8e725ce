import { setTimeout as pause } from 'node:timers/promises';

/**
 * A text word by word, each with the space that follows it; the pieces join back to the same text.
 * Ends early, without an error, when the signal aborts.
 */
export async function* streamText(
  text: string,
  options: { signal?: AbortSignal; pauseMs?: number } = {},
): AsyncGenerator<string> {
  const { signal, pauseMs = 0 } = options;
  for (const piece of text.match(/\s*\S+\s*/g) ?? (text === '' ? [] : [text])) {
    if (signal?.aborted) return;
    yield piece;
    if (pauseMs > 0) await pause(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
