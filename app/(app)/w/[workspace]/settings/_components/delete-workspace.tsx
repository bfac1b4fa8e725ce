'use client';

import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { deleteWorkspaceAction } from '../actions';

export function DeleteWorkspace({ slug }: { slug: string }) {
  const t = useTranslations('settings.danger');
  const { workspace } = useParams<{ workspace: string }>();
  const form = useActionForm(
    (data) => deleteWorkspaceAction(workspace, { slug: String(data.get('slug')) }),
    () => {
      window.location.assign('/go');
      return true;
    },
  );
  return (
    <Dialog
      trigger={<Button variant="danger">{t('delete')}</Button>}
      title={t('delete')}
      description={t('deleteBody')}
    >
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <Field {...form.field('slug')} label={t('deleteType', { slug })} required>
          <Input name="slug" autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Field>
        <SubmitButton variant="danger" pending={form.pending}>
          {t('deleteAction')}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
