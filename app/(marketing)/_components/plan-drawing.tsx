import { getLocale, getTranslations } from 'next-intl/server';
import { cn } from '@/components/ui/cn';
import { daysBetween, formatDayMonth } from '@/lib/format';

const from = '2027-09-13';
const until = '2027-11-01';
const today = '2027-09-26';
const festival = '2027-10-29';
const weeks = ['2027-09-13', '2027-09-20', '2027-09-27', '2027-10-04', '2027-10-11', '2027-10-18'];
const phases = [
  { key: 'setup', start: '2027-09-14', end: '2027-09-22', moves: 7, look: 'plain' },
  { key: 'tease', start: '2027-09-21', end: '2027-10-01', moves: 5, look: 'running' },
  { key: 'reveal', start: '2027-09-30', end: '2027-10-08', moves: 6, look: 'plain' },
  { key: 'proof', start: '2027-10-06', end: '2027-10-14', moves: 4, look: 'plain' },
  { key: 'urgency', start: '2027-10-13', end: '2027-10-21', moves: 5, look: 'soon' },
  { key: 'close', start: '2027-10-20', end: '2027-10-28', moves: 3, look: 'soon' },
] as const;
const looks = {
  plain: 'border border-line bg-sunk text-ink',
  running: 'bg-indigo-wash text-indigo',
  soon: 'bg-saffron-wash text-saffron-ink',
};

/** A campaign planned back from Diwali, as the product draws it. */
export async function PlanDrawing() {
  const t = await getTranslations('landing.plan');
  const locale = await getLocale();
  return (
    <figure>
      <div className="rounded-xl border border-line bg-surface px-5 pt-4 pb-3 text-base max-sm:px-3">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{t('title')}</span>
          <span className="text-head text-ink-2">{t('line')}</span>
        </p>
        <div className="relative mt-3 border-t border-line pt-7 pb-9 text-head font-medium">
          {weeks.map((week, at) => (
            <span
              key={week}
              aria-hidden
              style={{ left: leftOf(week) }}
              className={cn(
                'absolute inset-y-0 border-l border-dashed border-line pt-0.5 pl-1.5 text-[12px] font-normal text-ink-3',
                at % 2 === 1 && 'max-sm:text-transparent',
              )}
            >
              {formatDayMonth(week, locale)}
            </span>
          ))}
          <span
            style={{ left: leftOf(today) }}
            className="absolute inset-y-0 border-l border-brick"
          >
            <span className="absolute bottom-0 left-1.5 font-normal text-brick">{t('today')}</span>
          </span>
          <span
            style={{ left: leftOf(festival) }}
            className="absolute inset-y-0 border-l-2 border-saffron"
          >
            <span className="absolute right-1.5 bottom-0 font-semibold text-saffron-ink">
              {t('festival')}
            </span>
          </span>
          <ol className="relative space-y-1.5">
            {phases.map((phase) => (
              <li
                key={phase.key}
                style={{
                  marginLeft: leftOf(phase.start),
                  width: `${share(daysBetween(phase.start, phase.end))}%`,
                }}
                className={cn(
                  'flex h-[26px] items-center rounded-md px-2.5 whitespace-nowrap',
                  looks[phase.look],
                  (phase.key === 'urgency' || phase.key === 'close') && 'max-sm:justify-end',
                )}
              >
                {t('phase', { name: t(`phases.${phase.key}`), count: phase.moves })}
              </li>
            ))}
          </ol>
        </div>
      </div>
      <figcaption className="mt-2.5 text-head text-ink-3">{t('caption')}</figcaption>
    </figure>
  );
}

const share = (days: number) => (days / daysBetween(from, until)) * 100;
const leftOf = (date: string) => `${share(daysBetween(from, date))}%`;
