import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { type PlanId, plans } from '@/lib/billing/schemas';
import { formatRupees } from '@/lib/format';
import { Ours } from './_components/ours';
import { PlanDrawing } from './_components/plan-drawing';
import { Sample } from './_components/sample';
import { Steps } from './_components/steps';

const bigButton = 'h-11 px-5 text-[15px]';

export default async function LandingPage() {
  const t = await getTranslations('landing');
  return (
    <>
      <section className="mx-auto max-w-[1120px] px-6 pt-16 max-sm:px-4 max-sm:pt-8">
        <h1 className="max-w-[14ch] text-[clamp(40px,7vw,76px)] leading-[1.08] font-semibold">
          {t('hero.title')}
        </h1>
        <p className="mt-6 max-w-[58ch] text-[18px] leading-7 text-ink-2">{t('hero.lead')}</p>
        <p className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Link href="/sign-up" className={buttonClass('primary', bigButton)}>
            {t('hero.action')}
          </Link>
          <span className="text-ink-3">{t('hero.aside')}</span>
        </p>
        <div className="mt-14 max-sm:mt-10">
          <PlanDrawing />
        </div>
      </section>
      <Steps />
      <Sample />
      <Ours />
      <section className="mx-auto max-w-[1120px] px-6 py-24 max-sm:px-4 max-sm:py-16">
        <h2 className="text-[clamp(28px,4.5vw,44px)] leading-[1.1] font-semibold">
          {t('close.title')}
        </h2>
        <p className="mt-3 text-ink-2">
          {t('close.prices', {
            starter: monthly('starter'),
            growth: monthly('growth'),
            agency: monthly('agency'),
          })}{' '}
          <Link href="/pricing" className="text-indigo underline underline-offset-2">
            {t('close.pricing')}
          </Link>
        </p>
        <Link href="/sign-up" className={buttonClass('secondary', `mt-6 ${bigButton}`)}>
          {t('hero.action')}
        </Link>
      </section>
    </>
  );
}

function monthly(id: PlanId): string {
  return formatRupees(plans[id].pricePaise?.month ?? 0, { compact: true });
}
