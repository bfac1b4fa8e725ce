import type { ReactNode } from 'react';
import { ChatProvider } from '@/components/chat/chat-context';
import { ThreadList } from '@/components/chat/thread-list';
import { ClientMessages } from '@/components/layout/client-messages';
import { getAccount } from '@/lib/accounts';
import { listConversations } from '@/lib/conversations';
import { todayInIst } from '@/lib/format';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { listPeople, may } from '@/lib/workspaces';
import { executionActions } from '../executions/execution-actions';
import { ChatPane } from './_components/chat-pane';
import { chatActions } from './chat-actions';

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

export default async function ChatLayout({ params, children }: Props) {
  const ctx = await pageWorkspace((await params).workspace);
  const { account, people, page } = await readTogether(ctx, async (one) => ({
    account: await getAccount(one),
    people: await listPeople(one),
    page: await listConversations(one, {}),
  }));
  return (
    <ClientMessages namespaces={['chat', 'executions', 'skillruns', 'skills', 'form', 'recall']}>
      <ChatProvider
        setting={{
          workspace: ctx.workspaceSlug,
          me: { id: ctx.userId, name: account.name },
          mayWrite: may(ctx.role, 'conversations.update'),
          mayApprove: may(ctx.role, 'executions.approve'),
          people: people.length,
          today: todayInIst(new Date()),
          actions: chatActions,
          runs: executionActions,
        }}
      >
        <div className="flex min-w-0 flex-1">
          <ThreadList first={{ at: Date.now(), page }} />
          <ChatPane>{children}</ChatPane>
        </div>
      </ChatProvider>
    </ClientMessages>
  );
}
