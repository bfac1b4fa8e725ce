import { expect, test } from 'vitest';
import type { ExecutionEvent, Frame, RunTrace } from '../schemas';
import { heardFrames, pacedFrames } from './recording';

const zero = Date.UTC(2026, 10, 22, 6);
const event = (version: number, ms: number, type: string, data: object = {}) =>
  ({ version, type, at: new Date(zero + ms).toISOString(), data }) as ExecutionEvent;

const events = [
  event(1, 0, 'execution_started', { skillId: 'content.linkedin', inputs: { topic: 'x' } }),
  event(2, 100, 'llm_request', { draft: 0, engine: 'model', system: 'long', user: 'longer' }),
  event(3, 2_100, 'llm_response', { draft: 0 }),
  event(4, 2_200, 'llm_request', { draft: 1, engine: 'model' }),
  event(5, 3_200, 'llm_response', { draft: 1 }),
  event(6, 3_300, 'output_generated', { text: 'Second words here.' }),
];

const textAt = (frames: readonly Frame[], until: number) => {
  let text = '';
  for (const { ms, message } of frames) {
    if (ms > until) break;
    if (message.type === 'text_reset') text = '';
    if (message.type === 'token') {
      expect(message.offset).toBe(text.length);
      text += message.text;
    }
  }
  return text;
};

test('words are spread over the time that their own draft took', () => {
  const step = { attempt: 1, at: '', tokens: 0, costMicroUsd: 0 };
  const trace = {
    view: { events, text: 'Second words here.' },
    steps: [
      { ...step, step: 'draft_0', text: 'First words,\n\nof the draft.' },
      { ...step, step: 'draft_1', text: 'Second words here.' },
    ],
  } as unknown as RunTrace;
  const frames = pacedFrames(trace);
  expect(textAt(frames, 100)).toBe('');
  expect(textAt(frames, 1_200)).toMatch(/^First words/);
  expect(textAt(frames, 2_199)).toBe('First words,\n\nof the draft.');
  expect(textAt(frames, 2_200)).toBe('');
  expect(textAt(frames, 9_999)).toBe('Second words here.');
  expect(frames.map(({ ms }) => ms)).toEqual(frames.map(({ ms }) => ms).sort((a, b) => a - b));
  expect(JSON.stringify(frames)).not.toContain('longer');
});

test('words that were heard come when they came, though the stream was begun anew', () => {
  const entry = (ms: number, message: object) => ({
    id: `${zero + ms}-0`,
    message: message as { type: string },
  });
  const [first] = events;
  const frames = heardFrames(
    [
      entry(0, { ...first }),
      entry(110, { type: 'text_reset', attempt: 1, draft: 0 }),
      entry(400, { type: 'token', attempt: 1, draft: 0, offset: 0, text: 'First ' }),
      entry(900, { ...first }),
      entry(910, { type: 'text_reset', attempt: 1, draft: 0 }),
      entry(911, { type: 'token', attempt: 1, draft: 0, offset: 0, text: 'First words' }),
    ],
    events,
  );
  expect(textAt(frames, 500)).toBe('First ');
  expect(textAt(frames, 1_000)).toBe('First words');
  const versions = frames.flatMap(({ message }) => ('version' in message ? [message.version] : []));
  expect(versions).toEqual([1, 2, 3, 4, 5, 6]);
});
