'use client';

import { Square } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RunState } from '@/components/execution/run-state';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { ProgressLine } from '@/components/ui/progress-line';
import { readDraft } from './values';

type Props = {
  workspace: string;
  run: RunState;
  /** Whether this run's draft is in the form. */
  used: boolean;
  onUse: () => void;
  onStop: () => void;
};

/** The draft as it is written, then what to do with it. */
export function DraftRun({ workspace, run, used, onUse, onStop }: Props) {
  const t = useTranslations('icps.draft');
  const draft = run.status === 'completed' ? readDraft(run.output) : null;
  const link = (
    <Link
      href={`/w/${workspace}/executions/${run.id}`}
      className="text-meta text-indigo underline underline-offset-2"
    >
      {t('seeRun')}
    </Link>
  );
  if (run.status === 'failed') {
    const stopped = run.error?.code === 'cancelled';
    return (
      <p role="status" className={stopped ? 'text-ink-2' : 'text-brick'}>
        {stopped ? t('stopped') : t('failed', { why: run.error?.message || t('unknown') })} {link}
      </p>
    );
  }
  if (run.status !== 'completed') {
    return (
      <div className="space-y-3">
        <div className="flex items-center gap-3">
          <p role="status" className="text-indigo">
            {run.text ? t('writing') : t('waiting')}
          </p>
          <Button icon={<Square aria-hidden />} onClick={onStop} className="ml-auto">
            {t('stop')}
          </Button>
        </div>
        <ProgressLine label={t('writing')} />
        {run.text ? <Markdown>{run.text}</Markdown> : null}
      </div>
    );
  }
  if (!draft) return <p role="status">{t('none')}</p>;
  return (
    <div className="space-y-3">
      {used ? (
        <p role="status" className="text-leaf">
          {t('filled')}
        </p>
      ) : (
        <>
          <Markdown>{run.text}</Markdown>
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={onUse}>{t('use')}</Button>
            <span className="text-meta text-ink-3">{t('replaces')}</span>
          </div>
        </>
      )}
      {draft.assumptions.length > 0 ? (
        <div className="border-l-2 border-gold pl-3">
          <p className="text-head font-medium text-ink-2">{t('assumed')}</p>
          <ul className="mt-1 list-disc space-y-0.5 pl-4 text-ink-2">
            {draft.assumptions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {link}
    </div>
  );
}
