'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { LiveQuote } from '@/lib/billing/schemas';
import { formatInstant, formatRupees } from '@/lib/format';

/** Price, what is taken off, each tax by its name, and the total, as the invoice will say it. */
export function QuoteLines({ quote }: { quote: LiveQuote | null }) {
  const t = useTranslations('billing.quote');
  const locale = useLocale() === 'hi' ? 'hi' : 'en';
  if (!quote) return <p className="min-h-24 text-ink-3">{t('asking')}</p>;
  const { gst, listPaise, creditPaise, kind, problems } = quote;
  const unknown = t(problems.gstin ? 'unknownGstin' : 'unknown');
  const lines: [string, number][] = [[t('list'), listPaise]];
  if (creditPaise > 0) lines.push([t('credit'), -creditPaise]);
  if (gst?.stateTax) {
    lines.push([t('cgst'), gst.cgstPaise], [t('half', { tax: gst.stateTax }), gst.sgstPaise]);
  } else if (gst) lines.push([t('igst'), gst.igstPaise]);
  const [start, end] = [quote.periodStart, quote.periodEnd].map((at) => formatInstant(at, locale));
  return (
    <section aria-label={t('title')} aria-live="polite" className="min-h-24 max-w-md">
      {kind === 'purchase' ? null : (
        <p className="mb-3 text-ink-2">{t(kind, { start: start ?? '', end: end ?? '' })}</p>
      )}
      <dl className="tabular-nums">
        {lines.map(([label, paise]) => (
          <div key={label} className="flex justify-between gap-4 border-t border-line py-1.5">
            <dt className="text-ink-2">{label}</dt>
            <dd>{formatRupees(paise)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-t border-line py-1.5 font-semibold">
          <dt>{kind === 'change_at_end' ? t('then') : t('total')}</dt>
          <dd>{gst ? formatRupees(gst.totalPaise) : unknown}</dd>
        </div>
      </dl>
    </section>
  );
}
