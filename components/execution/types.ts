import type { z } from 'zod';
import type { FormResult } from '@/components/forms/use-action-form';
import type {
  acceptExecutionSchema,
  approveExecutionSchema,
  declineExecutionSchema,
  EstimateInput,
  executionIdSchema,
  fixFindingSchema,
  Quote,
  retryExecutionSchema,
  SubmitInput,
} from '@/lib/executions/schemas';

type Action<I, T> = (workspace: string, input: I) => Promise<FormResult<T>>;

/** The server actions that a run needs, handed down by the page. */
export type ExecutionActions = {
  estimate: Action<EstimateInput, Quote>;
  submit: Action<SubmitInput, { id: string }>;
  stop: Action<z.input<typeof executionIdSchema>, { id: string }>;
  fix: Action<z.input<typeof fixFindingSchema>, { id: string }>;
  retry: Action<z.input<typeof retryExecutionSchema>, { id: string }>;
  approve: Action<z.input<typeof approveExecutionSchema>, { id: string }>;
  decline: Action<z.input<typeof declineExecutionSchema>, { id: string }>;
  accept: Action<z.input<typeof acceptExecutionSchema>, { id: string; createdMoves: number }>;
};
