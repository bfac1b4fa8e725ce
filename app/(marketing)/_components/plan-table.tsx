import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { displayPaisePerUsd, type Plan, planIds, plans } from '@/lib/billing/schemas';
import { formatRupees, formatUsd, microUsdToPaise } from '@/lib/format';
import { isSignedIn } from '@/lib/web/auth-landing';

type Row = { key: string; label: string; cell: (plan: Plan) => ReactNode; strong?: boolean };

/** The plans side by side; on a phone, one below the other. Every figure comes from the plan file. */
export async function PlanTable() {
  const t = await getTranslations('pricing');
  const price = (plan: Plan, period: 'month' | 'year') =>
    plan.pricePaise ? formatRupees(plan.pricePaise[period], { compact: true }) : t('quotation');
  const limit = (plan: Plan, value: number | null) =>
    value ?? (plan.id === 'enterprise' ? t('contract') : t('unlimited'));
  const rows: Row[] = [
    { key: 'month', label: t('month'), cell: (plan) => price(plan, 'month'), strong: true },
    { key: 'year', label: t('year'), cell: (plan) => price(plan, 'year') },
    {
      key: 'workspaces',
      label: t('workspaces'),
      cell: (plan) => limit(plan, plan.limits.workspacesOwned),
    },
    {
      key: 'seats',
      label: t('seats'),
      cell: (plan) => limit(plan, plan.limits.seatsPerWorkspace),
    },
    {
      key: 'icps',
      label: t('icps'),
      cell: (plan) => plan.limits.icpsPerWorkspace ?? t('unlimited'),
    },
    {
      key: 'moves',
      label: t('moves'),
      cell: (plan) => plan.limits.movesPerMonth ?? t('unlimited'),
    },
    {
      key: 'budget',
      label: t('budget'),
      cell: (plan) =>
        plan.aiBudgetMicroUsd === null ? t('contract') : <Budget micro={plan.aiBudgetMicroUsd} />,
    },
  ];
  return (
    <>
      <table className="mt-10 w-full table-fixed border-collapse text-base max-lg:hidden">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="align-bottom">
            <th scope="col" className="w-[20%] pb-4 text-left">
              <span className="sr-only">{t('plan')}</span>
            </th>
            {planIds.map((id) => (
              <th key={id} scope="col" className="pb-4 pl-4 text-left">
                <span className="block text-title font-semibold">{t(`names.${id}`)}</span>
                <span className="block min-h-9 text-meta font-normal text-ink-3">
                  {t(`for.${id}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line">
              <th scope="row" className="py-3 pr-4 text-left font-normal text-ink-2">
                {row.label}
              </th>
              {planIds.map((id) => (
                <td
                  key={id}
                  className={`py-3 pl-4 ${row.strong ? 'text-title font-semibold' : ''}`}
                >
                  {row.cell(plans[id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line">
            <td />
            {planIds.map((id) => (
              <td key={id} className="pt-4 pl-4">
                <PlanAction id={id} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <div className="mt-8 space-y-10 lg:hidden">
        {planIds.map((id) => (
          <section key={id} aria-labelledby={`plan-${id}`}>
            <h2 id={`plan-${id}`} className="text-[18px] leading-6 font-semibold">
              {t(`names.${id}`)}
            </h2>
            <p className="text-ink-3">{t(`for.${id}`)}</p>
            <dl className="mt-3 text-base">
              {rows.map((row) => (
                <div key={row.key} className="flex justify-between gap-4 border-t border-line py-2">
                  <dt className="text-ink-2">{row.label}</dt>
                  <dd className={`text-right ${row.strong ? 'font-semibold' : ''}`}>
                    {row.cell(plans[id])}
                  </dd>
                </div>
              ))}
            </dl>
            <div className="mt-4">
              <PlanAction id={id} />
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

async function Budget({ micro }: { micro: number }) {
  const t = await getTranslations('pricing');
  const rupees = formatRupees(microUsdToPaise(micro, displayPaisePerUsd), { compact: true });
  return (
    <>
      {formatUsd(micro)}{' '}
      <span className="block text-meta text-ink-3">{t('budgetHint', { rupees })}</span>
    </>
  );
}

async function PlanAction({ id }: { id: Plan['id'] }) {
  const t = await getTranslations('pricing');
  if (id === 'enterprise') {
    return (
      <a href="#enterprise" className={buttonClass('secondary')}>
        {t('contact')}
      </a>
    );
  }
  const signedIn = await isSignedIn();
  if (id === 'free') {
    return signedIn ? null : (
      <Link href="/sign-up" className={buttonClass('primary')}>
        {t('start')}
      </Link>
    );
  }
  const checkout = `/account/billing/plan?plan=${id}`;
  return (
    <Link
      href={signedIn ? checkout : `/sign-up?next=${encodeURIComponent(checkout)}`}
      className={buttonClass(signedIn && id === 'growth' ? 'primary' : 'secondary')}
    >
      {t('choose', { plan: t(`names.${id}`) })}
    </Link>
  );
}
