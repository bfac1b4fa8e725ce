import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { embedContents } from './embed-contents';
import { announceMemory } from './internal';
import { type MemoryType, memoryText } from './schemas';
import { splitText } from './split-text';
import { store } from './store';

/** What of the skills is knowledge; a post or a mail is not. */
const typeOf = (skillId: string): MemoryType | null => {
  if (skillId.startsWith('research.')) return 'research';
  return skillId.startsWith('campaign.') ? 'campaign' : null;
};

type Output = { executionId: string; skillId: string; text: string };

/**
 * Remembers an accepted output for the workspace, section by section. Returns how many pieces are new.
 * Never inside an open transaction. @throws AppError forbidden
 */
export async function rememberOutput(ctx: WorkspaceCtx, output: Output): Promise<number> {
  authorise(ctx, 'memory.update');
  const { executionId, skillId, text } = output;
  const type = typeOf(skillId);
  if (!type) return 0;
  const pieces = splitText(text).map((piece) => memoryText.parse(piece));
  if (pieces.length === 0) return 0;
  const embedded = await embedContents(pieces);
  const made: string[] = [];
  for (const [at, content] of pieces.entries()) {
    const one = embedded[at];
    if (!one) continue;
    // each by itself: nobody else's writing waits for all of a long text
    const { id, outcome } = await withUser(ctx, (tx) =>
      store(tx, ctx, {
        ...{ content, type, visibility: 'workspace', pinned: false, importance: 0.5 },
        ...{ source: { kind: 'execution', executionId, skillId }, embedded: one },
      }),
    );
    if (outcome !== 'known') made.push(id);
  }
  const [first] = made;
  if (first) await announceMemory(ctx, first, 'workspace');
  return made.length;
}
