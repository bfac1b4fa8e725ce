import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { gstPercent } from '@/lib/billing/schemas';
import { signedInUser } from '@/lib/web/auth-landing';
import { Enquiry } from '../_components/enquiry';
import { PlanTable } from '../_components/plan-table';

const questions = ['limit', 'budget', 'people'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pricing.meta');
  return { title: t('title'), description: t('description') };
}

export default async function PricingPage() {
  const t = await getTranslations('pricing');
  const enquiry = await getTranslations('enquiry');
  return (
    <div className="mx-auto max-w-[1120px] px-6 pt-12 pb-24 max-sm:px-4 max-sm:pt-6">
      <h1 className="text-[clamp(30px,5vw,48px)] leading-[1.08] font-semibold">{t('title')}</h1>
      <p className="mt-4 max-w-[60ch] text-ink-2">{t('lead', { percent: gstPercent })}</p>
      <PlanTable />
      <section aria-labelledby="questions" className="mt-20">
        <h2 id="questions" className="text-[22px] leading-7 font-semibold">
          {t('questions.title')}
        </h2>
        <dl className="mt-4 grid gap-x-10 md:grid-cols-3">
          {questions.map((key) => (
            <div key={key} className="border-t border-line py-5">
              <dt className="font-semibold">{t(`questions.${key}.question`)}</dt>
              <dd className="mt-1 text-ink-2">{t(`questions.${key}.answer`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="enterprise" className="mt-16">
        <h2 id="enterprise" className="scroll-mt-6 text-[22px] leading-7 font-semibold">
          {enquiry('title')}
        </h2>
        <p className="mt-2 mb-6 max-w-[60ch] text-ink-2">{enquiry('lead')}</p>
        <Enquiry userId={await signedInUser()} />
      </section>
    </div>
  );
}
