'use client';

import Link from 'next/link';
import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { givenRoles } from '@/lib/workspaces/schemas';
import { inviteMemberAction } from '../actions';

/** `pays`: the plan and its prices are this person's own. */
export function InviteForm({ pays }: { pays: boolean }) {
  const t = useTranslations('settings');
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const form = useActionForm(
    (data) =>
      inviteMemberAction(workspace, {
        email: String(data.get('email')),
        role: givenRoles.find((role) => role === data.get('role')) ?? 'member',
      }),
    ({ email }, element) => {
      element.reset();
      notify(t('members.invited', { email }));
      router.refresh();
    },
  );
  return (
    <form {...form.formProps} className="space-y-4">
      <FormProblem form={form} />
      {pays && form.failure?.code === 'limit_reached' ? (
        <Link href="/account/billing/plan" className={buttonClass('secondary')}>
          {t('members.plans')}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start gap-3">
        <Field
          {...form.field('email')}
          label={t('members.inviteEmail')}
          required
          className="min-w-60 flex-1"
        >
          <Input name="email" type="email" autoComplete="off" maxLength={255} />
        </Field>
        <Field {...form.field('role')} label={t('members.inviteRole')} className="min-w-60 flex-1">
          <Select
            name="role"
            defaultValue="member"
            options={givenRoles.map((role) => ({
              value: role,
              label: `${t(`role.${role}`)}: ${t(`may.${role}`)}`,
            }))}
          />
        </Field>
      </div>
      <SubmitButton pending={form.pending}>{t('members.inviteAction')}</SubmitButton>
    </form>
  );
}
