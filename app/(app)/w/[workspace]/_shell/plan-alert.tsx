import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { formatInstant } from '@/lib/format';
import type { pageWorkspace } from '@/lib/web/session';

type Props = {
  ctx: Awaited<ReturnType<typeof pageWorkspace>>;
  /** Until when the unpaid plan of who looks goes on. */
  grace: string | null;
};

/** Over every page while the plan is unpaid, or covers this workspace or this person no more. */
export async function PlanAlert({ ctx, grace }: Props) {
  const kind = ctx.above ?? (grace ? 'unpaid' : null);
  if (!kind) return null;
  const [t, locale] = await Promise.all([getTranslations('billing.alert'), getLocale()]);
  const end = grace ? formatInstant(grace, locale === 'hi' ? 'hi' : 'en') : '';
  return (
    <aside
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 bg-brick-wash px-5 py-2 max-md:px-3 print:hidden"
    >
      <p className="min-w-0 flex-1">{t(kind, { end })}</p>
      {ctx.ownerId === ctx.userId ? (
        <Link href="/account/billing/plan" className={buttonClass('secondary')}>
          {t(kind === 'unpaid' ? 'pay' : 'choose')}
        </Link>
      ) : null}
    </aside>
  );
}
