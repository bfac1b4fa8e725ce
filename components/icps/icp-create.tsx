'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { DraftOffer } from '@/components/forms/draft-offer';
import { browserDrafts } from '@/components/forms/draft-store';
import { useAutosave } from '@/components/forms/use-autosave';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyIcp, type Icp, type IcpField, type IcpValues } from '@/lib/icps/schemas';
import { type DraftActions, IcpDraft } from './icp-draft';
import { IcpFieldset, icpFieldId } from './icp-fields';
import type { IcpActions } from './types';
import { checkValues, toPatch, toValues } from './values';

type Props = {
  workspace: string;
  userId: string;
  create: IcpActions['create'];
  saveLabel: string;
  onCreated: (icp: Icp) => void;
  drafting: { actions: DraftActions; ready: boolean };
  /** Beside the button. */
  children?: ReactNode;
};

/** A new profile: filled by hand or by a draft, sent by its button, kept in this browser until it arrives. */
export function IcpCreate(props: Props) {
  const { workspace, userId, create, saveLabel, onCreated, drafting, children } = props;
  const t = useTranslations('icps');
  const words = useTranslations('autosave.words');
  const [id] = useState(() => crypto.randomUUID());
  const [draftedBy, setDraftedBy] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<{ message: string; at: number } | null>(null);
  const { form, fields, errors, offered } = useAutosave<IcpValues>({
    saved: { version: null, fields: toValues(emptyIcp) },
    store: browserDrafts(`${userId}:${workspace}:icp`),
    words: { offline: words('offline'), invalid: words('invalid'), clash: words('clash') },
    check: checkValues,
    load: async () => ({ ok: true, data: null }),
    save: null,
  });

  async function send() {
    if (pending) return;
    setRefusal(null);
    if (!form.checkAll()) {
      setRefusal({ message: '', at: Date.now() });
      return;
    }
    setPending(true);
    const patch = { ...emptyIcp, ...toPatch(form.tidied()) };
    const answer = await create(workspace, { id, fields: patch, draftedBy }).catch(() => null);
    setPending(false);
    if (answer?.ok) {
      form.settle({ version: answer.data.version, fields: form.snapshot().fields });
      onCreated(answer.data);
      return;
    }
    setRefusal({ message: answer?.error.message ?? t('page.lost'), at: Date.now() });
  }

  const summary = Object.entries(errors).map(([path, message]) => ({
    fieldId: icpFieldId(path.split('.')[0] as IcpField),
    message,
  }));
  return (
    <div className="space-y-8">
      {offered ? (
        <DraftOffer
          at={offered.at}
          fields={(Object.keys(offered.fields) as IcpField[]).map((f) => t(`fields.${f}.label`))}
          onPutBack={form.putBack}
          onDiscard={form.discard}
        />
      ) : null}
      <IcpDraft
        workspace={workspace}
        {...drafting}
        untouched={() => !form.snapshot().dirty}
        onDraft={({ values, executionId }) => {
          form.fill(values);
          setDraftedBy(executionId);
        }}
      />
      <form
        noValidate
        className="space-y-8"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {refusal ? (
          <ErrorSummary
            key={refusal.at}
            title={t('page.refused')}
            errors={refusal.message ? [{ message: refusal.message }] : summary}
          />
        ) : null}
        <IcpFieldset values={fields} errors={errors} set={form.set} />
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
          {children}
          <Button type="submit" variant="primary" pending={pending} className="ml-auto">
            {saveLabel}
          </Button>
        </div>
      </form>
    </div>
  );
}
