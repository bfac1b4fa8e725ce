'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { preview } from '@/components/memory/preview';
import { RecallReason } from '@/components/memory/recall-reason';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Recalled } from '@/lib/memory/schemas';
import { tryRecallAction } from '../actions';

/** What would be recalled for a question, and why. */
export function TryQuestion({ workspace }: { workspace: string }) {
  const t = useTranslations('memory.ask');
  const done = useTranslations('memory.done');
  const base = `/w/${workspace}/memory`;
  const [pending, setPending] = useState(false);
  const [found, setFound] = useState<Recalled[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = String(new FormData(event.currentTarget).get('question')).trim();
    if (!query || pending) return;
    setPending(true);
    const answer = await tryRecallAction(workspace, { query }).catch(() => null);
    setPending(false);
    setFound(answer?.ok ? answer.data : null);
    setFailure(answer?.ok ? null : t('failed', { why: answer?.error.message ?? done('offline') }));
  }

  return (
    <section aria-labelledby="try-question" className="space-y-3">
      <div>
        <h2 id="try-question" className="text-head font-semibold">
          {t('title')}
        </h2>
        <p className="mt-0.5 text-meta text-ink-3">{t('hint')}</p>
      </div>
      <form onSubmit={ask} noValidate className="flex items-end gap-2">
        <Field label={t('label')} className="flex-1" error={failure}>
          <Input name="question" maxLength={500} placeholder={t('example')} autoComplete="off" />
        </Field>
        <Button type="submit" pending={pending}>
          {t('action')}
        </Button>
      </form>
      <div aria-live="polite">
        {found ? (
          <p className="text-meta text-ink-2">{t('found', { count: found.length })}</p>
        ) : null}
      </div>
      {found ? (
        <ol className="space-y-3">
          {found.map(({ id, content, reason }) => (
            <li key={id} className="border-l-2 border-line pl-3">
              <Link
                prefetch={false}
                href={`${base}?memory=${encodeURIComponent(id)}`}
                scroll={false}
                className="line-clamp-4 break-words hover:underline"
              >
                {preview(content)}
              </Link>
              <details className="mt-1">
                <summary className="cursor-pointer text-meta text-indigo pointer-coarse:py-3">
                  {t('why')}
                </summary>
                <div className="mt-2">
                  <RecallReason
                    reason={reason}
                    entityHref={(entity) => `${base}/entities/${encodeURIComponent(entity)}`}
                  />
                </div>
              </details>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
