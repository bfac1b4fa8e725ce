import { TriangleAlert } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Meter } from '@/components/ui/meter';
import { ProgressLine } from '@/components/ui/progress-line';
import { StatusDot } from '@/components/ui/status-dot';

/** The journey in three steps, each with a piece of the product beside it. */
export async function Steps() {
  const t = await getTranslations('landing.how');
  return (
    <section
      id="how"
      aria-labelledby="how-title"
      className="mx-auto max-w-[1120px] px-6 pt-24 max-sm:px-4 max-sm:pt-16"
    >
      <h2 id="how-title" className="text-[28px] leading-9 font-semibold">
        {t('title')}
      </h2>
      <ol className="mt-8 grid gap-x-10 gap-y-12 md:grid-cols-3">
        <Step number={1} title={t('know.title')} body={t('know.body')}>
          <Facts
            rows={[
              [t('know.company'), t('know.companyValue')],
              [t('know.difference'), t('know.differenceValue')],
              [t('know.voice'), t('know.voiceValue')],
            ]}
          />
          <p className="mt-3 mb-1.5 text-meta text-ink-2">{t('know.score')}</p>
          <Meter label={t('know.score')} text={t('know.score')} spent={86} limit={100} />
        </Step>
        <Step number={2} title={t('plan.title')} body={t('plan.body')}>
          <Facts
            rows={[
              [t('plan.ends'), t('plan.endsValue')],
              [t('plan.start'), t('plan.startValue')],
              [t('plan.moves'), t('plan.movesValue')],
            ]}
          />
          <p className="mt-3 flex items-center gap-2 text-head text-gold-ink">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            {t('plan.clash')}
          </p>
        </Step>
        <Step number={3} title={t('work.title')} body={t('work.body')}>
          <ul className="text-base">
            <li className="flex items-center gap-2.5 border-b border-line pb-2">
              <StatusDot status="pending" />
              <span className="min-w-0 flex-1 truncate">{t('work.first')}</span>
              <span className="text-head text-brick">{t('work.late')}</span>
            </li>
            <li className="flex items-center gap-2.5 border-b border-line py-2">
              <StatusDot status="completed" />
              <span className="min-w-0 flex-1 truncate">{t('work.second')}</span>
              <span className="text-head font-medium text-leaf">87</span>
            </li>
            <li className="pt-2">
              <span className="flex items-center gap-2.5">
                <StatusDot status="in_progress" />
                <span className="min-w-0 flex-1 truncate">{t('work.third')}</span>
                <span className="text-head whitespace-nowrap text-ink-3">{t('work.writing')}</span>
              </span>
              <ProgressLine label={t('work.writing')} value={0.62} className="mt-2" />
            </li>
          </ul>
        </Step>
      </ol>
    </section>
  );
}

function Step(props: { number: number; title: string; body: string; children: ReactNode }) {
  return (
    <li className="grid min-w-0 content-start md:row-span-3 md:grid-rows-subgrid md:gap-y-0">
      <h3 className="text-[17px] leading-6 font-semibold">
        <span aria-hidden className="mr-2 font-normal text-ink-3">
          {props.number}
        </span>
        {props.title}
      </h3>
      <p className="mt-1.5 text-ink-2">{props.body}</p>
      <div className="mt-5 min-w-0 self-start border-t border-line pt-4">{props.children}</div>
    </li>
  );
}

function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="space-y-1.5 text-base">
      {rows.map(([term, value]) => (
        <div key={term} className="flex gap-3">
          <dt className="w-24 shrink-0 text-ink-3">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
