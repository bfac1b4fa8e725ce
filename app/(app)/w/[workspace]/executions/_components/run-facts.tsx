import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { skillWords } from '@/components/execution/skill-words';
import type { ExecutionView } from '@/lib/executions/schemas';
import { formatInstant } from '@/lib/format';

type Props = { workspace: string; view: ExecutionView; by: string | null };

/** Who asked for what, when, from which versions. */
export function RunFacts({ workspace, view, by }: Props) {
  const t = useTranslations('executions');
  const words = skillWords(useTranslations('skills'));
  const locale = useLocale();
  const link = (path: string, label: string) => (
    <Link href={`/w/${workspace}/${path}`} className="text-indigo underline underline-offset-2">
      {label}
    </Link>
  );
  const facts: [string, ReactNode][] = [
    [t('trace.by'), `${by ?? t('list.someone')}, ${formatInstant(view.createdAt, locale)}`],
    [t('list.skill'), link(`skills/${view.skillId}`, words.name(view.skillId, view.skillTitle))],
    [t('trace.version'), view.skillVersion],
  ];
  if (view.foundationVersion) {
    const version = t('trace.foundationVersion', { version: view.foundationVersion });
    facts.push([t('trace.foundation'), version]);
  }
  if (view.moveId) facts.push([t('trace.move'), link(`moves/${view.moveId}`, t('trace.open'))]);
  if (view.campaignId) {
    facts.push([t('trace.campaign'), link(`campaigns/${view.campaignId}`, t('trace.open'))]);
  }
  return (
    <dl className="space-y-1.5 text-head">
      {facts.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[8rem_1fr] gap-x-3">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
