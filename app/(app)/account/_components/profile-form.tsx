'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { updateProfileAction } from '../actions';

type Props = { name: string; email: string; phone: string; language: 'en' | 'hi' };

export function ProfileForm(props: Props) {
  const t = useTranslations('account');
  const router = useRouter();
  const form = useActionForm(
    (data) =>
      updateProfileAction({
        name: String(data.get('name')),
        phone: String(data.get('phone')),
        language: data.get('language') === 'hi' ? 'hi' : 'en',
      }),
    () => {
      notify(t('saved'));
      router.refresh();
    },
  );
  return (
    <form {...form.formProps} className="max-w-md space-y-5">
      <FormProblem form={form} />
      <Field
        {...form.field('name')}
        label={t('profile.name')}
        hint={t('profile.nameHint')}
        required
      >
        <Input name="name" autoComplete="name" maxLength={120} defaultValue={props.name} />
      </Field>
      <Field label={t('profile.email')} hint={t('profile.emailHint')}>
        <Input value={props.email} readOnly className="bg-sunk" />
      </Field>
      <Field {...form.field('phone')} label={t('profile.phone')} aside={t('profile.optional')}>
        <Input
          name="phone"
          type="tel"
          autoComplete="tel"
          maxLength={20}
          defaultValue={props.phone}
        />
      </Field>
      <Field
        {...form.field('language')}
        label={t('profile.language')}
        hint={t('profile.languageHint')}
      >
        <Select
          name="language"
          defaultValue={props.language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'hi', label: 'हिन्दी' },
          ]}
        />
      </Field>
      <SubmitButton pending={form.pending}>{t('save')}</SubmitButton>
    </form>
  );
}
