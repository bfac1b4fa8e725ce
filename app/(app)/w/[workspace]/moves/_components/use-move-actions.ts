'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { deleteLater } from '@/components/board/pending-deletes';
import { notify } from '@/components/ui/toast';
import type { MoveList, MoveRow, MoveStatus, UpdateMoveInput } from '@/lib/moves/schemas';
import { deleteMoveAction, moveMoveAction, updateMoveAction } from '../actions';
import { useMovesSetting } from './moves-context';
import { aboveOf, changed, placed } from './rows';
import { rowsKey } from './use-move-rows';

type Place = { move: MoveRow; status: MoveStatus; after?: string | null; reason?: string };
type Change = { move: MoveRow; changes: UpdateMoveInput['changes'] };

/** Changes of moves on boards and lists: seen at once, sent, put right when refused, and with a way back. */
export function useMoveActions() {
  const t = useTranslations('moves');
  const common = useTranslations('common');
  const { workspace } = useMovesSetting();
  const client = useQueryClient();
  const key = rowsKey(workspace);

  const patch = async (work: (list: MoveList) => MoveList) => {
    await client.cancelQueries({ queryKey: key });
    client.setQueriesData<MoveList>({ queryKey: key }, (list) => list && work(list));
  };
  // while more changes are on their way, an answer to an earlier one would make cards jump
  const settle = () => {
    if (client.isMutating({ mutationKey: key }) <= 1)
      void client.invalidateQueries({ queryKey: key });
  };
  const offline = () => notify(t('errors.offline'), { tone: 'error' });

  const placing = useMutation({
    mutationKey: key,
    onMutate: ({ move, status, after }: Place) =>
      patch((list) => placed(list, move.id, status, after)),
    mutationFn: ({ move, status, after, reason }: Place) =>
      moveMoveAction(workspace, { id: move.id, status, after, reason }),
    onSuccess: (answer) => {
      if (!answer.ok) notify(answer.error.message, { tone: 'error' });
    },
    onError: offline,
    onSettled: settle,
  });

  const changing = useMutation({
    mutationKey: key,
    onMutate: ({ move, changes }: Change) => {
      const { title, type, priority, dueDate, assignedTo, phase } = changes;
      const seen = { title, type, priority, dueDate, assignedTo, phase, phaseName: phase };
      const given = Object.entries(seen).filter(([, value]) => value !== undefined);
      return patch((list) => changed(list, move.id, Object.fromEntries(given)));
    },
    mutationFn: ({ move, changes }: Change) =>
      updateMoveAction(workspace, { id: move.id, expectedVersion: move.version, changes }),
    onSuccess: (answer) => {
      if (!answer.ok) notify(answer.error.message, { tone: 'error' });
    },
    onError: offline,
    onSettled: settle,
  });

  return {
    change: (move: MoveRow, changes: Change['changes']) => changing.mutate({ move, changes }),

    place(move: MoveRow, status: MoveStatus, after?: string | null, reason?: string) {
      const before = client
        .getQueriesData<MoveList>({ queryKey: key })
        .find(([, list]) => list?.moves.some(({ id }) => id === move.id))?.[1];
      const back = before ? aboveOf(before, move.id) : null;
      placing.mutate({ move, status, after, reason });
      if (status === move.status) return;
      notify(t('moved', { title: move.title, status: t(`status.${status}`) }), {
        undo: {
          label: common('undo'),
          onUndo: () =>
            placing.mutate({
              move: { ...move, status },
              status: move.status,
              after: back,
              reason: move.failureReason ?? undefined,
            }),
        },
      });
    },

    remove(move: { id: string; title: string }) {
      const undo = deleteLater(move.id, async () => {
        const answer = await deleteMoveAction(workspace, { id: move.id }).catch(() => null);
        if (!answer?.ok) notify(answer?.error.message ?? t('errors.offline'), { tone: 'error' });
        else void client.invalidateQueries({ queryKey: key });
        return answer?.ok ?? false;
      });
      notify(t('deleted', { title: move.title }), {
        undo: { label: common('undo'), onUndo: undo },
      });
    },
  };
}
