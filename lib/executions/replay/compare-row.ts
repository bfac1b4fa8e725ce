import { same } from '@/lib/format/same';
import type { Execution } from '@/lib/platform/db/generated/client';
import type { StoredEvent } from '@/lib/platform/events';
import { microUsdOf } from '@/lib/usage';
import {
  type Projection,
  type ProjectionField,
  type Rebuilt,
  rebuildExecution,
} from './rebuild-execution';

export type Difference = { field: ProjectionField; live: unknown; rebuilt: unknown };

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** What a live row says, in the terms of its events. */
export function projectionOf(row: Execution): Projection {
  const { qualityScore, tokensUsed, cost, reservedMicroUsd, createdAt } = row;
  return {
    skillId: row.skillId,
    skillVersion: row.skillVersion,
    campaignId: row.campaignId,
    moveId: row.moveId,
    inputs: row.inputs as Projection['inputs'],
    estimate: row.estimate as Projection['estimate'],
    reservedMicroUsd: Number(reservedMicroUsd),
    batchId: row.batchId,
    revisesId: row.revisesId,
    revisesCheck: row.revisesCheck,
    cachedFrom: row.cachedFrom,
    approval: row.approval,
    approvalBy: row.approvalBy,
    approvalAt: iso(row.approvalAt),
    approvalNote: row.approvalNote,
    status: row.status as Projection['status'],
    engine: row.engine as Projection['engine'],
    model: row.model,
    variation: row.variation,
    output: row.output as Projection['output'],
    outputText: row.outputText,
    notes: row.notes as string[],
    critique: row.critique as Projection['critique'],
    context: row.context as Projection['context'],
    qualityScore,
    tokensUsed,
    costMicroUsd: microUsdOf(cost),
    toolCalls: row.toolCalls,
    flagged: row.flagged,
    executionTimeMs: row.executionTimeMs,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
    acceptedAt: iso(row.acceptedAt),
    discardedAt: iso(row.discardedAt),
    createdAt: createdAt.toISOString(),
    startedAt: iso(row.startedAt),
    completedAt: iso(row.completedAt),
  };
}

const isOpen = (status: unknown) => status === 'pending' || status === 'running';
/** Deleting a campaign, a move or a person empties these in the row; the events go on telling. */
const emptied: readonly ProjectionField[] = [
  'campaignId',
  'moveId',
  'revisesId',
  'cachedFrom',
  'approvalBy',
];

/** Where a row says otherwise than its events do. What the events do not tell is not compared. */
export function compareRow(row: Execution, events: readonly StoredEvent[]): Difference[] {
  const live = projectionOf(row);
  const rebuilt: Rebuilt = rebuildExecution(events);
  return (Object.keys(live) as ProjectionField[]).flatMap((field) => {
    if (rebuilt[field] === undefined || same(live[field], rebuilt[field])) return [];
    // handed back and waiting, or held: both are under way
    if (field === 'status' && isOpen(live.status) && isOpen(rebuilt.status)) return [];
    if (emptied.includes(field) && live[field] === null) return [];
    return [{ field, live: live[field], rebuilt: rebuilt[field] }];
  });
}
