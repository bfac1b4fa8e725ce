import type { ExecutionActions } from '@/components/execution/types';
import {
  acceptExecutionAction,
  approveExecutionAction,
  declineExecutionAction,
  estimateExecutionAction,
  fixFindingAction,
  retryExecutionAction,
  stopExecutionAction,
  submitExecutionAction,
} from './actions';

/** What the components of a run are handed by any page that shows one. */
export const executionActions: ExecutionActions = {
  estimate: estimateExecutionAction,
  submit: submitExecutionAction,
  stop: stopExecutionAction,
  fix: fixFindingAction,
  retry: retryExecutionAction,
  accept: acceptExecutionAction,
  approve: approveExecutionAction,
  decline: declineExecutionAction,
};
