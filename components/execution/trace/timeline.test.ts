import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf } from './scale';
import { type Bar, type TraceEvent, timelineOf } from './timeline';

/** Events at these milliseconds after the first. */
const at = (...told: [ms: number, type: string, data?: Record<string, unknown>][]): TraceEvent[] =>
  told.map(([ms, type, data = {}], index) => ({
    version: index + 1,
    type,
    at: new Date(Date.UTC(2026, 10, 22) + ms).toISOString(),
    data,
  }));

const short = (bars: readonly Bar[]) =>
  bars.map(({ kind, start, end, outcome }) => `${kind} ${start}-${end} ${outcome}`);

const plain = at(
  [0, 'execution_started'],
  [40, 'attempt_started', { attempt: 1, worker: 'aa11bb' }],
  [90, 'context_loaded'],
  [95, 'llm_request', { draft: 0, engine: 'model', model: 'm1' }],
  [1095, 'llm_response', { draft: 0, engine: 'model', model: 'm1', tokens: 812, costMicroUsd: 50 }],
  [1100, 'validation_passed', { draft: 0, score: 88, minimum: 75 }],
  [1110, 'output_generated'],
  [1110, 'cost_recorded', { tokens: 812, microUsd: 50 }],
  [1110, 'execution_completed', { score: 88 }],
);

test('a run is drawn as what took time, one after the other', () => {
  const { bars, end, ended } = timelineOf(plain);
  expect(short(bars)).toEqual([
    'wait 0-40 done',
    'context 40-90 done',
    'draft 95-1095 done',
    'check 1095-1100 passed',
    'save 1100-1110 done',
    'point 1110-1110 passed',
  ]);
  expect(bars[2]).toMatchObject({ name: 'm1', tokens: 812, costMicroUsd: 50, versions: [4, 5] });
  expect({ end, ended }).toEqual({ end: 1110, ended: true });
});

test('a worker that fell leaves its draft cut off, and the next one is seen to begin', () => {
  const { bars, attempts } = timelineOf(
    at(
      [0, 'execution_started'],
      [10, 'attempt_started', { attempt: 1 }],
      [20, 'context_loaded'],
      [30, 'llm_request', { draft: 0, engine: 'playbook' }],
      [45_030, 'attempt_started', { attempt: 2, worker: 'cc22dd' }],
      [45_031, 'llm_request', { draft: 0, engine: 'playbook' }],
      [46_000, 'llm_response', { draft: 0, engine: 'playbook' }],
    ),
  );
  expect(short(bars).slice(2)).toEqual([
    'draft 30-45030 cut',
    'takeover 45030-45030 done',
    'draft 45031-46000 done',
  ]);
  expect(bars.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 2, 2]);
  expect(attempts.map(({ attempt, start }) => [attempt, start])).toEqual([
    [1, 10],
    [2, 45_030],
  ]);
});

test('tools that run at once each have their bar, and a model that failed is followed by the next', () => {
  const { bars } = timelineOf(
    at(
      [0, 'execution_started'],
      [5, 'llm_request', { draft: 0, engine: 'model', model: 'm1' }],
      [10, 'tool_called', { tool: 'fetch_page' }],
      [12, 'tool_called', { tool: 'search' }],
      [20, 'tool_result', { tool: 'search' }],
      [30, 'tool_result', { tool: 'fetch_page', error: 'refused' }],
      [40, 'llm_request', { draft: 0, engine: 'model', model: 'm2' }],
      [50, 'retry_triggered', { reason: 'm2 was silent', engine: 'playbook' }],
      [51, 'llm_request', { draft: 0, engine: 'playbook' }],
    ),
  );
  expect(short(bars)).toEqual([
    'draft 5-40 failed',
    'tool 10-30 failed',
    'tool 12-20 done',
    'draft 40-50 failed',
    'point 50-50 done',
    'draft 51-51 open',
  ]);
  expect(bars[1]?.reason).toBe('refused');
});

test('a model that looks things up, rules that mend and a judge are told apart', () => {
  const { bars } = timelineOf(
    at(
      [0, 'execution_started'],
      [5, 'llm_request', { draft: 0, engine: 'model', model: 'm1', turn: 0 }],
      [10, 'llm_response', { draft: 0, model: 'm1', turn: 0, lookUps: 2, tokens: 9 }],
      [20, 'llm_request', { draft: 0, engine: 'model', model: 'm1', turn: 1 }],
      [30, 'llm_response', { draft: 0, model: 'm1', turn: 1, lookUps: 0 }],
      [40, 'llm_response', { purpose: 'judge', model: 'm0', tokens: 50 }],
      [50, 'llm_request', { draft: 1, engine: 'model', model: 'm1', by: 'rules' }],
      [51, 'llm_response', { draft: 1, engine: 'model', model: 'm1', by: 'rules' }],
    ),
  );
  expect(short(bars)).toEqual([
    'draft 5-10 done',
    'draft 20-30 done',
    'model 30-40 done',
    'draft 50-51 done',
  ]);
  expect(bars.map(({ lookUps, purpose, by }) => lookUps ?? purpose ?? by ?? null)).toEqual([
    2,
    null,
    'judge',
    'rules',
  ]);
});

test('waiting for approval is a stretch of its own; events that nobody knows are points', () => {
  const { bars, afterwards } = timelineOf(
    at(
      [0, 'execution_started'],
      [1, 'approval_requested'],
      [3_600_001, 'approval_granted'],
      [3_600_050, 'attempt_started', { attempt: 1 }],
      [3_600_060, 'oracle_consulted', { reason: 'the stars' }],
      [3_600_070, 'execution_failed', { message: 'No.' }],
      [9_000_000, 'output_discarded'],
    ),
  );
  expect(short(bars)).toEqual([
    'approval 1-3600001 passed',
    'wait 3600001-3600050 done',
    'point 3600060-3600060 done',
    'point 3600070-3600070 failed',
  ]);
  expect(bars[2]).toMatchObject({ type: 'oracle_consulted', reason: 'the stars' });
  expect(afterwards.map(({ type }) => type)).toEqual(['output_discarded']);
});

test('every event is drawn once, whatever comes in whatever order', () => {
  const types = [...new Set(plain.map(({ type }) => type)), 'tool_called', 'tool_result', 'other'];
  const told = fc.array(fc.tuple(fc.nat(5_000), fc.constantFrom(...types)), { maxLength: 60 });
  fc.assert(
    fc.property(told, (list) => {
      const sorted = list.sort(([a], [b]) => a - b);
      const { bars, end, afterwards } = timelineOf(at([0, 'execution_started'], ...sorted));
      for (const bar of bars) {
        expect(bar.start).toBeGreaterThanOrEqual(0);
        expect(bar.end).toBeGreaterThanOrEqual(bar.start);
        expect(bar.end).toBeLessThanOrEqual(end);
      }
      const drawn = bars.flatMap(({ versions }) => versions);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.length + afterwards.length).toBeLessThanOrEqual(sorted.length);
    }),
    { numRuns: 100 },
  );
});

test('a long wait takes little room on the axis, and each place has its time', () => {
  const bar = (kind: Bar['kind'], start: number, end: number): Bar => {
    return { key: start, kind, type: '', start, end, attempt: 1, outcome: 'done', versions: [] };
  };
  const [wait, work] = [bar('wait', 0, 3_600_000), bar('draft', 3_600_000, 3_608_000)];
  const scale = scaleOf([wait, work], 3_608_000);
  expect(scale.place(3_600_000)).toBeCloseTo(1 / 9, 5);
  expect(scale.place(3_608_000)).toBe(1);
  for (const ms of [0, 1_800_000, 3_600_000, 3_604_000, 3_608_000]) {
    expect(scale.time(scale.place(ms))).toBeCloseTo(ms, 0);
  }
  expect(scale.ticks.every((tick) => tick >= 3_600_000)).toBe(true);
  expect(scaleOf([{ ...wait, end: 300 }], 2_000).folds).toEqual([]);
});
