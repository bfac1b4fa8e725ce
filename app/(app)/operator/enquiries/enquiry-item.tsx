import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { type EnquiryRow, enquiryStates } from '@/lib/billing';
import { type FormatLocale, formatInstant } from '@/lib/format';
import { MoveOn } from './move-on';

/** One enquiry: who asks for what, how it stands, and what may be done with it. */
export async function EnquiryItem({ row, locale }: { row: EnquiryRow; locale: FormatLocale }) {
  const t = await getTranslations('operator.enquiries');
  const { id, company, name, email, needs, seats, workspaces, status, known, handledAt } = row;
  const country = new Intl.DisplayNames([`${locale}-IN`], { type: 'region' }).of(row.country);
  const said = (count: number | null) => count ?? t('unsaid');
  return (
    <li className="space-y-2 border-t border-line py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold">{company}</h2>
        <p className="text-ink-2">
          {t(`states.${status}`)}
          {handledAt ? (
            <span className="text-meta text-ink-3">
              {' '}
              {t('handled', { when: formatInstant(handledAt, locale) })}
            </span>
          ) : null}
        </p>
        <p className="ml-auto text-meta text-ink-3">{formatInstant(row.createdAt, locale)}</p>
      </div>
      <p className="text-ink-2">
        {name}, <span className="break-all">{email}</span>, {country}.{' '}
        {t('sizes', { seats: said(seats), workspaces: said(workspaces) })}
        {known ? ` ${t('known')}` : null}
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{needs}</p>
      <div className="flex flex-wrap items-start gap-2">
        <a href={`mailto:${email}`} className={buttonClass('secondary')}>
          {t('answer')}
          <span className="sr-only"> {t('of', { company })}</span>
        </a>
        {enquiryStates
          .filter((state) => state !== status)
          .map((to) => (
            <MoveOn key={to} id={id} from={status} to={to} company={company} />
          ))}
      </div>
    </li>
  );
}
