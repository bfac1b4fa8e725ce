'use client';

import { createContext, type ReactNode, Suspense, use, useMemo, useRef, useState } from 'react';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { MoveRow, MoveStatus, UpdateMoveInput } from '@/lib/moves/schemas';
import { useMoveActions } from './use-move-actions';

const ReasonDialog = patientLazy(() => import('./reason-dialog'));

type MoveDeeds = {
  /** Moves a card; asks first why, when it is to fail. */
  place: (move: MoveRow, status: MoveStatus, after?: string | null) => void;
  change: (move: MoveRow, changes: UpdateMoveInput['changes']) => void;
  remove: (move: { id: string; title: string }) => void;
};
const Context = createContext<MoveDeeds | null>(null);

/** What can be done to a move on a board, the same for every card. */
export function useMoveDeeds(): MoveDeeds {
  const deeds = use(Context);
  if (!deeds) throw new Error('MoveDeedsProvider is missing above.');
  return deeds;
}

export function MoveDeedsProvider({ children }: { children: ReactNode }) {
  const actions = useMoveActions();
  const latest = useRef(actions);
  latest.current = actions;
  const [asking, setAsking] = useState<{ move: MoveRow; after?: string | null } | null>(null);
  // one value for good, so that cards are not drawn again for every change of another
  const deeds = useMemo<MoveDeeds>(
    () => ({
      place(move, status, after) {
        if (status === 'failed' && move.status !== 'failed') setAsking({ move, after });
        else latest.current.place(move, status, after);
      },
      change: (move, changes) => latest.current.change(move, changes),
      remove: (move) => latest.current.remove(move),
    }),
    [],
  );
  return (
    <Context value={deeds}>
      {children}
      {asking ? (
        <Suspense>
          <ReasonDialog
            title={asking.move.title}
            onClose={() => setAsking(null)}
            onReason={(reason) => {
              latest.current.place(asking.move, 'failed', asking.after, reason);
              setAsking(null);
            }}
          />
        </Suspense>
      ) : null}
    </Context>
  );
}
