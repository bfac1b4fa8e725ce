import { expect, test } from 'vitest';
import type { ExecutionEvent, StreamMessage } from '@/lib/executions/schemas';
import { applyMessage, beginRun } from './run-state';

const event = (
  version: number,
  type: ExecutionEvent['type'],
  data: Record<string, unknown> = {},
): ExecutionEvent => ({ version, type, at: '2026-11-22T06:00:00.000Z', data });
const reset = (attempt: number, draft = 0): StreamMessage => ({
  type: 'text_reset',
  attempt,
  draft,
});
const token = (attempt: number, offset: number, text: string, draft = 0): StreamMessage => ({
  type: 'token',
  attempt,
  draft,
  offset,
  text,
});
const after = (...messages: StreamMessage[]) => messages.reduce(applyMessage, beginRun('run'));

test('tokens join to the text, however often they come', () => {
  const state = after(reset(1), token(1, 0, 'Nine '), token(1, 5, 'days.'), token(1, 5, 'days.'));
  expect(state.text).toBe('Nine days.');
});

test('a takeover begins the text anew and ignores what the old worker still says', () => {
  const state = after(
    reset(1),
    token(1, 0, 'Old words'),
    reset(2),
    token(2, 0, 'New'),
    token(1, 9, ' ghost'),
    reset(1),
    token(2, 3, ' words'),
  );
  expect(state.text).toBe('New words');
});

test('a revision clears the draft before it and is called rewriting', () => {
  const state = after(reset(1), token(1, 0, 'First'), reset(1, 1), token(1, 0, 'Second', 1));
  expect(state).toMatchObject({ text: 'Second', stage: 'rewriting' });
});

test('a token after a gap waits for the whole text', () => {
  const state = after(reset(1), token(1, 40, 'late'));
  expect(state.text).toBe('');
  const ended = applyMessage(state, event(1, 'output_generated', { text: 'All of it' }));
  expect(ended.text).toBe('All of it');
});

test('events count once by their version', () => {
  const response = event(2, 'llm_response', { tokens: 100, costMicroUsd: 900 });
  const state = after(event(1, 'execution_started'), response, response);
  expect(state).toMatchObject({ tokens: 100, costMicroUsd: 900 });
  expect(state.events).toHaveLength(2);
});

test('a look-up is shown as reading, until the model is asked again', () => {
  const reading = after(event(1, 'llm_request'), event(2, 'tool_called', { tool: 'fetch_page' }));
  expect(reading.stage).toBe('reading');
  expect(applyMessage(reading, reset(1)).stage).toBe('writing');
});

test('the last event ends the run', () => {
  expect(after(event(1, 'execution_completed', { score: 88 }))).toMatchObject({
    status: 'completed',
    stage: 'ended',
    score: 88,
  });
  expect(after(event(1, 'execution_cancelled'))).toMatchObject({
    status: 'failed',
    error: { code: 'cancelled' },
  });
});

test('a run that waits for an admin says so, with what its level lets pass, until somebody decides', () => {
  const asked = after(
    event(1, 'execution_started'),
    event(2, 'approval_requested', { riskLevel: 3, thresholdMicroUsd: 20_000 }),
  );
  expect(asked).toMatchObject({
    status: 'pending',
    stage: 'approval',
    approval: { state: 'waiting', riskLevel: 3, thresholdMicroUsd: 20_000 },
  });
  const at = '2026-11-22T09:00:00.000Z';
  const yes = event(3, 'approval_granted', { by: 'admin', note: 'Yes' });
  const granted = applyMessage(asked, { ...yes, at });
  expect(granted).toMatchObject({
    stage: 'waiting',
    startedAt: at,
    approval: { state: 'approved', by: 'admin', note: 'Yes', riskLevel: 3 },
  });
  const declined = [
    event(3, 'approval_declined', { by: 'admin', note: 'Too dear' }),
    event(4, 'execution_failed', { code: 'declined', message: 'Too dear' }),
  ].reduce(applyMessage, asked);
  expect(declined).toMatchObject({
    status: 'failed',
    approval: { state: 'declined', note: 'Too dear' },
    error: { code: 'declined', message: 'Too dear' },
  });
});

test('an output from an earlier run says which, as it comes and as it is kept', () => {
  const made = { text: 'Nine days.', cachedFrom: 'exec_1', cachedAt: '2026-11-22T05:00:00.000Z' };
  const state = after(event(1, 'execution_started'), event(2, 'output_generated', made));
  expect(state.cachedFrom).toEqual({ id: 'exec_1', at: '2026-11-22T05:00:00.000Z' });
  expect(after(event(1, 'output_generated', { text: 'New.' })).cachedFrom).toBeNull();
});
