'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FadeMark } from '@/components/memory/fade-mark';
import { daysBetween, formatInstant, todayInIst } from '@/lib/format';
import type { MemoryDetail } from '@/lib/memory/schemas';
import type { Shown } from './sources';

/** An answer that cited it. */
export type Use = { id: string; title: string; href: string };
type Props = {
  workspace: string;
  memory: Shown<MemoryDetail>;
  uses: readonly Use[];
  today: string;
};
const link = 'text-indigo underline underline-offset-2';

/** How long it will last, where it comes from, what it speaks of and where it was used. */
export function MemoryFacts({ workspace, memory, uses, today }: Props) {
  const t = useTranslations('memory');
  const locale = useLocale();
  const days = Math.max(0, daysBetween(todayInIst(new Date(memory.lastAccessed)), today));
  const half = memory.halfLifeDays === null ? null : Math.max(1, Math.round(memory.halfLifeDays));
  const used = [
    t('detail.used', { count: memory.accessCount }),
    ...(memory.accessCount > 0 ? [t('detail.lastUsed', { day: t('detail.day', { days }) })] : []),
  ].join(', ');
  return (
    <>
      <Section title={t('detail.why')}>
        <p className="flex flex-wrap items-center gap-x-3 text-ink">
          <FadeMark memory={memory} />
          <span className="text-ink-2">
            {used}
            {half === null ? null : `; ${t('detail.halfLife', { days: half })}`}
          </span>
        </p>
        {memory.state === 'superseded' ? null : (
          <p className="mt-1 text-meta text-ink-3">
            {half === null
              ? t('detail.neverFades')
              : t('detail.whyBody', { days: half, percent: Math.round(memory.decay * 100) })}
          </p>
        )}
      </Section>
      <Section title={t('detail.about')}>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5 [&_dt]:text-ink-3">
          <dt>{t('detail.kind')}</dt>
          <dd>{t(`type.${memory.type}`)}</dd>
          <dt>{t('detail.from')}</dt>
          <dd>
            {memory.from.href ? (
              <Link prefetch={false} href={memory.from.href} className={link}>
                {memory.from.label}
              </Link>
            ) : (
              memory.from.label
            )}
          </dd>
          <dt>{t('detail.who')}</dt>
          <dd>{memory.author.name}</dd>
          <dt>{t('detail.sees')}</dt>
          <dd>{t(`visibility.${memory.visibility}`)}</dd>
          <dt>{t('detail.importance')}</dt>
          <dd>{Math.round(memory.importance * 100)}%</dd>
          <dt>{t('detail.since')}</dt>
          <dd>{formatInstant(memory.validFrom, locale)}</dd>
          {memory.validTo ? (
            <>
              <dt>{t('detail.until')}</dt>
              <dd>
                {formatInstant(memory.validTo, locale)}{' '}
                {memory.supersededBy ? (
                  <Link
                    prefetch={false}
                    href={`/w/${workspace}/memory?memory=${encodeURIComponent(memory.supersededBy)}`}
                    className={link}
                  >
                    {t('detail.replacedBy')}
                  </Link>
                ) : null}
              </dd>
            </>
          ) : null}
        </dl>
      </Section>
      <Section title={t('detail.entities')}>
        {memory.entities.length === 0 ? (
          <p className="text-ink-3">{t('detail.entitiesNone')}</p>
        ) : (
          <ul className="flex flex-wrap gap-1.5">
            {memory.entities.map(({ id, name, type }) => (
              <li key={id}>
                <Link
                  prefetch={false}
                  href={`/w/${workspace}/memory/entities/${encodeURIComponent(id)}`}
                  className="chip chip-filter"
                >
                  {t(`entityType.${type}`)}{' '}
                  <span className="truncate font-medium text-ink">{name}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('detail.usedIn')}>
        {uses.length === 0 ? (
          <p className="text-ink-3">{t('detail.usedInNone')}</p>
        ) : (
          <ul className="space-y-1">
            {uses.map(({ id, title, href }) => (
              <li key={id}>
                <Link prefetch={false} href={href} className={link}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

export function Section(props: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-head font-semibold text-ink-2">{props.title}</h3>
      {props.children}
    </section>
  );
}
