'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { type FormResult, useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { notify } from '@/components/ui/toast';

type Props = {
  /** On the button that opens it and on the one that does it. */
  label: string;
  title: string;
  body: string;
  done: string;
  danger?: boolean;
  send: (reason: string, data: FormData) => Promise<FormResult<unknown>>;
  /** Fields before the reason. */
  fields?: (form: Pick<ReturnType<typeof useActionForm>, 'field'>) => ReactNode;
};

/** Moves somebody's money, and says why: the reason is kept with it. */
export function ReasonDialog({ label, title, body, done, danger, send, fields }: Props) {
  const t = useTranslations('operator');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useActionForm(
    (data) => send(String(data.get('reason') ?? ''), data),
    () => {
      setOpen(false);
      notify(done);
      router.refresh();
    },
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant={danger ? 'ghost' : 'secondary'}>{label}</Button>}
      title={title}
      description={body}
    >
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        {fields?.(form)}
        <Field {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} required>
          <Textarea name="reason" rows={2} maxLength={400} />
        </Field>
        <SubmitButton variant={danger ? 'danger' : 'primary'} pending={form.pending}>
          {label}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
