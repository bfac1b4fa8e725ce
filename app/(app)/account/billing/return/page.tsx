import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { awaitPayment } from '@/lib/billing';
import { orNotFound, pageAccount } from '@/lib/web/session';
import { Waiting } from '../_components/waiting';

type Props = { searchParams: Promise<{ payment?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing'))('return.title') };
}

/** Where PhonePe leads back to. That somebody came here says nothing: PhonePe is asked. */
export default async function ReturnPage({ searchParams }: Props) {
  const { payment = '' } = await searchParams;
  const ctx = await pageAccount('/account/billing');
  const view = await orNotFound(awaitPayment(ctx, payment));
  return (
    <ClientMessages namespaces={['billing', 'form']}>
      <Waiting start={view} />
    </ClientMessages>
  );
}
