import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Enquiry } from '@/app/(marketing)/_components/enquiry';
import { pageAccount } from '@/lib/web/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enquiry'))('title') };
}

/** Where the plan chooser leads to who needs more than it sells, or buys from abroad. */
export default async function EnquiryPage() {
  const { userId } = await pageAccount('/account/billing/enquiry');
  const t = await getTranslations('enquiry');
  return (
    <>
      <h1 className="text-title font-semibold">{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">
        {t('lead')}{' '}
        <Link href="/account/billing/plan" className="text-indigo underline underline-offset-2">
          {t('back')}
        </Link>
      </p>
      <Enquiry userId={userId} />
    </>
  );
}
