'use client';

import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { slugLength } from '@/lib/workspaces/schemas';
import { updateWorkspaceAction } from '../actions';

export function GeneralForm({ name, slug }: { name: string; slug: string }) {
  const t = useTranslations('settings.general');
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const form = useActionForm(
    (data) =>
      updateWorkspaceAction(workspace, {
        name: String(data.get('name')),
        slug: String(data.get('slug')),
      }),
    (saved) => {
      notify(t('saved'));
      if (saved.slug === workspace) router.refresh();
      else router.replace(`/w/${saved.slug}/settings`);
    },
  );
  return (
    <form {...form.formProps} className="space-y-5">
      <FormProblem form={form} />
      <Field {...form.field('name')} label={t('name')} required>
        <Input name="name" maxLength={80} defaultValue={name} />
      </Field>
      <Field {...form.field('slug')} label={t('slug')} hint={t('slugHint')} required>
        <span className="flex items-center gap-1.5">
          <span className="text-ink-3">/w/</span>
          <Input
            name="slug"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={slugLength.max}
            defaultValue={slug}
          />
        </span>
      </Field>
      <SubmitButton pending={form.pending}>{t('save')}</SubmitButton>
    </form>
  );
}
