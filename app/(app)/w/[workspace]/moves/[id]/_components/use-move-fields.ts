'use client';

import { useTranslations } from 'next-intl';
import type { AutosaveOptions, Saved } from '@/components/forms/autosave-types';
import { browserDrafts } from '@/components/forms/draft-store';
import { useAutosave } from '@/components/forms/use-autosave';
import { type Move, updateMoveSchema } from '@/lib/moves/schemas';
import { readMoveAction, updateMoveAction } from '../../actions';

export type MoveFields = Pick<
  Move,
  'title' | 'description' | 'dueDate' | 'assignedTo' | 'priority' | 'type' | 'campaignId' | 'phase'
>;

const toSaved = (move: Move): Saved<MoveFields> => ({
  version: move.version,
  fields: {
    title: move.title,
    description: move.description,
    dueDate: move.dueDate,
    assignedTo: move.assignedTo,
    priority: move.priority,
    type: move.type,
    campaignId: move.campaignId,
    phase: move.phase,
  },
});

/** What is known of a move besides its text, saved as it is typed. */
export function useMoveFields(workspace: string, userId: string, move: Move) {
  const t = useTranslations('autosave.words');
  const { id } = move;
  const options: AutosaveOptions<MoveFields> = {
    saved: toSaved(move),
    store: browserDrafts(`${userId}:${workspace}:move:${id}`),
    save: async (changes, version) => {
      const expectedVersion = version ?? 1;
      const answer = await updateMoveAction(workspace, { id, expectedVersion, changes });
      return answer.ok ? { ok: true, data: toSaved(answer.data) } : answer;
    },
    load: async () => {
      const answer = await readMoveAction(workspace, { id });
      return answer.ok ? { ok: true, data: toSaved(answer.data) } : answer;
    },
    check: (changes) => {
      const parsed = updateMoveSchema.shape.changes.safeParse(changes);
      const issues = parsed.success ? [] : parsed.error.issues;
      return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
    },
    words: { offline: t('offline'), invalid: t('invalid'), clash: t('clash') },
    pauseMs: 800,
  };
  return useAutosave(options);
}
