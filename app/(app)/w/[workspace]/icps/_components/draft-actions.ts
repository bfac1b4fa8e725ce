import type { DraftActions } from '@/components/icps/icp-draft';
import {
  estimateExecutionAction,
  stopExecutionAction,
  submitExecutionAction,
} from '../../executions/actions';

/** What a draft by a skill needs of the executions. */
export const draftActions: DraftActions = {
  estimate: estimateExecutionAction,
  submit: submitExecutionAction,
  stop: stopExecutionAction,
};
