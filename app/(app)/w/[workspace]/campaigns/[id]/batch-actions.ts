'use server';

import { acceptBatch, priceBatch, retryBatch, startBatch, stopBatch } from '@/lib/executions';
import {
  batchIdSchema,
  priceBatchSchema,
  startBatchSchema,
} from '@/lib/executions/batches/schemas';
import { workspaceAction } from '@/lib/web/action';

export const priceBatchAction = workspaceAction(
  { operation: 'executions.run', input: priceBatchSchema },
  priceBatch,
);
export const startBatchAction = workspaceAction(
  { operation: 'executions.run', input: startBatchSchema },
  startBatch,
);
export const stopBatchAction = workspaceAction(
  { operation: 'executions.stop', input: batchIdSchema },
  stopBatch,
);
export const retryBatchAction = workspaceAction(
  { operation: 'executions.run', input: batchIdSchema },
  retryBatch,
);
export const acceptBatchAction = workspaceAction(
  { operation: 'executions.accept', input: batchIdSchema },
  acceptBatch,
);
