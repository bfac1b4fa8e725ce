import type {
  Engine,
  Estimate,
  ExecutionEvent,
  ExecutionStatus,
  ExecutionView,
  Source,
  StreamMessage,
} from '@/lib/executions/schemas';
import type { Critique, SkillOutput } from '@/lib/skills/schemas';

/** What the person sees it do. */
export type RunStage = 'waiting' | 'reading' | 'writing' | 'checking' | 'rewriting' | 'ended';

export type RunState = {
  id: string;
  status: ExecutionStatus;
  connection: 'connecting' | 'open' | 'retrying' | 'closed';
  stage: RunStage;
  /** Grows while it is written; the finished text at the end. */
  text: string;
  events: ExecutionEvent[];
  skillId: string | null;
  skillVersion: string | null;
  estimate: Estimate | null;
  engine: Engine | null;
  model: string | null;
  startedAt: string | null;
  endedAt: string | null;
  tokens: number;
  costMicroUsd: number;
  output: SkillOutput | null;
  critique: Critique | null;
  score: number | null;
  sources: Source[];
  notes: string[];
  error: { code: string; message: string } | null;
  /** The attempt and draft whose text is being received. */
  attempt: number;
  draft: number;
};

export function beginRun(id: string): RunState {
  return {
    id,
    status: 'pending',
    connection: 'connecting',
    stage: 'waiting',
    text: '',
    events: [],
    skillId: null,
    skillVersion: null,
    estimate: null,
    engine: null,
    model: null,
    startedAt: null,
    endedAt: null,
    tokens: 0,
    costMicroUsd: 0,
    output: null,
    critique: null,
    score: null,
    sources: [],
    notes: [],
    error: null,
    attempt: 0,
    draft: 0,
  };
}

export const hasEnded = (status: ExecutionStatus) => status === 'completed' || status === 'failed';

/** A run as the server knows it. An open one's text comes with its stream. */
export function fromView(view: ExecutionView): RunState {
  const ended = hasEnded(view.status);
  return {
    ...beginRun(view.id),
    status: view.status,
    connection: ended ? 'closed' : 'connecting',
    stage: ended ? 'ended' : stageOf(view.events.at(-1)?.type ?? 'execution_started'),
    text: view.text ?? '',
    events: view.events,
    skillId: view.skillId,
    skillVersion: view.skillVersion,
    estimate: view.estimate,
    engine: view.engine,
    model: view.model,
    startedAt: view.startedAt ?? view.createdAt,
    endedAt: view.completedAt,
    tokens: view.tokens,
    costMicroUsd: view.costMicroUsd,
    output: view.output,
    critique: view.critique,
    score: view.score,
    sources: view.sources,
    notes: view.notes,
    error: view.errorCode
      ? { code: view.errorCode, message: view.errorMessage ?? view.errorCode }
      : null,
    attempt: view.attempt,
  };
}

/** The state after one more message. Repeated and overtaken ones change nothing. */
export function applyMessage(state: RunState, message: StreamMessage): RunState {
  if (message.type === 'reset') return { ...fromView(message), connection: state.connection };
  if (message.type === 'text_reset') {
    if (message.attempt < state.attempt) return state;
    const { attempt, draft } = message;
    return { ...state, attempt, draft, text: '', stage: draft > 0 ? 'rewriting' : 'writing' };
  }
  if (message.type === 'token') return applyToken(state, message);
  return applyEvent(state, message);
}

type Token = Extract<StreamMessage, { type: 'token' }>;

function applyToken(state: RunState, { attempt, draft, offset, text }: Token): RunState {
  if (attempt < state.attempt || draft !== state.draft || offset > state.text.length) return state;
  return { ...state, text: state.text.slice(0, offset) + text };
}

function stageOf(type: ExecutionEvent['type']): RunStage {
  if (type === 'execution_started') return 'waiting';
  if (type === 'llm_response') return 'checking';
  if (type === 'context_loaded') return 'reading';
  return 'writing';
}

type Known = Partial<{
  skillId: string;
  skillVersion: string;
  estimate: Estimate;
  engine: Engine;
  model: string | null;
  tokens: number;
  costMicroUsd: number;
  microUsd: number;
  text: string;
  output: SkillOutput;
  critique: Critique;
  sources: Source[];
  notes: string[];
  score: number;
  code: string;
  message: string;
}>;

function applyEvent(before: RunState, event: ExecutionEvent): RunState {
  if (event.version <= (before.events.at(-1)?.version ?? 0)) return before;
  const state = { ...before, events: [...before.events, event] };
  const data = event.data as Known;
  switch (event.type) {
    case 'execution_started':
      return {
        ...state,
        skillId: data.skillId ?? null,
        skillVersion: data.skillVersion ?? null,
        estimate: data.estimate ?? null,
        startedAt: event.at,
      };
    case 'context_loaded':
      return { ...state, status: 'running', stage: 'reading' };
    case 'llm_request':
      return {
        ...state,
        status: 'running',
        engine: data.engine ?? null,
        model: data.model ?? null,
      };
    case 'llm_response':
      return {
        ...state,
        stage: 'checking',
        tokens: state.tokens + (data.tokens ?? 0),
        costMicroUsd: state.costMicroUsd + (data.costMicroUsd ?? 0),
      };
    case 'output_generated':
      return {
        ...state,
        text: data.text ?? '',
        output: data.output ?? null,
        critique: data.critique ?? null,
        sources: data.sources ?? [],
        notes: data.notes ?? [],
        engine: data.engine ?? state.engine,
        model: data.model ?? null,
      };
    case 'cost_recorded':
      return { ...state, tokens: data.tokens ?? 0, costMicroUsd: data.microUsd ?? 0 };
    case 'execution_completed':
      return end(state, event, { status: 'completed', score: data.score ?? null });
    case 'execution_failed':
      return end(state, event, {
        error: { code: data.code ?? 'internal', message: data.message ?? '' },
      });
    case 'execution_cancelled':
      return end(state, event, { error: { code: 'cancelled', message: '' } });
    default:
      return state;
  }
}

function end(state: RunState, event: ExecutionEvent, how: Partial<RunState>): RunState {
  return { ...state, status: 'failed', ...how, stage: 'ended', endedAt: event.at };
}
