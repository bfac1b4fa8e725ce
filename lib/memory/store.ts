import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Tx } from '@/lib/platform/db';
import { contradicts } from './contradiction';
import { type Embedded, embedAtOnce } from './embed-contents';
import { linkMemory } from './graph/link-memory';
import { columns, insteadOf, isMine, lockMemory, type Row } from './internal';
import { lexemesOf } from './lexemes';
import { putRight } from './put-right';
import { type Found, readLegs } from './recall-legs';
import { sameFact } from './same-fact';
import type { MemorySource, MemoryType, Visibility } from './schemas';
import { contentHash } from './tokens';
import { trigramSimilarity } from './trigrams';

export type NewMemory = {
  content: string;
  type: MemoryType;
  visibility: Visibility;
  pinned: boolean;
  /** 0–1. */
  importance: number;
  source: MemorySource;
  embedded: Embedded;
  /** Shared memories that it puts right, for its author alone. */
  instead?: readonly string[];
};
export type Stored = { id: string; outcome: 'new' | 'known' | 'replaced'; replaced?: string };

const sameTrigram = 0.85;
const sameMeaning = 0.92;
/** Things a person says; what was researched or planned stands beside them and closes nothing. */
const told: readonly MemoryType[] = ['fact', 'conversation'];

/** Puts a memory there, and what it is evidence of. */
export async function insertMemory(tx: Tx, ctx: WorkspaceCtx, one: NewMemory): Promise<string> {
  const id = `mem_${randomUUID()}`;
  const { userId, workspaceId } = ctx;
  const { content, visibility, source, embedded } = one;
  const at = now();
  const pinnedAt = one.pinned ? at : null;
  const conversationId = source.kind === 'conversation' ? source.conversationId : null;
  await tx.$executeRaw`
    INSERT INTO memory_chunks (id, user_id, workspace_id, visibility, content, embedding, embedding_model,
      memory_type, source, metadata, last_accessed, content_hash, lexemes, importance, pinned_at,
      valid_from, conversation_id, created_at, updated_at)
    VALUES (${id}, ${userId}::uuid, ${workspaceId}::uuid, ${visibility}, ${content},
      ${JSON.stringify(embedded.vector)}::vector, ${embedded.model}, ${one.type}, ${source.kind},
      ${JSON.stringify({ source, instead: one.instead })}::jsonb, ${at}, ${contentHash(content)}, ${lexemesOf(content)}::tsvector,
      ${one.importance}, ${pinnedAt}, ${at}, ${conversationId}, ${at}, ${at})`;
  await linkMemory(tx, { memoryId: id, content, userId, workspaceId, visibility });
  return id;
}

/** Ends what was believed until now: kept as history, recalled no more. */
export const supersede = (tx: Tx, { id }: Pick<Row, 'id'>, by: string) =>
  tx.$executeRaw`UPDATE memory_chunks SET valid_to = greatest(valid_from, ${now()}), superseded_by = ${by},
    updated_at = ${now()} WHERE id = ${id}`;

/** It was said again: fresh, a little more important, and everyone's if now said to everyone. */
async function confirm(tx: Tx, ctx: WorkspaceCtx, known: Row, { visibility, pinned }: NewMemory) {
  const at = now();
  await tx.$executeRaw`
    UPDATE memory_chunks SET access_count = access_count + 1, last_accessed = ${at}, updated_at = ${at},
      importance = least(1, importance + 0.1), pinned_at = coalesce(pinned_at, ${pinned ? at : null})
    WHERE id = ${known.id}`;
  if (visibility === 'workspace' && known.visibility === 'private') {
    await reveal(tx, ctx, known, 'workspace');
  }
}

/** Changes who sees it, and with it who sees what it is evidence of. */
export async function reveal(tx: Tx, ctx: WorkspaceCtx, row: Row, visibility: Visibility) {
  await tx.$executeRaw`UPDATE memory_chunks SET visibility = ${visibility}, updated_at = ${now()} WHERE id = ${row.id}`;
  const { userId, workspaceId } = ctx;
  await linkMemory(tx, { memoryId: row.id, content: row.content, userId, workspaceId, visibility });
}

/** The same words, known already; what has faded away is known too. */
export async function sameWords(tx: Tx, ctx: WorkspaceCtx, content: string): Promise<Row | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM memory_chunks m
    WHERE ${isMine(ctx)} AND m.content_hash = ${contentHash(content)} AND m.valid_to IS NULL
    ORDER BY m.visibility DESC LIMIT 1`;
  return row ?? null;
}

/** What one's own words may confirm or replace: one's own; what is shared, only by what is shared. */
const mayReplace = (older: Row, newer: NewMemory) =>
  older.visibility === newer.visibility || newer.visibility === 'workspace';

/**
 * Remembers once: the same again confirms what is known, what contradicts it takes its place, with the old
 * one kept as history.
 */
export async function store(tx: Tx, ctx: WorkspaceCtx, one: NewMemory): Promise<Stored> {
  await lockMemory(tx, ctx);
  const same = await sameWords(tx, ctx, one.content);
  if (same) {
    await confirm(tx, ctx, same, one);
    return { id: same.id, outcome: 'known' };
  }
  const { content, embedded } = one;
  const near = await readLegs(tx, ctx, { text: content, embedded, sharedOnly: false });
  const corrected = await putRightOne(tx, ctx, one, near);
  if (corrected) return corrected;
  const alike = near.filter(
    (older) =>
      ((older.vector ?? 0) >= sameMeaning ||
        trigramSimilarity(older.content, content) >= sameTrigram) &&
      sameFact(older.content, content),
  );
  // what everyone knows already rather than one's own copy of it
  const again = alike.find(({ visibility }) => visibility === 'workspace') ?? alike[0];
  if (again) {
    await confirm(tx, ctx, again, one);
    return { id: again.id, outcome: 'known' };
  }
  const older = toldBefore(one, near).filter((row) => contradicts(content, row.content));
  return replaceBy(tx, ctx, one, older);
}

const toldBefore = (one: NewMemory, near: readonly Found[]) =>
  told.includes(one.type) ? near.filter(({ type }) => told.includes(type)) : [];

/** “On Mondays, not on Sundays”: where one memory says what was wrong, it says the rest as before. */
async function putRightOne(tx: Tx, ctx: WorkspaceCtx, one: NewMemory, near: readonly Found[]) {
  const meant = toldBefore(one, near).flatMap((row) => {
    const content = putRight(one.content, row.content);
    return content === null || content.length > 2000 ? [] : [{ row, content }];
  });
  const [only, another] = meant;
  if (!only || another || (await sameWords(tx, ctx, only.content))) return null;
  // no model is waited for in here: the worker asks it later
  const embedded = embedAtOnce(only.content);
  return replaceBy(tx, ctx, { ...one, content: only.content, embedded }, [only.row]);
}

/** Takes the place of what it may close; of what is shared, a private word does so for its author alone. */
async function replaceBy(
  tx: Tx,
  ctx: WorkspaceCtx,
  one: NewMemory,
  wrong: readonly Row[],
): Promise<Stored> {
  const older = wrong.filter((row) => mayReplace(row, one));
  const shared = wrong.filter((row) => !mayReplace(row, one)).map((row) => row.id);
  const instead = one.visibility === 'private' ? [...shared, ...older.flatMap(insteadOf)] : [];
  const pinned = one.pinned || older.some(({ pinnedAt }) => pinnedAt !== null);
  const id = await insertMemory(tx, ctx, { ...one, pinned, instead });
  for (const row of older) await supersede(tx, row, id);
  await recordAudit(tx, ctx, {
    action: 'memory.remembered',
    resourceType: 'memory',
    resourceId: id,
    // never the words: what is forgotten must be gone, and this log stays
    newValue: { type: one.type, visibility: one.visibility, replaced: older.map((row) => row.id) },
  });
  const [replaced] = older;
  return replaced ? { id, outcome: 'replaced', replaced: replaced.id } : { id, outcome: 'new' };
}
