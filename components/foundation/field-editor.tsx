'use client';

import { useTranslations } from 'next-intl';
import { RowsEditor } from '@/components/forms/rows-editor';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { TagInput } from '@/components/ui/tag-input';
import { Textarea } from '@/components/ui/textarea';
import type { FoundationField } from '@/lib/foundation/schemas';
import type { FoundationForm } from './use-foundation';
import { VoiceEditor } from './voice-editor';

export const fieldId = (field: FoundationField) => `foundation-${field}`;

/** The messages at and below a field: its own at '', a row's at `0.name`. */
function errorsOf(errors: Record<string, string>, field: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([path, message]) =>
      path === field || path.startsWith(`${field}.`)
        ? [[path.slice(field.length + 1), message]]
        : [],
    ),
  );
}

// Limits are told beside the field, so that a long paste is shortened by its author and not by us.
const unlimited = { maxItems: 1_000, maxLength: 100_000 };

type Props = { field: FoundationField; foundation: FoundationForm };

/** The control of one column, whatever its shape. */
export function FieldEditor({ field, foundation }: Props) {
  const t = useTranslations('foundation');
  const { fields, form } = foundation;
  const errors = errorsOf(foundation.errors, field);
  const common = {
    id: fieldId(field),
    label: t(`fields.${field}.label`),
    hint: t(`fields.${field}.hint`),
    error: errors[''] ?? null,
  };
  const group = { id: common.id, label: common.label, error: common.error };
  switch (field) {
    case 'companyName':
    case 'industry':
    case 'location':
    case 'website':
      return (
        <Field {...common}>
          <Input
            value={fields[field]}
            inputMode={field === 'website' ? 'url' : undefined}
            autoComplete={field === 'companyName' ? 'organization' : undefined}
            onChange={(event) => form.set(field, event.target.value)}
          />
        </Field>
      );
    case 'businessDescription':
    case 'positioning':
    case 'uniqueValueProposition':
    case 'pricingInfo':
      return (
        <Field {...common}>
          <Textarea
            className={field === 'businessDescription' ? 'min-h-36' : 'min-h-20'}
            value={fields[field]}
            placeholder={t(`fields.${field}.placeholder`)}
            onChange={(event) => form.set(field, event.target.value)}
          />
        </Field>
      );
    case 'keyDifferentiators':
      return (
        <Field {...common} error={Object.values(errors)[0] ?? null}>
          <TagInput
            {...unlimited}
            look="lines"
            value={fields.keyDifferentiators}
            placeholder={
              fields.keyDifferentiators.length === 0
                ? t('fields.keyDifferentiators.placeholder')
                : undefined
            }
            onChange={(value) => form.set('keyDifferentiators', value)}
          />
        </Field>
      );
    case 'brandVoice':
      return <VoiceEditor field={common} foundation={foundation} />;
    case 'toneKeywords':
      return (
        <div className="space-y-2">
          <Field {...common} error={Object.values(errors)[0] ?? null}>
            <TagInput
              {...unlimited}
              value={fields.toneKeywords}
              placeholder={
                fields.toneKeywords.length === 0 ? t('fields.toneKeywords.placeholder') : undefined
              }
              onChange={(value) => form.set('toneKeywords', value)}
            />
          </Field>
          <Suggestions
            taken={fields.toneKeywords}
            onAdd={(word) => form.set('toneKeywords', [...fields.toneKeywords, word])}
          />
        </div>
      );
    case 'products':
      return (
        <Field {...group} as="group">
          <RowsEditor
            rows={fields.products}
            hint={common.hint}
            errors={errors}
            addLabel={t('rows.products.add')}
            columns={[
              { key: 'name', label: t('rows.products.name'), span: 4 },
              { key: 'price', label: t('rows.products.price'), span: 2 },
              { key: 'description', label: t('rows.products.description'), long: true },
            ]}
            onChange={(rows) => form.set('products', rows)}
          />
        </Field>
      );
    case 'messagingPillars':
      return (
        <Field {...group} as="group">
          <RowsEditor
            rows={fields.messagingPillars}
            hint={common.hint}
            errors={errors}
            addLabel={t('rows.messagingPillars.add')}
            columns={[
              { key: 'title', label: t('rows.messagingPillars.title') },
              { key: 'detail', label: t('rows.messagingPillars.detail'), long: true },
            ]}
            onChange={(rows) => form.set('messagingPillars', rows)}
          />
        </Field>
      );
    case 'competitors':
      return (
        <Field {...group} as="group">
          <RowsEditor
            rows={fields.competitors}
            hint={common.hint}
            errors={errors}
            addLabel={t('rows.competitors.add')}
            columns={[
              { key: 'name', label: t('rows.competitors.name'), span: 3 },
              { key: 'website', label: t('rows.competitors.website'), span: 3 },
              { key: 'strengths', label: t('rows.competitors.strengths'), long: true },
              { key: 'weaknesses', label: t('rows.competitors.weaknesses'), long: true },
            ]}
            onChange={(rows) => form.set('competitors', rows)}
          />
        </Field>
      );
  }
}

const toneWords = [
  'warm',
  'exact',
  'plain',
  'playful',
  'bold',
  'respectful',
  'unhurried',
  'proud',
] as const;

function Suggestions(props: { taken: readonly string[]; onAdd: (word: string) => void }) {
  const t = useTranslations('foundation.voice');
  const open = toneWords.map((word) => t(`words.${word}`)).filter((w) => !props.taken.includes(w));
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">{t('suggestions')}</legend>
      {open.map((word) => (
        <button
          key={word}
          type="button"
          onClick={() => props.onAdd(word)}
          className="rounded-full border border-line px-2.5 py-px text-meta text-ink-2 transition-colors hover:border-line-strong hover:text-ink pointer-coarse:min-h-11 pointer-coarse:px-4"
        >
          + {word}
        </button>
      ))}
    </fieldset>
  );
}
