'use client';

import { useTranslations } from 'next-intl';
import { ClashChoice } from '@/components/forms/clash-choice';
import { DraftOffer } from '@/components/forms/draft-offer';
import type { FoundationField, FoundationFields } from '@/lib/foundation/schemas';
import { FieldView } from './field-view';
import type { FoundationForm } from './use-foundation';

/** What waits for the person: text of an earlier sitting, and fields that two people changed. */
export function Unsaved({ foundation }: { foundation: FoundationForm }) {
  const t = useTranslations('foundation');
  const { form, offered, clashes } = foundation;
  const view = (field: FoundationField, value: FoundationFields[FoundationField]) => (
    <FieldView field={field} value={value} voiceLabel={(voice) => t(`voices.${voice}.label`)} />
  );
  if (!offered && clashes.length === 0) return null;
  return (
    <div className="mb-6 space-y-3">
      {offered ? (
        <DraftOffer
          at={offered.at}
          fields={(Object.keys(offered.fields) as FoundationField[]).map((field) =>
            t(`fields.${field}.label`),
          )}
          onPutBack={form.putBack}
          onDiscard={form.discard}
        />
      ) : null}
      {clashes.map(({ field, theirs }) => (
        <ClashChoice
          key={field}
          label={t(`fields.${field}.label`)}
          mine={view(field, foundation.fields[field])}
          theirs={view(field, theirs)}
          onChoose={(choice) => form.resolve(field, choice)}
        />
      ))}
    </div>
  );
}
