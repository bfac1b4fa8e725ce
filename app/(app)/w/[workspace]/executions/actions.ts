'use server';

import {
  acceptExecution,
  approveExecution,
  declineExecution,
  discardExecution,
  estimateExecution,
  fixFinding,
  limitSubmits,
  retryExecution,
  stopExecution,
  submitExecution,
} from '@/lib/executions';
import {
  acceptExecutionSchema,
  approveExecutionSchema,
  declineExecutionSchema,
  estimateExecutionSchema,
  executionIdSchema,
  fixFindingSchema,
  retryExecutionSchema,
  submitExecutionSchema,
} from '@/lib/executions/schemas';
import { workspaceAction } from '@/lib/web/action';

export const estimateExecutionAction = workspaceAction(
  { operation: 'executions.run', input: estimateExecutionSchema },
  estimateExecution,
);
export const submitExecutionAction = workspaceAction(
  { operation: 'executions.run', input: submitExecutionSchema },
  async (ctx, input) => {
    await limitSubmits(ctx);
    return submitExecution(ctx, input);
  },
);
export const stopExecutionAction = workspaceAction(
  { operation: 'executions.stop', input: executionIdSchema },
  stopExecution,
);
export const retryExecutionAction = workspaceAction(
  { operation: 'executions.run', input: retryExecutionSchema },
  async (ctx, input) => {
    await limitSubmits(ctx);
    return retryExecution(ctx, input);
  },
);
export const fixFindingAction = workspaceAction(
  { operation: 'executions.run', input: fixFindingSchema },
  async (ctx, input) => {
    await limitSubmits(ctx);
    return fixFinding(ctx, input);
  },
);
export const acceptExecutionAction = workspaceAction(
  { operation: 'executions.accept', input: acceptExecutionSchema },
  acceptExecution,
);
export const discardExecutionAction = workspaceAction(
  { operation: 'executions.accept', input: executionIdSchema },
  discardExecution,
);
export const approveExecutionAction = workspaceAction(
  { operation: 'executions.approve', input: approveExecutionSchema },
  approveExecution,
);
export const declineExecutionAction = workspaceAction(
  { operation: 'executions.approve', input: declineExecutionSchema },
  declineExecution,
);
