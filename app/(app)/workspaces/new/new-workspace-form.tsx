'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { slugFrom, slugLength } from '@/lib/workspaces/schemas';
import { createWorkspaceAction } from './actions';
import { useSlugState } from './use-slug-state';

export function NewWorkspaceForm() {
  const t = useTranslations('workspaces.new');
  const [name, setName] = useState('');
  // follows the name until it is edited by hand
  const [edited, setEdited] = useState<string | null>(null);
  const slug = edited ?? slugFrom(name);
  const state = useSlugState(slug);
  const form = useActionForm(
    () => createWorkspaceAction({ name, slug }),
    (made) => {
      window.location.assign(`/w/${made.slug}`);
      return true;
    },
  );
  const slugField = form.field('slug');
  return (
    <form {...form.formProps} className="space-y-4">
      <FormProblem form={form} />
      {form.failure?.code === 'limit_reached' ? (
        <Link href="/account/billing/plan" className={buttonClass('secondary')}>
          {t('upgrade')}
        </Link>
      ) : null}
      <Field {...form.field('name')} label={t('name')} hint={t('nameHint')} required>
        <Input
          name="name"
          autoComplete="organization"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field
        {...slugField}
        error={state === 'taken' ? t('taken') : state === 'free' ? undefined : slugField.error}
        label={t('slug')}
        hint={t('slugHint')}
        required
      >
        <span className="flex items-center gap-1.5">
          <span className="text-ink-3">/w/</span>
          <Input
            name="slug"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={slugLength.max}
            value={slug}
            onChange={(event) => setEdited(event.target.value.toLowerCase())}
          />
        </span>
      </Field>
      <p role="status" className="min-h-5 text-meta text-ink-3">
        {state === 'checking' ? t('checking') : null}
        {state === 'free' ? <span className="text-leaf">{t('free')}</span> : null}
      </p>
      <SubmitButton pending={form.pending}>{t('action')}</SubmitButton>
    </form>
  );
}
