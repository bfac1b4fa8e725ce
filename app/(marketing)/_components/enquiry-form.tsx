'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type Option, Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { sendEnquiryAction } from '../actions';

type Start = { name: string; email: string; company: string; country: string };
type Props = { start: Start | null; countries: readonly Option[] };

/** Asks for a plan on terms of one's own. What is typed stays until it has arrived. */
export function EnquiryForm({ start, countries }: Props) {
  const t = useTranslations('enquiry');
  const language = useLocale() === 'hi' ? 'hi' : 'en';
  const [key] = useState(() => crypto.randomUUID());
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(
    (data) => {
      const text = (name: string) => String(data.get(name) ?? '');
      return sendEnquiryAction({
        key,
        language,
        name: text('name'),
        email: text('email'),
        company: text('company'),
        country: text('country'),
        seats: text('seats'),
        workspaces: text('workspaces'),
        needs: text('needs'),
        website: text('website'),
      });
    },
    (_, sent) => setSentTo(String(new FormData(sent).get('email') ?? '')),
  );
  if (sentTo !== null) return <Sent email={sentTo} />;
  return (
    <form {...form.formProps} className="max-w-xl space-y-5">
      <FormProblem form={form} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...form.field('name')} label={t('name')} required>
          <Input name="name" autoComplete="name" maxLength={120} defaultValue={start?.name} />
        </Field>
        <Field {...form.field('email')} label={t('email')} required>
          <Input
            name="email"
            type="email"
            autoComplete="email"
            maxLength={255}
            defaultValue={start?.email}
          />
        </Field>
        <Field {...form.field('company')} label={t('company')} required>
          <Input
            name="company"
            autoComplete="organization"
            maxLength={200}
            defaultValue={start?.company}
          />
        </Field>
        <Field {...form.field('country')} label={t('country')} required>
          <Select
            name="country"
            autoComplete="country"
            options={countries}
            defaultValue={start?.country}
          />
        </Field>
        <Field {...form.field('seats')} label={t('seats')} aside={t('optional')}>
          <Input name="seats" inputMode="numeric" autoComplete="off" maxLength={6} />
        </Field>
        <Field {...form.field('workspaces')} label={t('workspaces')} aside={t('optional')}>
          <Input name="workspaces" inputMode="numeric" autoComplete="off" maxLength={6} />
        </Field>
      </div>
      <Field {...form.field('needs')} label={t('needs')} hint={t('needsHint')} required>
        <Textarea name="needs" rows={5} maxLength={4000} className="min-h-28" />
      </Field>
      {/* out of sight and out of reach: only a program fills it in */}
      <div aria-hidden className="absolute -left-[9999px] size-px overflow-hidden">
        <label>
          Website
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <SubmitButton pending={form.pending}>{t('send')}</SubmitButton>
    </form>
  );
}

/** Stands where the form stood, and is read out. */
function Sent({ email }: { email: string }) {
  const t = useTranslations('enquiry.sent');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1} role="status" className="max-w-xl space-y-1">
      <p className="font-semibold">{t('title')}</p>
      <p className="text-ink-2">{t('body', { email })}</p>
    </div>
  );
}
