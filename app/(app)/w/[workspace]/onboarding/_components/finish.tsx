import { CalendarDays } from 'lucide-react';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import type { Festival } from '@/lib/campaigns';
import { daysBetween, formatDate } from '@/lib/format';

type Props = {
  workspace: string;
  festivals: readonly Festival[];
  /** IST calendar date. */
  today: string;
};

/** The way to the first campaign: the dates that come next, or any other reason. */
export async function Finish({ workspace, festivals, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations('onboarding.done'), getLocale()]);
  const plan = `/w/${workspace}/campaigns/new`;
  return (
    <div className="space-y-7">
      <div className="flex flex-wrap gap-2">
        <Button asChild variant="primary">
          <Link href={plan}>{t('campaign')}</Link>
        </Button>
        <Button asChild variant="ghost">
          <Link href={`/w/${workspace}/foundation`}>{t('foundation')}</Link>
        </Button>
      </div>
      <section aria-labelledby="coming-dates">
        <h2 id="coming-dates" className="mb-2 text-head font-medium text-ink-2">
          {t('dates')}
        </h2>
        <ul className="divide-y divide-line border-y border-line">
          {festivals.map((festival) => (
            <li key={festival.key}>
              <Link
                href={`${plan}?festival=${festival.key}`}
                className="flex min-h-11 flex-wrap items-center gap-x-3 py-1.5 hover:bg-sunk"
              >
                <CalendarDays aria-hidden className="size-4 text-ink-3" />
                <span className="font-medium">
                  {locale === 'hi' ? festival.nameHi : festival.name}
                </span>
                <span className="text-ink-3">
                  {formatDate(festival.date, locale)},{' '}
                  {t('days', { count: daysBetween(today, festival.date) })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
