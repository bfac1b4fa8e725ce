import { Opening } from '@/components/chat/opening';
import { Thread } from '@/components/chat/thread';
import { ThreadProvider } from '@/components/chat/thread-context';
import { ThreadTitle } from '@/components/chat/thread-title';
import { PageBar } from '@/components/layout/page-bar';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { suggestQuestions } from './suggest-questions';

/** A conversation that begins, on the page of the list and on its own. */
export async function Begin({ workspace }: { workspace: string }) {
  const ctx = await pageWorkspace(workspace);
  const suggestions = may(ctx.role, 'conversations.update') ? await suggestQuestions(ctx) : [];
  return (
    <ThreadProvider first={null}>
      <PageBar title={<ThreadTitle />} headless />
      <Thread opening={<Opening suggestions={suggestions} />} />
    </ThreadProvider>
  );
}
