import type { ReadEntry } from '@/lib/platform/event-stream';
import type { ExecutionEvent, Frame, RunTrace, StreamMessage } from '../schemas';

/** Pieces of a draft's text a second, where nobody kept how it came. */
const framesPerSecond = 20;
const mostFramesPerDraft = 400;

const instantOf = (event: Pick<ExecutionEvent, 'at'>) => Date.parse(event.at);

/** The fields of an event's data that a replay does not show: prompts weigh more than all the rest. */
const unseen = new Set(['system', 'user', 'context', 'inputs']);

function lighten(event: ExecutionEvent): ExecutionEvent {
  const data = Object.entries(event.data).filter(([name]) => !unseen.has(name));
  return { ...event, data: Object.fromEntries(data) };
}

const byTime = (a: Frame, b: Frame) => a.ms - b.ms;

/**
 * The entries of a run's stream, in milliseconds since it was asked for. A stream that was begun anew holds
 * events again: each is kept once, at the instant that Postgres has.
 */
export function heardFrames(
  entries: readonly ReadEntry[],
  events: readonly ExecutionEvent[],
): Frame[] {
  const [first] = events;
  if (!first) return [];
  const start = instantOf(first);
  const pieces = entries.flatMap(({ id, message }): Frame[] => {
    if (message.type !== 'token' && message.type !== 'text_reset') return [];
    return [
      { ms: Math.max(0, Number(id.split('-')[0]) - start), message: message as StreamMessage },
    ];
  });
  return [...eventFrames(events), ...pieces].sort(byTime);
}

const eventFrames = (events: readonly ExecutionEvent[]): Frame[] =>
  events.map((event) => ({
    ms: Math.max(0, instantOf(event) - instantOf(events[0] ?? event)),
    message: lighten(event),
  }));

/** The same from the record alone: each draft's text, spread over the time between its request and its end. */
export function pacedFrames({ view, steps }: RunTrace): Frame[] {
  const { events } = view;
  const start = events[0] ? instantOf(events[0]) : 0;
  const pieces = events.flatMap((event, at): Frame[] => {
    if (event.type !== 'llm_request') return [];
    const draft = Number(event.data.draft ?? 0);
    const end = events
      .slice(at + 1)
      .find(({ type }) => type !== 'tool_called' && type !== 'tool_result');
    // an attempt that was cut off, a model that failed or looked something up left no text behind
    const wrote = end?.type === 'llm_response' && !end.data.lookUps;
    const text = wrote ? textOf(draft) : '';
    const from = instantOf(event) - start;
    const until = end ? instantOf(end) - start : from;
    return paceText({ draft, text, from, until });
  });
  return [...eventFrames(events), ...pieces].sort(byTime);

  function textOf(draft: number): string {
    const step = steps.find((one) => one.step === `draft_${draft}`);
    return step?.text ?? view.text ?? '';
  }
}

type Paced = { draft: number; text: string; from: number; until: number };

function paceText({ draft, text, from, until }: Paced): Frame[] {
  const words = text.match(/\S+\s*|\s+/g) ?? [];
  const wanted = Math.ceil(((until - from) / 1000) * framesPerSecond);
  const count = Math.max(1, Math.min(words.length, wanted, mostFramesPerDraft));
  const frames: Frame[] = [{ ms: from, message: { type: 'text_reset', attempt: 0, draft } }];
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    const [begin, end] = [index, index + 1].map((one) => Math.round((one * words.length) / count));
    const piece = words.slice(begin, end).join('');
    const ms = Math.round(from + ((until - from) * (index + 1)) / (count + 1));
    frames.push({ ms, message: { type: 'token', attempt: 0, draft, offset, text: piece } });
    offset += piece.length;
  }
  return frames;
}
