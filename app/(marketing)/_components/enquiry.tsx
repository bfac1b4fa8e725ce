import { getLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { countryOptions, enquiryStart } from '@/lib/billing';
import { requestFacts } from '@/lib/web/request';
import { EnquiryForm } from './enquiry-form';

/** The enquiry about Enterprise, begun with what is known of who is signed in. */
export async function Enquiry({ userId }: { userId: string | null }) {
  const locale = await getLocale();
  const start = userId ? await enquiryStart({ userId, ...(await requestFacts()) }) : null;
  return (
    <ClientMessages namespaces={['enquiry', 'form']}>
      <EnquiryForm start={start} countries={countryOptions(locale)} />
    </ClientMessages>
  );
}
