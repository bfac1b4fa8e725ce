'use client';

import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { leaveWorkspaceAction } from '../actions';

export function LeaveWorkspace({ name }: { name: string }) {
  const t = useTranslations('settings.danger');
  const { workspace } = useParams<{ workspace: string }>();
  const form = useActionForm(
    () => leaveWorkspaceAction(workspace, {}),
    () => {
      window.location.assign('/go');
      return true;
    },
  );
  return (
    <Dialog
      trigger={<Button variant="danger">{t('leaveAction')}</Button>}
      title={t('leaveConfirm', { workspace: name })}
      description={t('leaveBody')}
    >
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <SubmitButton variant="danger" pending={form.pending}>
          {t('leaveAction')}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
