import { now } from '@/lib/platform/clock';
import type { Prisma, Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { appendEvents, type NewEvent } from '@/lib/platform/events';
import { stopping, takenOver } from '@/lib/platform/queue';
import { microUsdOf, usdOf } from '@/lib/usage';
import { tenantOf } from '../audience';
import type { Reply } from '../replies/types';
import type { ExecutionEventType } from '../schemas';
import type { Claim } from './claim-execution';
import { Cancelled, Fenced, HandedBack } from './endings';
import { RunStream } from './run-stream';
import type { RunSettings } from './settings';

export type RunEvent = NewEvent & { type: ExecutionEventType };
export type StepCost = { tokens: number; microUsd: number; estimated: boolean };
const free: StepCost = { tokens: 0, microUsd: 0, estimated: false };
type Patch = Prisma.ExecutionUpdateManyMutationInput;
type StepDone<T> = { result: T; cost?: StepCost; events: readonly RunEvent[] };

/** One attempt at an execution: everything it writes is fenced by its attempt's number. */
export class Run {
  readonly row: Claim;
  readonly settings: RunSettings;
  readonly stream: RunStream;
  readonly signal: AbortSignal;
  /** What an interrupted model call has cost; completed steps keep their own. */
  unbooked: StepCost = free;
  /** Set when it answers in a conversation. */
  reply: Reply | null = null;
  /** Ids of the memories that it was told. */
  readonly recalled = new Set<string>();
  readonly #booked: StepCost[] = [];
  readonly #cancel = new AbortController();
  readonly #fence = new AbortController();
  readonly #delivery: AbortSignal;
  #version: number;

  constructor(row: Claim, delivery: AbortSignal, settings: RunSettings) {
    this.row = row;
    this.settings = settings;
    this.stream = new RunStream(row.id, row.attempt, settings);
    this.#delivery = delivery;
    this.signal = AbortSignal.any([delivery, this.#cancel.signal, this.#fence.signal]);
    this.#version = row.eventVersion;
  }

  cancel() {
    this.#cancel.abort();
  }

  /** Another attempt owns the row, as the heartbeat saw. */
  fence() {
    this.#fence.abort();
  }

  /** @throws Cancelled, Fenced or HandedBack once the run must not go on. */
  check() {
    if (!this.signal.aborted) return;
    if (this.#delivery.reason === takenOver || this.#fence.signal.aborted) throw new Fenced();
    if (this.#cancel.signal.aborted) throw new Cancelled();
    if (this.#delivery.reason === stopping) throw new HandedBack();
    throw new Fenced();
  }

  /** Writes events, and what goes with them, in one transaction. @throws Fenced */
  async commit(events: readonly RunEvent[], patch: Patch = {}, more?: (tx: Tx) => Promise<void>) {
    const { id, attempt, userId } = this.row;
    const aggregate = { aggregateId: id, userId, workspaceId: tenantOf(this.row) };
    const stored = await withSystem(async (tx) => {
      const { count } = await tx.execution.updateMany({
        where: { id, attempt, status: 'running' },
        data: { heartbeatAt: now(), ...patch },
      });
      if (count === 0) throw new Fenced();
      await more?.(tx);
      return events.length > 0 ? appendEvents(tx, aggregate, this.#version, events) : [];
    }).catch((error: unknown) => {
      // another writer's version is another attempt's doing
      throw error instanceof AppError && error.code === 'conflict' ? new Fenced() : error;
    });
    this.#version += stored.length;
    await this.stream.publish(stored);
  }

  /** The result of a step that an earlier attempt completed. */
  kept<T extends object>(step: string): T | null {
    const kept = this.row.steps.find((one) => one.step === step);
    return kept ? (kept.result as T) : null;
  }

  /** The result of a step: of an earlier attempt when it got so far, otherwise of `work`, kept. */
  async step<T extends object>(step: string, work: () => Promise<StepDone<T>>): Promise<T> {
    this.check();
    const { id: executionId, attempt, userId } = this.row;
    const kept = this.kept<T>(step);
    if (kept) return kept;
    const { result, cost, events } = await work();
    this.check();
    await this.commit(events, {}, async (tx) => {
      await tx.executionStep.create({
        data: {
          executionId,
          step,
          workspaceId: tenantOf(this.row),
          userId,
          attempt,
          result: result as Prisma.InputJsonObject,
          tokens: cost?.tokens ?? 0,
          cost: usdOf(cost?.microUsd ?? 0),
        },
        select: { step: true },
      });
    });
    this.unbooked = free;
    this.#booked.push(cost ?? free);
    return result;
  }

  /** What all completed steps, of earlier attempts too, and an interrupted call have cost. */
  totalCost(): StepCost {
    const earlier = this.row.steps.map((step) => ({
      tokens: step.tokens,
      microUsd: microUsdOf(step.cost),
      estimated: (step.result as { estimated?: boolean }).estimated === true,
    }));
    return [...earlier, ...this.#booked, this.unbooked].reduce((sum, cost) => ({
      tokens: sum.tokens + cost.tokens,
      microUsd: sum.microUsd + cost.microUsd,
      estimated: sum.estimated || cost.estimated,
    }));
  }
}
