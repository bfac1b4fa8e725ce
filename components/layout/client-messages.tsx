import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type en from '@/i18n/en';

type Namespace = keyof typeof en;

/**
 * Sends the browser only the namespaces that the client components below use; `common` always.
 * An inner provider replaces the outer, so name every namespace that the subtree needs.
 */
export async function ClientMessages(props: {
  namespaces: readonly Namespace[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const wanted = new Set<Namespace>(['common', ...props.namespaces]);
  const messages = Object.fromEntries([...wanted].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={messages}>{props.children}</NextIntlClientProvider>;
}
