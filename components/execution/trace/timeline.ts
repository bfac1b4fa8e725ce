import type { Engine } from '@/lib/executions/schemas';

/** An event as it is stored: types that this version does not know are drawn as points. */
export type TraceEvent = {
  version: number;
  type: string;
  /** ISO instant. */
  at: string;
  data: Record<string, unknown>;
};

export type BarKind =
  | 'wait'
  | 'approval'
  | 'takeover'
  | 'context'
  | 'draft'
  | 'model'
  | 'tool'
  | 'check'
  | 'save'
  | 'point';

/** A stretch of a run, in milliseconds since it was asked for; a point has no length. */
export type Bar = {
  /** The version of the event that begins it. */
  key: number;
  kind: BarKind;
  /** The type of the event that tells most of it. */
  type: string;
  start: number;
  end: number;
  attempt: number;
  /** `open` while it goes on; `cut` when its worker fell. */
  outcome: 'open' | 'done' | 'passed' | 'failed' | 'cut';
  /** The events that it is made of. */
  versions: number[];
  draft?: number;
  engine?: Engine;
  name?: string;
  /** `rules`: no model and no template wrote it. */
  by?: string;
  /** What a model was asked for when not for a draft, such as `judge`. */
  purpose?: string;
  /** What it asked to look up instead of writing. */
  lookUps?: number;
  tokens?: number;
  costMicroUsd?: number;
  score?: number;
  minimum?: number;
  reason?: string;
  /** An output was kept, not only a cost booked. */
  keeps?: boolean;
  worker?: string;
};

export type Timeline = {
  bars: Bar[];
  /** When the run ended, or the last thing known of one that has not. */
  end: number;
  ended: boolean;
  attempts: { attempt: number; start: number }[];
  marks: { version: number; type: string; ms: number }[];
  /** What was done with it after it had ended. */
  afterwards: { version: number; type: string; at: string }[];
};

const terminal = new Set(['execution_completed', 'execution_failed', 'execution_cancelled']);

type Data = Partial<{
  attempt: number;
  worker: string;
  draft: number;
  purpose: string;
  by: string;
  lookUps: number;
  engine: Engine;
  model: string | null;
  tool: string;
  name: string;
  tokens: number;
  costMicroUsd: number;
  microUsd: number;
  score: number;
  minimum: number;
  reason: string;
  message: string;
  error: string;
  ok: boolean;
}>;

/**
 * Draws a run's events as bars, one for each thing that took time and a point for each that did not. One
 * that goes on is drawn to `sinceLast` milliseconds after its last event.
 */
export function timelineOf(events: readonly TraceEvent[], sinceLast = 0): Timeline {
  const drawing = new Drawing(Date.parse(events[0]?.at ?? ''));
  const endAt = events.findIndex(({ type }) => terminal.has(type));
  const during = endAt < 0 ? events : events.slice(0, endAt + 1);
  for (const event of during) drawing.add(event);
  return {
    ...drawing.finish(endAt >= 0, sinceLast),
    afterwards: events.slice(during.length).map(({ version, type, at }) => ({ version, type, at })),
  };
}

class Drawing {
  readonly #zero: number;
  readonly #bars: Bar[] = [];
  readonly #marks: Timeline['marks'] = [];
  readonly #attempts: Timeline['attempts'] = [];
  #attempt = 1;
  /** Where the last thing on the run's own line ended. */
  #since = 0;
  #last = 0;

  constructor(zero: number) {
    this.#zero = zero;
  }

  add(event: TraceEvent) {
    const ms = Math.max(0, Date.parse(event.at) - this.#zero);
    this.#marks.push({ version: event.version, type: event.type, ms });
    this.#last = Math.max(this.#last, ms);
    this.#draw(event, ms, event.data as Data);
  }

  finish(ended: boolean, sinceLast: number): Omit<Timeline, 'afterwards'> {
    if (!ended) this.#last += sinceLast;
    if (ended) for (const bar of this.#open()) this.#close(bar, this.#last, 'cut');
    else for (const bar of this.#open()) bar.end = this.#last;
    return {
      bars: this.#bars,
      marks: this.#marks,
      attempts: this.#attempts,
      end: this.#last,
      ended,
    };
  }

  #draw(event: TraceEvent, ms: number, data: Data) {
    switch (event.type) {
      case 'execution_started':
        return;
      case 'approval_requested':
        this.#begin(event, 'approval', ms);
        return;
      case 'approval_granted':
      case 'approval_declined':
        this.#closeLast(
          'approval',
          event,
          ms,
          event.type === 'approval_granted' ? 'passed' : 'failed',
        );
        this.#since = ms;
        return;
      case 'attempt_started':
        return this.#newAttempt(event, ms, data);
      case 'context_loaded':
        return this.#stretch(event, 'context', ms, { outcome: 'done' });
      case 'llm_request':
        return this.#ask(event, ms, data);
      case 'llm_response':
        return this.#answer(event, ms, data);
      case 'tool_called':
        this.#begin(event, 'tool', ms, { name: toolOf(data) });
        return;
      case 'tool_result':
        return this.#toolResult(event, ms, data);
      case 'validation_passed':
      case 'validation_failed': {
        const outcome = event.type === 'validation_passed' ? 'passed' : 'failed';
        return this.#stretch(event, 'check', ms, { outcome, ...pick(data) });
      }
      case 'retry_triggered':
        for (const bar of this.#open('draft')) this.#close(bar, ms, 'failed', event.version);
        return this.#point(event, ms, pick(data));
      case 'output_generated':
      case 'cost_recorded':
        return this.#save(event, ms, data);
      default:
        return this.#point(event, ms, { ...pick(data), ...outcomeOf(event.type) });
    }
  }

  #newAttempt(event: TraceEvent, ms: number, { attempt = this.#attempt + 1, worker }: Data) {
    const by = worker ? { worker } : {};
    for (const bar of this.#open()) this.#close(bar, ms, 'cut');
    if (this.#attempts.length > 0) {
      this.#attempt = attempt;
      this.#push(event, 'takeover', ms, ms, { outcome: 'done', ...by });
    } else {
      this.#attempt = attempt;
      this.#push(event, 'wait', this.#since, ms, { outcome: 'done', ...by });
    }
    this.#attempts.push({ attempt, start: ms });
    this.#since = ms;
  }

  /** Asking anew means that who was asked before did not answer. */
  #ask(event: TraceEvent, ms: number, data: Data) {
    const kind = data.draft === undefined ? 'model' : 'draft';
    for (const bar of this.#open(kind)) this.#close(bar, ms, 'failed');
    this.#begin(event, kind, ms, writerOf(data));
  }

  #answer(event: TraceEvent, ms: number, data: Data) {
    const kind = data.draft === undefined ? 'model' : 'draft';
    const bar = this.#open(kind).at(-1);
    const known = { ...pick(data), ...writerOf(data) };
    if (bar) Object.assign(bar, known);
    if (bar) this.#close(bar, ms, 'done', event.version);
    else this.#push(event, kind, this.#since, ms, { outcome: 'done', ...known });
    this.#since = ms;
  }

  #toolResult(event: TraceEvent, ms: number, data: Data) {
    const outcome = data.error !== undefined || data.ok === false ? 'failed' : 'done';
    const named = this.#open('tool').filter(({ name }) => name === toolOf(data));
    const bar = named[0] ?? this.#open('tool')[0];
    if (!bar) return this.#point(event, ms, { outcome });
    if (data.error) bar.reason = data.error;
    this.#close(bar, ms, outcome, event.version);
  }

  /** Keeping the output and booking its cost are one stretch. */
  #save(event: TraceEvent, ms: number, data: Data) {
    const last = this.#bars.at(-1);
    const told = event.type === 'cost_recorded' ? costOf(data) : { keeps: true };
    if (last?.kind === 'save') {
      last.versions.push(event.version);
      Object.assign(last, told, { end: ms });
    } else this.#stretch(event, 'save', ms, { outcome: 'done', ...told });
    this.#since = ms;
  }

  #open = (kind?: BarKind) =>
    this.#bars.filter((bar) => bar.outcome === 'open' && (!kind || bar.kind === kind));

  #begin(event: TraceEvent, kind: BarKind, ms: number, more: Partial<Bar> = {}) {
    this.#push(event, kind, ms, ms, { outcome: 'open', ...more });
  }

  #stretch(event: TraceEvent, kind: BarKind, ms: number, more: Partial<Bar>) {
    this.#push(event, kind, this.#since, ms, more);
    this.#since = ms;
  }

  #point(event: TraceEvent, ms: number, more: Partial<Bar>) {
    this.#push(event, 'point', ms, ms, more);
    this.#since = Math.max(this.#since, ms);
  }

  #push(event: TraceEvent, kind: BarKind, start: number, end: number, more: Partial<Bar>) {
    this.#bars.push({
      key: event.version,
      kind,
      type: event.type,
      start,
      end,
      attempt: this.#attempt,
      outcome: 'done',
      versions: [event.version],
      ...more,
    });
  }

  #close(bar: Bar, ms: number, outcome: Bar['outcome'], version?: number) {
    bar.end = ms;
    bar.outcome = outcome;
    if (version !== undefined) bar.versions.push(version);
  }

  #closeLast(kind: BarKind, event: TraceEvent, ms: number, outcome: Bar['outcome']) {
    const bar = this.#open(kind).at(-1);
    if (bar) this.#close(bar, ms, outcome, event.version);
    else this.#point(event, ms, { outcome });
  }
}

const toolOf = ({ tool, name }: Data): string => tool ?? name ?? '';

function writerOf({ draft, engine, model, purpose, by, lookUps }: Data): Partial<Bar> {
  return {
    ...(draft === undefined ? {} : { draft }),
    ...(engine ? { engine } : {}),
    ...(model ? { name: model } : {}),
    ...(purpose ? { purpose } : {}),
    ...(by ? { by } : {}),
    ...(lookUps ? { lookUps } : {}),
  };
}

function costOf({ tokens, microUsd, costMicroUsd }: Data): Partial<Bar> {
  const cost = costMicroUsd ?? microUsd;
  return {
    ...(tokens === undefined ? {} : { tokens }),
    ...(cost === undefined ? {} : { costMicroUsd: cost }),
  };
}

function pick(data: Data): Partial<Bar> {
  const { score, minimum, draft, reason = data.message } = data;
  return {
    ...costOf(data),
    ...(score === undefined ? {} : { score }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(draft === undefined ? {} : { draft }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function outcomeOf(type: string): Partial<Bar> {
  if (type === 'execution_completed') return { outcome: 'passed' };
  if (type === 'execution_failed') return { outcome: 'failed' };
  return type === 'execution_cancelled' ? { outcome: 'cut' } : {};
}
