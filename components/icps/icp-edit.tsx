'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AutosaveStatus } from '@/components/forms/autosave-status';
import type { Answer, Saved } from '@/components/forms/autosave-types';
import { ClashChoice } from '@/components/forms/clash-choice';
import { DraftOffer } from '@/components/forms/draft-offer';
import { browserDrafts } from '@/components/forms/draft-store';
import { useAutosave } from '@/components/forms/use-autosave';
import { useUpdates } from '@/components/live/use-updates';
import type { Icp, IcpField, IcpValues } from '@/lib/icps/schemas';
import { IcpFieldset } from './icp-fields';
import type { IcpActions } from './types';
import { checkValues, toPatch, toValues } from './values';

type Props = {
  workspace: string;
  userId: string;
  icp: Icp;
  actions: Pick<IcpActions, 'update' | 'load'>;
  /** Where the profile came from. */
  children?: ReactNode;
};

/** A saved profile, edited in place. */
export function IcpEdit({ workspace, userId, icp, actions, children }: Props) {
  const t = useTranslations('icps');
  const words = useTranslations('autosave.words');
  const autosave = useAutosave<IcpValues>({
    saved: { version: icp.version, fields: toValues(icp.fields) },
    store: browserDrafts(`${userId}:${workspace}:icp:${icp.id}`),
    words: { offline: words('offline'), invalid: words('invalid'), clash: words('clash') },
    check: checkValues,
    load: async () => heard(await actions.load(workspace, { id: icp.id })),
    save: async (patch, version) => {
      const input = { id: icp.id, fields: toPatch(patch), expectedVersion: version ?? 1 };
      return heard(await actions.update(workspace, input));
    },
  });
  const { form, fields, errors, offered, clashes } = autosave;
  useUpdates((update) => {
    const own = update.kind === 'icp' && update.id === icp.id;
    if (own || update.kind === 'resync') void form.refresh();
  });

  function heard(answer: Answer<Icp>): Answer<Saved<IcpValues>> {
    if (answer.ok) {
      const { version, fields: saved } = answer.data;
      return { ok: true, data: { version, fields: toValues(saved, form.snapshot().fields) } };
    }
    if (answer.error.code !== 'not_found') return answer;
    return { ok: false, error: { ...answer.error, message: t('page.removed') } };
  }

  const label = (field: IcpField) => t(`fields.${field}.label`);
  return (
    <div className="space-y-6">
      <div className="sticky top-[52px] z-10 flex min-h-8 flex-wrap items-center justify-between gap-x-4 bg-paper py-1">
        <AutosaveStatus
          status={autosave.status}
          signedOut={autosave.signedOut}
          onRetry={() => void form.flush()}
        />
        {children}
      </div>
      {offered ? (
        <DraftOffer
          at={offered.at}
          fields={(Object.keys(offered.fields) as IcpField[]).map(label)}
          onPutBack={form.putBack}
          onDiscard={form.discard}
        />
      ) : null}
      {clashes.map(({ field, theirs }) => (
        <ClashChoice
          key={field}
          label={label(field)}
          mine={readable(fields[field])}
          theirs={readable(theirs)}
          onChoose={(choice) => form.resolve(field, choice)}
        />
      ))}
      <IcpFieldset values={fields} errors={errors} set={form.set} />
    </div>
  );
}

/** A column's value as plain lines. */
const readable = (value: IcpValues[IcpField]) =>
  typeof value === 'string'
    ? value
    : value.map((row) => (typeof row === 'string' ? row : `${row.label}: ${row.text}`)).join('\n');
