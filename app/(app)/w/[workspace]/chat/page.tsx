import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Begin } from './_components/begin';

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chat');
  return { title: t('name') };
}

export default async function ChatPage({ params }: Props) {
  return <Begin workspace={(await params).workspace} />;
}
