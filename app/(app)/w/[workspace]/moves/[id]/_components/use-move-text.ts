'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { Saved } from '@/components/forms/autosave-types';
import { browserDrafts } from '@/components/forms/draft-store';
import { useAutosave } from '@/components/forms/use-autosave';
import type { MoveContent } from '@/lib/moves/schemas';
import { editContentAction, readMoveAction } from '../../actions';

type Text = { text: string };

const toSaved = (content: MoveContent | null): Saved<Text> => ({
  version: content?.revision ?? 0,
  fields: { text: content?.text ?? '' },
});

/** A move's text, saved as it is typed; revisions keep two writers apart. */
export function useMoveText(
  workspace: string,
  userId: string,
  move: { id: string; content: MoveContent | null },
) {
  const t = useTranslations('autosave.words');
  const { id, content } = move;
  const autosave = useAutosave<Text>({
    saved: toSaved(content),
    store: browserDrafts(`${userId}:${workspace}:text:${id}`),
    save: async ({ text = '' }, revision) => {
      const edit = { id, text, expectedRevision: revision ?? 0 };
      const answer = await editContentAction(workspace, edit);
      return answer.ok ? { ok: true, data: toSaved(answer.data) } : answer;
    },
    load: async () => {
      const answer = await readMoveAction(workspace, { id });
      return answer.ok ? { ok: true, data: toSaved(answer.data.content) } : answer;
    },
    check: () => ({}),
    words: { offline: t('offline'), invalid: t('invalid'), clash: t('clash') },
    pauseMs: 1_000,
  });
  const { form, version } = autosave;
  const newest = content?.revision ?? 0;
  // the page was rendered again with a newer text: a run was accepted, somebody else wrote
  useEffect(() => {
    if (newest > (version ?? 0)) void form.refresh();
  }, [form, newest, version]);
  return autosave;
}
