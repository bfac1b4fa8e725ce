import { z } from 'zod';

export const mostInBatch = 100;

const moves = {
  campaignId: z.uuid(),
  moveIds: z
    .array(z.uuid())
    .min(1, 'Choose at least one move to write.')
    .max(mostInBatch, `At most ${mostInBatch} drafts are written at once. Choose fewer moves.`),
};
export const priceBatchSchema = z.strictObject(moves);
export const startBatchSchema = z.strictObject({
  ...moves,
  idempotencyKey: z.string().trim().min(8).max(100),
});
export const batchIdSchema = z.strictObject({ id: z.uuid() });

export type PriceBatchInput = z.input<typeof priceBatchSchema>;
export type StartBatchInput = z.input<typeof startBatchSchema>;
export type BatchIdInput = z.input<typeof batchIdSchema>;

/** What all drafts together will cost, before they are asked for. Money: integer micro-USD and paise. */
export type BatchPrice = {
  microUsd: number;
  /** What is held for them: the most that they may cost. */
  mostMicroUsd: number;
  paise: number;
  /** Left of this month's budget; null when it has no end. */
  leftMicroUsd: number | null;
  fits: boolean;
  engine: 'playbook' | 'model';
  /** Moves that cannot be written from what they say, and why. */
  problems: { moveId: string; message: string }[];
};

/** What became of one move's draft. `absent`: no run was asked for. */
export type BatchItemState =
  | 'absent'
  | 'approval'
  | 'pending'
  | 'running'
  | 'written'
  | 'settled'
  | 'failed';

export type BatchItem = {
  moveId: string;
  title: string;
  state: BatchItemState;
  executionId: string | null;
  score: number | null;
  /** Why it failed, for the person. */
  error: string | null;
};

export type BatchView = {
  id: string;
  campaignId: string;
  status: 'running' | 'finished' | 'stopped';
  items: BatchItem[];
  counts: { total: number; written: number; failed: number; open: number };
  /** Written, not yet decided on, and at or above the campaign's minimum. */
  acceptable: number;
  minimum: number;
  costMicroUsd: number;
  createdAt: string;
  finishedAt: string | null;
};
