import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { microUsdToPaise } from '@/lib/format';
import type { Execution, ExecutionStep } from '@/lib/platform/db/generated/client';
import type { StoredEvent } from '@/lib/platform/events';
import { microUsdOf } from '@/lib/usage';
import type {
  Approval,
  Engine,
  Estimate,
  ExecutionEvent,
  ExecutionStatus,
  ExecutionSummary,
  ExecutionView,
  Source,
} from './schemas';

/** Columns of a summary: no large documents but the inputs, which give the title. */
export const summaryColumns = {
  id: true,
  skillId: true,
  skillVersion: true,
  status: true,
  engine: true,
  campaignId: true,
  moveId: true,
  conversationId: true,
  userId: true,
  inputs: true,
  tokensUsed: true,
  cost: true,
  qualityScore: true,
  errorCode: true,
  errorMessage: true,
  approval: true,
  estimate: true,
  flagged: true,
  cachedFrom: true,
  acceptedAt: true,
  discardedAt: true,
  createdAt: true,
  startedAt: true,
  completedAt: true,
  executionTimeMs: true,
} as const;
export type SummaryRow = Pick<Execution, keyof typeof summaryColumns>;

/** An id of a profile, or an option such as `before_gst`: nothing that a person typed. */
const NOT_TYPED = /^(?:[0-9a-f-]{36}|[a-z]+(?:_[a-z]+)+)$/;

/** The longest text among the inputs, cut at a word. */
function titleOf(inputs: unknown): string {
  const texts = Object.values((inputs ?? {}) as Record<string, unknown>)
    .filter((value): value is string => typeof value === 'string' && !NOT_TYPED.test(value))
    .sort((a, b) => b.length - a.length);
  const [longest = ''] = texts;
  return longest.length <= 90 ? longest : `${longest.slice(0, 90).replace(/\s+\S*$/, '')}…`;
}

export function toSummary(row: SummaryRow, titles: ReadonlyMap<string, string>): ExecutionSummary {
  const costMicroUsd = microUsdOf(row.cost);
  return {
    id: row.id,
    skillId: row.skillId,
    skillTitle: titles.get(row.skillId) ?? row.skillId,
    skillVersion: row.skillVersion,
    status: row.status as ExecutionStatus,
    engine: row.engine as Engine | null,
    campaignId: row.campaignId,
    moveId: row.moveId,
    conversationId: row.conversationId,
    userId: row.userId,
    title: titleOf(row.inputs),
    tokens: row.tokensUsed,
    costMicroUsd,
    costPaise: microUsdToPaise(costMicroUsd, displayPaisePerUsd),
    score: row.qualityScore,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
    approval: row.approval as Approval | null,
    estimateMicroUsd: (row.estimate as Partial<Estimate>).microUsd ?? null,
    flagged: row.flagged,
    cachedFrom: row.cachedFrom,
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    discardedAt: row.discardedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    executionTimeMs: row.executionTimeMs,
  };
}

/** When the earlier run was finished whose output this one shows. */
function cachedAtOf(events: readonly StoredEvent[]): string | null {
  const made = events.findLast(({ type }) => type === 'output_generated');
  return typeof made?.data.cachedAt === 'string' ? made.data.cachedAt : null;
}

type Known = { foundation?: { version: number } | null; sources?: Source[] };

export function toView(
  row: Execution,
  events: readonly StoredEvent[],
  steps: readonly Pick<ExecutionStep, 'step' | 'attempt' | 'createdAt'>[],
  titles: ReadonlyMap<string, string>,
): ExecutionView {
  const known = row.context as Known;
  return {
    ...toSummary(row, titles),
    inputs: row.inputs as Record<string, unknown>,
    output: row.output as Record<string, unknown> | null,
    text: row.outputText,
    notes: row.notes as string[],
    model: row.model,
    estimate: row.estimate as Estimate,
    critique: row.critique as ExecutionView['critique'],
    sources: known.sources ?? [],
    variation: row.variation,
    attempt: row.attempt,
    foundationVersion: known.foundation?.version ?? null,
    cancelRequestedAt: row.cancelRequestedAt?.toISOString() ?? null,
    cachedAt: row.cachedFrom ? cachedAtOf(events) : null,
    approvalNote: row.approvalNote,
    approvalBy: row.approvalBy,
    events: events as ExecutionEvent[],
    steps: steps.map(({ step, attempt, createdAt }) => ({
      step,
      attempt,
      createdAt: createdAt.toISOString(),
    })),
  };
}
