import type { StoredEvent } from '@/lib/platform/events';
import type { Engine, Estimate, ExecutionStatus } from '../schemas';

/**
 * What a run's row says of it. Left out is the machinery that events do not tell: who holds it (attempt,
 * worker, heartbeat), that a stop was asked for, the payer and the form's key. Instants are ISO, money is
 * integer micro-USD.
 */
export type Projection = {
  skillId: string;
  skillVersion: string | null;
  campaignId: string | null;
  moveId: string | null;
  inputs: Record<string, unknown>;
  estimate: Estimate;
  reservedMicroUsd: number;
  batchId: string | null;
  revisesId: string | null;
  revisesCheck: string | null;
  cachedFrom: string | null;
  approval: string | null;
  approvalBy: string | null;
  approvalAt: string | null;
  approvalNote: string | null;
  status: ExecutionStatus;
  engine: Engine | null;
  model: string | null;
  variation: number;
  output: Record<string, unknown> | null;
  outputText: string | null;
  notes: string[];
  critique: Record<string, unknown> | null;
  context: Record<string, unknown>;
  qualityScore: number | null;
  tokensUsed: number;
  costMicroUsd: number;
  toolCalls: number;
  flagged: boolean;
  executionTimeMs: number | null;
  errorCode: string | null;
  errorMessage: string | null;
  acceptedAt: string | null;
  discardedAt: string | null;
  createdAt: string;
  startedAt: string | null;
  completedAt: string | null;
};
export type ProjectionField = keyof Projection;

/** What a new row is before anything is told of it. */
const blank = {
  skillVersion: null,
  campaignId: null,
  moveId: null,
  batchId: null,
  revisesId: null,
  revisesCheck: null,
  cachedFrom: null,
  approval: null,
  approvalBy: null,
  approvalAt: null,
  approvalNote: null,
  status: 'pending',
  engine: null,
  model: null,
  variation: 0,
  output: null,
  outputText: null,
  notes: [],
  critique: null,
  context: {},
  qualityScore: null,
  tokensUsed: 0,
  costMicroUsd: 0,
  toolCalls: 0,
  flagged: false,
  executionTimeMs: null,
  errorCode: null,
  errorMessage: null,
  acceptedAt: null,
  discardedAt: null,
  startedAt: null,
  completedAt: null,
} as const satisfies Partial<Projection>;

/** What the events of runs did not tell before they told when one was asked for. */
const untold = {
  startedAt: undefined,
  completedAt: undefined,
  executionTimeMs: undefined,
  errorMessage: undefined,
  acceptedAt: undefined,
  discardedAt: undefined,
};

/** A field is undefined where events of an older version of the product did not tell it. */
export type Rebuilt = { [Field in ProjectionField]?: Projection[Field] | undefined };
type Told = Rebuilt & {
  text?: string;
  sources?: unknown;
  score?: number;
  tokens?: number;
  microUsd?: number;
  code?: string;
  message?: string;
  by?: string;
  note?: string | null;
};

/** Replays a run's events, oldest first, into what its row says. Events of unknown types change nothing. */
export function rebuildExecution(events: readonly StoredEvent[]): Rebuilt {
  const run: Rebuilt = {};
  for (const event of events) Object.assign(run, changeOf(event, event.data as Told, run));
  return run;
}

function changeOf({ type }: StoredEvent, told: Told, run: Rebuilt): Rebuilt {
  switch (type) {
    case 'execution_started': {
      const facts = pick(told, begun);
      const since = told.createdAt === undefined ? untold : {};
      return { ...blank, ...since, ...facts, notes: [], context: {} };
    }
    case 'attempt_started':
      return { status: 'running', startedAt: run.startedAt ?? told.startedAt };
    case 'approval_requested':
      return { approval: 'waiting' };
    case 'approval_granted':
      return { ...decided(told), approval: 'approved', ...pick(told, ['reservedMicroUsd']) };
    case 'approval_declined':
      return { ...decided(told), approval: 'declined' };
    case 'tool_called':
      return { toolCalls: (run.toolCalls ?? 0) + 1 };
    case 'output_generated':
      return {
        ...pick(told, ['output', 'critique', 'notes', 'engine', 'model', 'cachedFrom']),
        outputText: told.text,
        // not told before this version of the product
        variation: told.variation,
        context: told.context && { ...told.context, sources: told.sources },
      };
    case 'cost_recorded':
      return {
        tokensUsed: told.tokens,
        costMicroUsd: told.microUsd,
        flagged: told.flagged ?? run.flagged,
      };
    case 'execution_completed':
      return { ...ended(told), status: 'completed', qualityScore: told.score };
    case 'execution_failed':
      return { ...ended(told), status: 'failed', errorCode: told.code, errorMessage: told.message };
    case 'execution_cancelled':
      return {
        ...ended(told),
        status: 'failed',
        errorCode: 'cancelled',
        errorMessage: told.message,
        // withdrawn before anybody decided
        approval: run.approval === 'waiting' ? null : run.approval,
      };
    case 'output_accepted':
      return { acceptedAt: told.acceptedAt, discardedAt: null };
    case 'output_discarded':
      return { discardedAt: told.discardedAt };
    default:
      return {};
  }
}

const begun = [
  'skillId',
  'skillVersion',
  'campaignId',
  'moveId',
  'inputs',
  'estimate',
  'reservedMicroUsd',
  'variation',
  'batchId',
  'revisesId',
  'revisesCheck',
  'cachedFrom',
  'approval',
  'createdAt',
] as const satisfies readonly ProjectionField[];

/** Those of the fields that were told. */
function pick<Field extends ProjectionField>(told: Told, fields: readonly Field[]): Rebuilt {
  return Object.fromEntries(
    fields.flatMap((field) => (told[field] === undefined ? [] : [[field, told[field]]])),
  );
}

const ended = ({ completedAt, executionTimeMs }: Told): Rebuilt => ({
  completedAt,
  ...(executionTimeMs === undefined ? {} : { executionTimeMs }),
});

const decided = ({ by, approvalAt, note }: Told): Rebuilt => ({
  approvalBy: by,
  approvalAt,
  approvalNote: note,
});
