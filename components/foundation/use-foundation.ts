'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Answer } from '@/components/forms/autosave-types';
import { browserDrafts } from '@/components/forms/draft-store';
import { useAutosave } from '@/components/forms/use-autosave';
import { useUpdates } from '@/components/live/use-updates';
import {
  type Completeness,
  emptyFoundation,
  type Foundation,
  type FoundationFields,
  foundationPatchSchema,
} from '@/lib/foundation/schemas';
import type { FoundationActions } from './types';

export type FoundationStart = {
  workspace: string;
  userId: string;
  foundation: Foundation | null;
  completeness: Completeness;
};

function check(fields: Partial<FoundationFields>): Record<string, string> {
  const result = foundationPatchSchema.safeParse(fields);
  return Object.fromEntries(
    (result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  );
}

/** The Foundation as an autosaved form, with the score of what has been saved. */
export function useFoundation(start: FoundationStart, actions: FoundationActions) {
  const t = useTranslations('autosave.words');
  const { workspace, foundation } = start;
  const [completeness, setCompleteness] = useState(start.completeness);
  const [updatedAt, setUpdatedAt] = useState(foundation?.updatedAt ?? null);

  const heard = <T extends Foundation | null>(answer: Answer<T>): Answer<T> => {
    if (answer.ok && answer.data) {
      setCompleteness(answer.data.completeness);
      setUpdatedAt(answer.data.updatedAt);
    }
    return answer;
  };
  const autosave = useAutosave<FoundationFields>({
    saved: { version: foundation?.version ?? null, fields: foundation?.fields ?? emptyFoundation },
    store: browserDrafts(`${start.userId}:${workspace}:foundation`),
    words: { offline: t('offline'), invalid: t('invalid'), clash: t('clash') },
    check,
    load: async () => heard(await actions.load(workspace, {})),
    save: async (fields, expectedVersion) => {
      const answer = heard(await actions.save(workspace, { fields, expectedVersion }));
      if (answer.ok || !answer.error.fields) return answer;
      return { ok: false, error: { ...answer.error, fields: withoutPrefix(answer.error.fields) } };
    },
  });
  useUpdates((update) => {
    if (update.kind === 'foundation' || update.kind === 'resync') void autosave.form.refresh();
  });
  return { ...autosave, completeness, updatedAt };
}

export type FoundationForm = ReturnType<typeof useFoundation>;

/** The action names what is wrong by the path in its input, under `fields`. */
const withoutPrefix = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [path.replace(/^fields\./, ''), message]),
  );
