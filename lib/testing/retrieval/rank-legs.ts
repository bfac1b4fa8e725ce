import { randomUUID } from 'node:crypto';
import { embedAtOnce } from '@/lib/memory/embed-contents';
import { lexemesOf } from '@/lib/memory/lexemes';
import { embedLexically, lexicalModel } from '@/lib/memory/lexical-embedding';
import { findAll, fuseFound } from '@/lib/memory/recall';
import { legOf } from '@/lib/memory/recall-legs';
import { type RecallLeg, recallLegs } from '@/lib/memory/schemas';
import { contentHash } from '@/lib/memory/tokens';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import type { RetrievalSet } from './read-sets';

export const rankers = [...recallLegs, 'fusion'] as const;
export type Ranker = RecallLeg | 'fusion';

/** Puts all turns there at once, without what `remember` looks at; which memory each became. */
export async function fill({ userId, workspaceId }: WorkspaceCtx, { turns }: RetrievalSet) {
  const memories = new Map(turns.map(({ id }) => [id, `mem_${randomUUID()}`]));
  const texts = turns.map(({ text }) => text);
  await withSystem(
    (tx) => tx.$executeRaw`
      INSERT INTO memory_chunks (id, user_id, workspace_id, visibility, content, embedding, embedding_model,
        memory_type, content_hash, lexemes)
      SELECT id, ${userId}::uuid, ${workspaceId}::uuid, 'workspace', content, embedding::vector,
        ${lexicalModel}, 'fact', hash, lexemes::tsvector
      FROM unnest(${[...memories.values()]}::text[], ${texts}::text[],
        ${texts.map((text) => JSON.stringify(embedLexically(text)))}::text[],
        ${texts.map((text) => contentHash(text))}::text[], ${texts.map((text) => lexemesOf(text))}::text[])
        AS t (id, content, embedding, hash, lexemes)`,
  );
  return memories;
}

/** Ids of memories as each leg alone and their fusion put them, the likeliest first. */
export async function rankLegs(
  ctx: WorkspaceCtx,
  question: string,
): Promise<Record<Ranker, string[]>> {
  const query = question.slice(0, 4000);
  const asked = { query, embedded: embedAtOnce(query), sharedOnly: false };
  const { found, graph } = await withUser(ctx, (tx) => findAll(tx, ctx, asked));
  const leg = (name: Exclude<RecallLeg, 'graph'>) => legOf(found, name).map(({ id }) => id);
  return {
    text: leg('text'),
    vector: leg('vector'),
    trigram: leg('trigram'),
    graph: graph.map(({ memoryId }) => memoryId),
    fusion: fuseFound(found, graph).map(({ id }) => id),
  };
}
