import { streamText } from '@/lib/skills';
import type { Run } from './run';

/** Shows a text that is there already, at a pace that a person can follow. @throws what `Run.check` throws */
export async function showWords(run: Run, text: string): Promise<void> {
  const { wordPauseMs, longestShowMs } = run.settings;
  const words = Math.max(1, text.split(/\s+/).length);
  const pauseMs = Math.min(wordPauseMs, longestShowMs / words);
  for await (const piece of streamText(text, { signal: run.signal, pauseMs })) {
    run.stream.write(piece);
  }
  await run.stream.flush();
  run.check();
}
