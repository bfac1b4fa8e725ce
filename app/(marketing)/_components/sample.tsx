import { BookOpen, Users } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { cn } from '@/components/ui/cn';
import { ScoreBadge } from '@/components/ui/score-badge';

/** A piece of copy as the product hands it over: score, findings with evidence, sources, price. */
export async function Sample() {
  const t = await getTranslations('landing.sample');
  return (
    <section
      aria-labelledby="sample-title"
      className="mx-auto max-w-[1120px] px-6 pt-24 max-sm:px-4 max-sm:pt-16"
    >
      <h2 id="sample-title" className="text-[28px] leading-9 font-semibold">
        {t('title')}
      </h2>
      <p className="mt-2 max-w-[60ch] text-ink-2">{t('lead')}</p>
      <div className="mt-8 grid rounded-xl border border-line bg-surface md:grid-cols-[1fr_340px]">
        <div className="prose-copy space-y-3.5 px-8 py-7 max-sm:px-4 max-sm:py-5">
          <p>{t('first')}</p>
          <p>{t('second')}</p>
          <p>
            {t.rich('third', { e: (words) => <span className="evidence text-ink">{words}</span> })}
          </p>
        </div>
        <div className="border-line px-5 py-5 text-base max-md:border-t md:border-l">
          <p className="text-meta font-semibold text-ink-2">{t('quality')}</p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-ink-2">
            <ScoreBadge size="figure" score={68} label={t('score')} />
            {t('verdict')}
          </p>
          <ul className="mt-4 space-y-3">
            <Finding tone="brick" title={t('claim')} source={t('claimSource')} />
            <Finding tone="gold" title={t('call')} source={t('callSource')} />
            <Finding tone="leaf" title={t('voice')} source={t('voiceSource')} />
          </ul>
          <p className="mt-6 text-meta font-semibold text-ink-2">{t('knew')}</p>
          <ul className="mt-2 space-y-1.5 text-ink-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
            <li className="flex gap-2">
              <BookOpen aria-hidden />
              {t('knewFirst')}
            </li>
            <li className="flex gap-2">
              <Users aria-hidden />
              {t('knewSecond')}
            </li>
          </ul>
          <p className="mt-6 flex justify-between">
            <span className="text-ink-2">{t('price')}</span>
            <span className="font-medium">{t('priceValue')}</span>
          </p>
        </div>
      </div>
    </section>
  );
}

const edges = { brick: 'border-brick', gold: 'border-gold', leaf: 'border-leaf' } as const;

function Finding(props: { tone: keyof typeof edges; title: string; source: string }) {
  return (
    <li className={cn('border-l-2 pl-2.5', edges[props.tone])}>
      <span className="block font-medium">{props.title}</span>
      <span className="block text-meta text-ink-3">{props.source}</span>
    </li>
  );
}
