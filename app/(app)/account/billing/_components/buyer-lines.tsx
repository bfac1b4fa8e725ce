import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { stateCodes } from '@/lib/billing';
import type { BillingDetails } from '@/lib/billing/schemas';

/** Whom the next invoices are made out to, and the way to change it. */
export async function BuyerLines({ details }: { details: BillingDetails | null }) {
  const [t, nameOf] = await Promise.all([
    getTranslations('billing.details'),
    getTranslations('states'),
  ]);
  const { legalName, gstin, address, city, pincode, stateCode } = details ?? {};
  const state = stateCodes.find((code) => code === stateCode);
  const place = [address, city, pincode, state && nameOf(state)].filter(Boolean).join(', ');
  return (
    <section aria-labelledby="buyer" className="space-y-3">
      <h2 id="buyer" className="font-semibold">
        {t('title')}
      </h2>
      {legalName ? (
        <p>
          {legalName}
          <span className="block text-ink-2">{place}</span>
          <span className="block text-ink-2">{gstin ? `GSTIN ${gstin}` : t('unregistered')}</span>
        </p>
      ) : (
        <p className="text-ink-2">{t('none')}</p>
      )}
      <Link href="/account/billing/details" className={buttonClass('secondary')}>
        {t(legalName ? 'change' : 'say')}
      </Link>
    </section>
  );
}
