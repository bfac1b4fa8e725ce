'use client';

import { BookOpen, Brain, Flag, Users } from 'lucide-react';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/executions/schemas';

const icons = { foundation: BookOpen, icp: Users, campaign: Flag, memory: Brain } as const;
const fields = [
  'companyName',
  'businessDescription',
  'industry',
  'location',
  'website',
  'positioning',
  'uniqueValueProposition',
  'keyDifferentiators',
  'brandVoice',
  'toneKeywords',
  'messagingPillars',
  'products',
  'pricingInfo',
  'competitors',
  'name',
  'title',
  'companySize',
  'painPoints',
  'goals',
  'objections',
  'preferredChannels',
  'psychographics',
  'firmographics',
  'description',
  'focusAreas',
  'strategy',
  'dates',
] as const;

/** Which facts of the Foundation, the ICPs, the campaign and the memory the text makes use of. */
export function KnownFrom({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations('executions.sources');
  const { workspace } = useParams<{ workspace?: string }>();
  return (
    <section aria-label={t('title')} className="space-y-2">
      <h2 className="text-head font-medium text-ink-2">{t('title')}</h2>
      {sources.length === 0 ? <p className="text-head text-ink-3">{t('none')}</p> : null}
      <ul className="space-y-2">
        {sources.map((source) => {
          const Icon = icons[source.kind];
          return (
            <li
              key={`${source.kind}${source.id}${source.field}${source.text}`}
              className="flex gap-2 text-head"
            >
              <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-3" />
              <span className="min-w-0">
                <span className="text-ink-2">
                  {source.kind === 'memory' && workspace ? (
                    <Link
                      href={`/w/${workspace}/memory?memory=${source.id}`}
                      className="underline underline-offset-2 hover:text-ink"
                    >
                      {nameOf(source)}
                    </Link>
                  ) : (
                    nameOf(source)
                  )}
                </span>
                <span className="block truncate text-meta text-ink-3" title={wordsOf(source)}>
                  {wordsOf(source)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );

  /** A memory's words are read with the page; as the run streams, only that it was used is known. */
  function wordsOf({ kind, text }: Source): string {
    if (kind !== 'memory') return text;
    return text.startsWith('⟦') ? '' : text || t('forgotten');
  }

  function nameOf({ kind, label, version, field }: Source): string {
    const known = fields.find((name) => name === field) ?? 'other';
    return t(kind, { label, version: version ?? 0, field: t(`field.${known}`) });
  }
}
