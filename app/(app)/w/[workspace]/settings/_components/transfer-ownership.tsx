'use client';

import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { transferOwnershipAction } from '../actions';

type Props = { heirs: { userId: string; name: string }[] };

export function TransferOwnership({ heirs }: Props) {
  const t = useTranslations('settings.danger');
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const [userId, setUserId] = useState('');
  const [open, setOpen] = useState(false);
  const heir = heirs.find((person) => person.userId === userId);
  const name = heir?.name ?? '';
  const form = useActionForm(
    () => transferOwnershipAction(workspace, { userId }),
    () => {
      setOpen(false);
      notify(t('transferred', { name }));
      router.refresh();
    },
  );
  if (heirs.length === 0) return <p className="text-ink-3">{t('transferNobody')}</p>;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={t('transferTo')} className="w-60">
        <Select
          value={userId}
          onChange={(event) => setUserId(event.target.value)}
          placeholder={t('transferChoose')}
          options={heirs.map((person) => ({ value: person.userId, label: person.name }))}
        />
      </Field>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button variant="danger" disabled={!heir}>
            {t('transferAction')}
          </Button>
        }
        title={t('transferConfirm', { name })}
        description={t('transferBody')}
      >
        <form {...form.formProps} className="space-y-4">
          <FormProblem form={form} />
          <SubmitButton variant="danger" pending={form.pending}>
            {t('transferAction')}
          </SubmitButton>
        </form>
      </Dialog>
    </div>
  );
}
