import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { createElement, Fragment } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstant } from '@/lib/format';
import { outboxIsOpen, readOutbox } from '@/lib/web/auth-outbox';
import { AuthHead } from '../_components/auth-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.outbox'))('title') };
}

export const dynamic = 'force-dynamic';

/** Text with its addresses as links. */
function Linked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S*[^\s.,])/).map((part) =>
    part.startsWith('http') ? (
      <a key={part} href={part} className="break-all text-indigo underline">
        {part}
      </a>
    ) : (
      part
    ),
  );
  return createElement(Fragment, null, ...parts);
}

export default async function OutboxPage() {
  if (!outboxIsOpen()) notFound();
  const [t, locale, mails] = await Promise.all([
    getTranslations('auth.outbox'),
    getLocale(),
    readOutbox(),
  ]);
  return (
    <>
      <AuthHead title={t('title')}>
        <p>{t('lead')}</p>
      </AuthHead>
      {mails.length === 0 ? <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState> : null}
      <ol className="space-y-6">
        {mails.map((mail) => (
          <li key={mail.id} className="border-t border-line pt-4">
            <h2 className="font-semibold">{mail.subject}</h2>
            <p className="text-meta break-words text-ink-3">
              {t('to', { email: mail.to })}
              {mail.date ? ` · ${formatInstant(mail.date, locale)}` : ''}
            </p>
            <div className="mt-2 whitespace-pre-line">
              <Linked text={mail.text.trim()} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
