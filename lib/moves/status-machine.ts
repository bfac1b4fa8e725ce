import { type MoveStatus, moveTransitions } from './schemas';

/** Why a move cannot go from one status to another, and what to do; null when it can. */
export function statusRefusal(
  from: MoveStatus,
  to: MoveStatus,
  reason: string | undefined,
): string | null {
  if (from !== to && !moveTransitions[from].includes(to)) {
    return 'This move is completed, so it cannot fail. Reopen it first.';
  }
  if (to === 'failed' && from !== 'failed' && !reason) {
    return 'Say in a few words why it failed, so that the next person knows what to do.';
  }
  return null;
}
