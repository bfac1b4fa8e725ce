import type { Metadata } from 'next';
import { Thread } from '@/components/chat/thread';
import { ThreadActions } from '@/components/chat/thread-actions';
import { ThreadProvider } from '@/components/chat/thread-context';
import { ThreadTitle } from '@/components/chat/thread-title';
import { PageBar } from '@/components/layout/page-bar';
import { getConversation } from '@/lib/conversations';
import { orNotFound, pageWorkspace } from '@/lib/web/session';

type Props = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  return { title: (await orNotFound(getConversation(ctx, { id }))).title };
}

export default async function ConversationPage({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  const conversation = await orNotFound(getConversation(ctx, { id }));
  return (
    <ThreadProvider key={id} first={{ at: Date.now(), conversation }}>
      <PageBar title={<ThreadTitle />} headless search={false} actions={<ThreadActions />} />
      <Thread />
    </ThreadProvider>
  );
}
