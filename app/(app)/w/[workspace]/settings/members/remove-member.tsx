'use client';

import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { removeMemberAction } from '../actions';

export function RemoveMember({ person }: { person: { userId: string; name: string } }) {
  const t = useTranslations('settings.members');
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const [open, setOpen] = useState(false);
  const { name, userId } = person;
  const form = useActionForm(
    () => removeMemberAction(workspace, { userId }),
    () => {
      setOpen(false);
      notify(t('removed', { name }));
      router.refresh();
    },
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" aria-label={t('removeName', { name })}>
          {t('remove')}
        </Button>
      }
      title={t('removeTitle', { name })}
      description={t('removeBody')}
    >
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <SubmitButton variant="danger" pending={form.pending}>
          {t('remove')}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
