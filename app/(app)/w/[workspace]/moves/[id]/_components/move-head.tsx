'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { AutosaveStatus } from '@/components/forms/autosave-status';
import { ClashChoice } from '@/components/forms/clash-choice';
import { DraftOffer } from '@/components/forms/draft-offer';
import { useMovesSetting } from '../../_components/moves-context';
import { MoveFacts } from './move-facts';
import { useMovePage } from './move-page-context';
import { useMoveFields } from './use-move-fields';

/** Title, facts and description, each edited where it stands and saved by itself. */
export function MoveHead({ icp }: { icp: string | null }) {
  const t = useTranslations('moves');
  const { workspace, userId, editable, people } = useMovesSetting();
  const { move } = useMovePage();
  const autosave = useMoveFields(workspace, userId, move);
  const { form, fields, version, status, errors, clashes, offered, signedOut } = autosave;

  useEffect(() => {
    if (move.version > (version ?? 0)) void form.refresh();
  }, [form, move.version, version]);

  const names: Record<string, string> = {
    title: t('field.title'),
    description: t('field.description'),
    dueDate: t('field.dueDate'),
    assignedTo: t('field.assignee'),
    priority: t('field.priority'),
    type: t('field.type'),
    campaignId: t('field.campaign'),
    phase: t('field.phase'),
  };
  const said = (field: string, value: unknown) =>
    field === 'assignedTo'
      ? (people.find(({ id }) => id === value)?.name ?? t('nobody'))
      : String(value ?? '');

  return (
    <div className="max-w-[734px] space-y-2.5">
      {offered ? (
        <DraftOffer
          at={offered.at}
          fields={Object.keys(offered.fields).map((field) => names[field] ?? field)}
          onPutBack={form.putBack}
          onDiscard={form.discard}
        />
      ) : null}
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.field}
          label={names[clash.field] ?? clash.field}
          mine={said(clash.field, clash.mine)}
          theirs={said(clash.field, clash.theirs)}
          onChoose={(choice) => form.resolve(clash.field, choice)}
        />
      ))}
      {editable ? (
        <>
          <h1 className="sr-only">{move.title}</h1>
          <textarea
            aria-label={t('page.titleLabel')}
            aria-invalid={errors.title ? true : undefined}
            rows={1}
            maxLength={500}
            value={fields.title}
            onChange={(event) => form.set('title', event.currentTarget.value)}
            onBlur={() => void form.flush()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
            className="-mx-1.5 field-sizing-content block w-[calc(100%+12px)] resize-none rounded-md bg-transparent px-1.5 text-doc font-semibold hover:bg-sunk focus:bg-surface"
          />
          {errors.title ? (
            <p role="alert" className="text-meta text-brick">
              {errors.title}
            </p>
          ) : null}
        </>
      ) : (
        <h1 className="text-doc font-semibold">{move.title}</h1>
      )}
      <MoveFacts fields={fields} onChange={form.set} errors={errors} icp={icp} />
      {editable ? (
        <textarea
          aria-label={t('page.descriptionLabel')}
          rows={1}
          maxLength={5000}
          value={fields.description}
          placeholder={t('page.descriptionHint')}
          onChange={(event) => form.set('description', event.currentTarget.value)}
          onBlur={() => void form.flush()}
          className="-mx-1.5 field-sizing-content block w-[calc(100%+12px)] resize-none rounded-md bg-transparent px-1.5 py-0.5 text-ink-2 hover:bg-sunk focus:bg-surface"
        />
      ) : move.description ? (
        <p className="whitespace-pre-wrap text-ink-2">{move.description}</p>
      ) : null}
      {status.state === 'idle' ? null : (
        <AutosaveStatus status={status} signedOut={signedOut} onRetry={() => void form.flush()} />
      )}
    </div>
  );
}
