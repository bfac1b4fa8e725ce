import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';

export default function MovesLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={['moves']}>{children}</ClientMessages>;
}
