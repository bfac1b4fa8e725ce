import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';

export default function CampaignsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={['campaigns', 'moves', 'form']}>{children}</ClientMessages>;
}
