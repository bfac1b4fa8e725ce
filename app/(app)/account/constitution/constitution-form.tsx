'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TagInput } from '@/components/ui/tag-input';
import { notify } from '@/components/ui/toast';
import { type Constitution, languages } from '@/lib/accounts/schemas';
import { updateConstitutionAction } from '../actions';
import { languageNames } from './language-names';

export function ConstitutionForm({ saved }: { saved: Constitution }) {
  const t = useTranslations('account');
  const [rules, setRules] = useState(saved);
  const set = (change: Partial<Constitution>) => setRules((now) => ({ ...now, ...change }));
  const form = useActionForm(
    () => updateConstitutionAction(rules),
    () => notify(t('saved')),
  );
  return (
    <form {...form.formProps} className="max-w-md space-y-5">
      <FormProblem form={form} />
      <div>
        <Checkbox
          label={t('constitution.noEmojis')}
          hint={t('constitution.noEmojisHint')}
          checked={rules.noEmojis}
          onChange={(event) => set({ noEmojis: event.target.checked })}
        />
        <Checkbox
          label={t('constitution.formalOnly')}
          hint={t('constitution.formalOnlyHint')}
          checked={rules.formalOnly}
          onChange={(event) => set({ formalOnly: event.target.checked })}
        />
      </div>
      <Field
        {...form.field('bannedPhrases')}
        label={t('constitution.banned')}
        hint={t('constitution.bannedHint')}
      >
        <TagInput
          value={rules.bannedPhrases}
          onChange={(bannedPhrases) => set({ bannedPhrases })}
          placeholder={t('constitution.bannedPlaceholder')}
          maxItems={100}
          maxLength={120}
        />
      </Field>
      <Field
        {...form.field('requiredDisclaimers')}
        label={t('constitution.disclaimers')}
        hint={t('constitution.disclaimersHint')}
      >
        <TagInput
          look="lines"
          value={rules.requiredDisclaimers}
          onChange={(requiredDisclaimers) => set({ requiredDisclaimers })}
          placeholder={t('constitution.disclaimersPlaceholder')}
          maxItems={10}
          maxLength={300}
        />
      </Field>
      <Field {...form.field('language')} label={t('constitution.language')}>
        <Select
          value={rules.language ?? ''}
          onChange={(event) =>
            set({ language: languages.find((code) => code === event.target.value) ?? null })
          }
          placeholder={t('constitution.languageAny')}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
      </Field>
      <SubmitButton pending={form.pending}>{t('save')}</SubmitButton>
    </form>
  );
}
