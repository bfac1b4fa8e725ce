'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { brandVoices } from '@/lib/foundation/schemas';
import type { FoundationForm } from './use-foundation';

type Props = {
  field: { id: string; label: string; hint: string; error: string | null };
  foundation: FoundationForm;
};

/** The four voices, and the same thought said in the chosen one. */
export function VoiceEditor({ field, foundation }: Props) {
  const t = useTranslations('foundation');
  const { fields, form } = foundation;
  const voice = fields.brandVoice;
  const company = fields.companyName.trim() || t('voice.nobody');
  return (
    <div>
      <Field {...field} as="group">
        <RadioGroup
          name="brandVoice"
          look="cards"
          value={voice ?? ''}
          onChange={(chosen) =>
            form.set('brandVoice', brandVoices.find((name) => name === chosen) ?? null)
          }
          options={brandVoices.map((name) => ({
            value: name,
            label: t(`voices.${name}.label`),
            hint: t(`voices.${name}.hint`),
          }))}
        />
      </Field>
      {voice ? (
        <figure className="mt-3 border-l-2 border-line-strong pl-4">
          <figcaption className="text-meta text-ink-3">{t('voice.sample')}</figcaption>
          <blockquote aria-live="polite" className="prose-copy mt-1">
            {t(`voices.${voice}.example`, { company })}
          </blockquote>
          {fields.toneKeywords.length > 0 ? (
            <p className="mt-1 text-meta text-ink-3">
              {t('voice.tone', { words: fields.toneKeywords.join(', ') })}
            </p>
          ) : null}
        </figure>
      ) : null}
    </div>
  );
}
