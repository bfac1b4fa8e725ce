import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';

export default function MemoryLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={['memory', 'recall']}>{children}</ClientMessages>;
}
