'use client';

import { useTranslations } from 'next-intl';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { ActionForm } from './use-action-form';

/** At the head of a form: what was refused and where, with the way back in for who was signed out. */
export function FormProblem({ form }: { form: ActionForm }) {
  const t = useTranslations('form');
  const { failure, idOf } = form;
  if (!failure) return null;
  const fields = Object.entries(failure.fields ?? {});
  const message = failure.code === 'offline' ? t('offline') : failure.message;
  const errors = fields.map(([name, text]) => ({ fieldId: idOf(name), message: text }));
  return (
    <div className="space-y-2">
      <ErrorSummary
        title={fields.length > 0 ? t('check') : t('notDone')}
        errors={errors.length > 0 ? errors : [{ message }]}
      />
      {failure.code === 'unauthenticated' ? (
        <a
          href="/sign-in"
          target="_blank"
          rel="noreferrer"
          className="font-medium text-indigo underline"
        >
          {t('signInAgain')}
        </a>
      ) : null}
    </div>
  );
}
