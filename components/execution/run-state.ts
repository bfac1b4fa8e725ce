import type {
  Approval,
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
export type RunStage =
  | 'waiting'
  | 'approval'
  | 'reading'
  | 'writing'
  | 'checking'
  | 'rewriting'
  | 'ended';

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
  /** The earlier run whose output is shown, and when that one was finished. */
  cachedFrom: { id: string; at: string | null } | null;
  error: { code: string; message: string } | null;
  /** How its approval stands, when it needs or needed one. */
  approval: RunApproval | null;
  /** The attempt and draft whose text is being received. */
  attempt: number;
  draft: number;
};

export type RunApproval = {
  state: Approval;
  /** What the admin said. */
  note: string | null;
  /** The admin's user id. */
  by: string | null;
  /** Micro-USD that its risk level lets pass; null when not known. */
  riskLevel: number | null;
  thresholdMicroUsd: number | null;
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
    cachedFrom: null,
    error: null,
    approval: null,
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
    approval: approvalOf(view),
    text: view.text ?? '',
    events: view.events,
    skillId: view.skillId,
    skillVersion: view.skillVersion,
    estimate: view.estimate,
    engine: view.engine,
    model: view.model,
    startedAt: view.startedAt ?? grantedAt(view) ?? view.createdAt,
    endedAt: view.completedAt,
    tokens: view.tokens,
    costMicroUsd: view.costMicroUsd,
    output: view.output,
    critique: view.critique,
    score: view.score,
    sources: view.sources,
    notes: view.notes,
    cachedFrom: view.cachedFrom ? { id: view.cachedFrom, at: view.cachedAt } : null,
    error: view.errorCode
      ? { code: view.errorCode, message: view.errorMessage ?? view.errorCode }
      : null,
    attempt: view.attempt,
  };
}

const grantedAt = ({ events }: ExecutionView) =>
  events.find(({ type }) => type === 'approval_granted')?.at;

type Asked = Partial<Pick<RunApproval, 'riskLevel' | 'thresholdMicroUsd'>>;

function approvalOf(view: ExecutionView): RunApproval | null {
  if (!view.approval) return null;
  const asked = view.events.find(({ type }) => type === 'approval_requested')?.data as Asked;
  const { riskLevel = null, thresholdMicroUsd = null } = asked ?? {};
  const { approval: state, approvalNote: note, approvalBy: by } = view;
  return { state, note, by, riskLevel, thresholdMicroUsd };
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
  if (type === 'execution_started' || type === 'approval_granted') return 'waiting';
  if (type === 'approval_requested') return 'approval';
  if (type === 'llm_response') return 'checking';
  if (type === 'attempt_started') return 'reading';
  if (type === 'context_loaded' || type === 'tool_called') return 'reading';
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
  cachedFrom: string;
  cachedAt: string;
  score: number;
  code: string;
  message: string;
  by: string;
  note: string | null;
  riskLevel: number;
  thresholdMicroUsd: number;
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
    case 'approval_requested': {
      const { riskLevel = null, thresholdMicroUsd = null } = data;
      const approval = { note: null, by: null, riskLevel, thresholdMicroUsd };
      return { ...state, stage: 'approval', approval: { state: 'waiting', ...approval } };
    }
    case 'approval_granted':
      // what it takes is counted from here: the wait was an admin's
      return { ...decided(state, 'approved', data), stage: 'waiting', startedAt: event.at };
    case 'approval_declined':
      return decided(state, 'declined', data);
    case 'attempt_started':
    case 'context_loaded':
      return { ...state, status: 'running', stage: 'reading' };
    case 'tool_called':
      return { ...state, stage: 'reading' };
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
        // an answer's words pass by in the stream and are told by no event
        text: data.text ?? state.text,
        output: data.output ?? null,
        critique: data.critique ?? null,
        sources: data.sources ?? [],
        notes: data.notes ?? [],
        engine: data.engine ?? state.engine,
        model: data.model ?? null,
        cachedFrom: data.cachedFrom ? { id: data.cachedFrom, at: data.cachedAt ?? null } : null,
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

function decided(state: RunState, outcome: Approval, data: Known): RunState {
  const { by, note } = { by: null, note: null, ...data };
  const { riskLevel = null, thresholdMicroUsd = null } = state.approval ?? {};
  return { ...state, approval: { state: outcome, note, by, riskLevel, thresholdMicroUsd } };
}

function end(state: RunState, event: ExecutionEvent, how: Partial<RunState>): RunState {
  return { ...state, status: 'failed', ...how, stage: 'ended', endedAt: event.at };
}
