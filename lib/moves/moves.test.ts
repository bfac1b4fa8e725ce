import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import { withClock } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createTenant } from '@/lib/testing/tenant';
import {
  completeMove,
  countByCampaign,
  createMove,
  createMoves,
  deleteMove,
  editContent,
  getMove,
  listMoves,
  moveCounts,
  moveMove,
  putContent,
  restoreContent,
  updateMove,
} from '.';

const titles = async (ctx: WorkspaceCtx, filters = {}) =>
  (await listMoves(ctx, filters)).moves.map((move) => move.title);
const run = { text: 'Nine days.', output: { post: 'Nine days.' }, executionId: null, score: 88 };

const addExecution = (ctx: WorkspaceCtx, moveId: string, data: object = {}) =>
  withSystem((tx) =>
    tx.execution.create({
      data: {
        id: randomUUID(),
        userId: ctx.userId,
        workspaceId: ctx.workspaceId,
        payerId: ctx.ownerId,
        skillId: 'content.linkedin',
        moveId,
        idempotencyKey: randomUUID(),
        ...data,
      },
    }),
  );

describe('a move', () => {
  it('is created once for one key and takes one of the month’s moves', async () => {
    const ctx = await createTenant();
    const input = {
      title: '  Write the letter ',
      dueDate: '2026-11-25',
      idempotencyKey: randomUUID(),
    };
    const first = await createMove(ctx, input);
    const second = await createMove(ctx, input);
    expect(first).toMatchObject({
      title: 'Write the letter',
      dueDate: '2026-11-25',
      status: 'pending',
    });
    expect(second.id).toBe(first.id);
    expect(await moveCounts(ctx)).toEqual({ open: 1 });
    const [allowance] = await withSystem((tx) =>
      tx.moveAllowance.findMany({ where: { payerId: ctx.userId } }),
    );
    expect(allowance?.created).toBe(1);
  });

  it('is due until the end of its day in India', async () => {
    const ctx = await createTenant();
    const { id } = await createMove(ctx, { title: 'A', dueDate: '2026-11-25' });
    const row = await withSystem((tx) => tx.move.findUniqueOrThrow({ where: { id } }));
    expect(row.dueDate?.toISOString()).toBe('2026-11-25T18:29:59.000Z');
    expect(await titles(ctx, { dueFrom: '2026-11-25', dueTo: '2026-11-25' })).toEqual(['A']);
    expect(await titles(ctx, { dueFrom: '2026-11-26' })).toEqual([]);
  });

  it('takes an assignee from among the members only', async () => {
    const ctx = await createTenant();
    const [member, stranger] = [await addMember(ctx, 'member'), await createTenant()];
    await expect(
      createMove(ctx, { title: 'A', assignedTo: stranger.userId }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { assignedTo: expect.any(String) } });
    const { id, version } = await createMove(ctx, { title: 'A', assignedTo: member.userId });
    await expect(
      updateMove(ctx, { id, expectedVersion: version, changes: { assignedTo: stranger.userId } }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await titles(ctx, { assignee: member.userId })).toEqual(['A']);
    expect(await titles(ctx, { assignee: 'none' })).toEqual([]);
  });

  it('keeps the first of two changes made from the same version', async () => {
    const ctx = await createTenant();
    const { id, version } = await createMove(ctx, { title: 'A' });
    const change = (title: string) =>
      updateMove(ctx, { id, expectedVersion: version, changes: { title } });
    const results = await Promise.allSettled([change('One'), change('Two')]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
  });

  it('loses its phase when it leaves its campaign', async () => {
    const ctx = await createTenant();
    const brief = { name: 'D', type: 'diwali' as const, festival: 'diwali' };
    const { id: campaignId } = await createCampaign(ctx, brief);
    const move = await createMove(ctx, { title: 'A', campaignId, phase: 'tease' });
    const changed = await updateMove(ctx, {
      id: move.id,
      expectedVersion: move.version,
      changes: { campaignId: null },
    });
    expect(changed).toMatchObject({ campaignId: null, phase: null });
  });

  it('carries the time of its completion, and loses it when reopened', async () => {
    const ctx = await createTenant();
    const { id } = await createMove(ctx, { title: 'A' });
    expect((await completeMove(ctx, { id })).completedAt).not.toBeNull();
    await expect(moveMove(ctx, { id, status: 'failed', reason: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await moveMove(ctx, { id, status: 'in_progress' })).completedAt).toBeNull();
    await expect(moveMove(ctx, { id, status: 'failed' })).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    const failed = await moveMove(ctx, { id, status: 'failed', reason: 'Site refused' });
    expect(failed.failureReason).toBe('Site refused');
    expect((await moveMove(ctx, { id, status: 'pending' })).failureReason).toBeNull();
  });
});

describe('the board’s order', () => {
  it('puts a card after the one above it, at the top, or at the end', async () => {
    const ctx = await createTenant();
    const { ids } = await createMoves(
      ctx,
      ['A', 'B', 'C', 'D'].map((title) => ({ title })),
    );
    const [a = '', b = '', , d = ''] = ids;
    await moveMove(ctx, { id: d, status: 'pending', after: null });
    expect(await titles(ctx)).toEqual(['D', 'A', 'B', 'C']);
    await moveMove(ctx, { id: d, status: 'pending', after: b });
    expect(await titles(ctx)).toEqual(['A', 'B', 'D', 'C']);
    await moveMove(ctx, { id: a, status: 'pending' });
    expect(await titles(ctx)).toEqual(['B', 'D', 'C', 'A']);
  });

  it('spreads a column that has no room left', async () => {
    const ctx = await createTenant();
    const { ids } = await createMoves(
      ctx,
      ['A', 'B', 'C'].map((title) => ({ title })),
    );
    await withSystem((tx) =>
      tx.move.updateMany({ where: { workspaceId: ctx.workspaceId }, data: { position: 7 } }),
    );
    const [first = '', second = ''] = (await listMoves(ctx)).moves.map((move) => move.id);
    const third = ids.find((id) => id !== first && id !== second) ?? '';
    await moveMove(ctx, { id: third, status: 'pending', after: first });
    expect((await listMoves(ctx)).moves.map((move) => move.id)).toEqual([first, third, second]);
  });

  it('keeps every card when twenty are dragged to one place at once', async () => {
    const ctx = await createTenant();
    const { ids } = await createMoves(
      ctx,
      Array.from({ length: 20 }, (_, index) => ({ title: `Move ${index}` })),
    );
    await Promise.all(ids.map((id) => moveMove(ctx, { id, status: 'in_progress', after: null })));
    const { moves, counts } = await listMoves(ctx);
    expect(new Set(moves.map((move) => move.id))).toEqual(new Set(ids));
    expect(counts).toEqual({ pending: 0, in_progress: 20, completed: 0, failed: 0 });
  });
});

describe('what is written for a move', () => {
  it('comes from a run, begins the work, and keeps what it replaces', async () => {
    const ctx = await createTenant();
    const { id } = await createMove(ctx, { title: 'A' });
    await putContent(ctx, { moveId: id, ...run });
    await putContent(ctx, { moveId: id, ...run, text: 'Ten days.', score: 91 });
    const { content, status } = await getMove(ctx, id);
    expect(status).toBe('in_progress');
    expect(content).toMatchObject({ revision: 2, text: 'Ten days.', score: 91, source: 'run' });
    expect(content?.versions).toMatchObject([{ revision: 1, text: 'Nine days.', score: 88 }]);
    expect((await listMoves(ctx)).moves[0]).toMatchObject({ hasContent: true, score: 91 });
  });

  it('joins one person’s edits of one sitting, and keeps another’s apart', async () => {
    const ctx = await createTenant();
    const member = await addMember(ctx, 'member');
    const { id } = await createMove(ctx, { title: 'A' });
    await editContent(ctx, { id, text: 'One', expectedRevision: 0 });
    await editContent(ctx, { id, text: 'One two', expectedRevision: 1 });
    await editContent(member, { id, text: 'Three', expectedRevision: 2 });
    const later = new Date(Date.now() + 3_600_000);
    await withClock(later, () => editContent(member, { id, text: 'Four', expectedRevision: 3 }));
    const { content } = await getMove(ctx, id);
    expect(content?.versions.map((version) => version.text)).toEqual(['Three', 'One two']);
  });

  it('refuses a text written over someone else’s, and brings an earlier one back', async () => {
    const ctx = await createTenant();
    const { id } = await createMove(ctx, { title: 'A' });
    await putContent(ctx, { moveId: id, ...run });
    const write = (text: string) => editContent(ctx, { id, text, expectedRevision: 1 });
    const results = await Promise.allSettled([write('One'), write('Two')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const restored = await restoreContent(ctx, { id, revision: 1, expectedRevision: 2 });
    expect(restored).toMatchObject({ text: 'Nine days.', source: 'restore', revision: 3 });
    await expect(
      restoreContent(ctx, { id, revision: 99, expectedRevision: 3 }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('survives what Postgres cannot hold', async () => {
    const ctx = await createTenant();
    const { id, title } = await createMove(ctx, { title: 'A\0 \uD800 move' });
    expect(title).toBe('A \uFFFD move');
    const { text } = await editContent(ctx, { id, text: 'x\0y \uDC00', expectedRevision: 0 });
    expect(text).toBe('xy \uFFFD');
  });
});

describe('a list of moves', () => {
  it('narrows by campaign, type, status and words', async () => {
    const ctx = await createTenant();
    const brief = { name: 'D', type: 'diwali' as const, festival: 'diwali' };
    const { id: campaignId } = await createCampaign(ctx, brief);
    await createMoves(ctx, [
      { title: 'Email: 100% indigo', campaignId, type: 'outreach' },
      { title: 'Shortlist', type: 'research', description: 'reviewers of INDIGO' },
    ]);
    expect(await titles(ctx, { campaignId })).toEqual(['Email: 100% indigo']);
    expect(await titles(ctx, { campaignId: 'none' })).toEqual(['Shortlist']);
    expect(await titles(ctx, { type: ['research'] })).toEqual(['Shortlist']);
    expect(await titles(ctx, { text: 'indigo' })).toHaveLength(2);
    expect(await titles(ctx, { text: '0%' })).toHaveLength(1);
    expect(await titles(ctx, { status: ['completed'] })).toEqual([]);
    expect(await countByCampaign(ctx)).toMatchObject({ [campaignId]: { total: 2 - 1, late: 0 } });
  });

  it('gives a page of each status and counts them all', async () => {
    const ctx = await createTenant();
    const { ids } = await createMoves(
      ctx,
      ['A', 'B', 'C'].map((title) => ({ title })),
    );
    await completeMove(ctx, { id: ids[2] ?? '' });
    const { moves, counts } = await listMoves(ctx, { limit: 1 });
    expect(moves.map((move) => move.title).sort()).toEqual(['A', 'C']);
    expect(counts).toEqual({ pending: 2, in_progress: 0, completed: 1, failed: 0 });
  });

  it('says what the last run does, until it is accepted', async () => {
    const ctx = await createTenant();
    const { id } = await createMove(ctx, { title: 'A' });
    const execution = await addExecution(ctx, id, {
      status: 'running',
      startedAt: new Date('2026-11-22T06:00:00Z'),
      cost: 0.005,
    });
    expect((await listMoves(ctx)).moves[0]?.run).toMatchObject({
      id: execution.id,
      status: 'running',
      microUsd: 5000,
    });
    await withSystem((tx) =>
      tx.execution.update({
        where: { id: execution.id },
        data: { status: 'completed', acceptedAt: new Date() },
      }),
    );
    expect((await listMoves(ctx)).moves[0]?.run).toBeNull();
  });
});

describe('the plan’s moves of a month', () => {
  it('hold under a rush, in one and in many', async () => {
    const ctx = await createTenant({ plan: 'free' });
    const rush = Array.from({ length: 40 }, (_, index) =>
      createMove(ctx, { title: `Move ${index}` }),
    );
    const results = await Promise.allSettled(rush);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(25);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'limit_reached', data: { used: 25, limit: 25, plan: 'free' } },
    });
    await expect(createMoves(ctx, [{ title: 'One more' }])).rejects.toMatchObject({
      code: 'limit_reached',
    });
    expect(await moveCounts(ctx)).toEqual({ open: 25 });
  });

  it('are not given back by deleting, and begin anew with the month in India', async () => {
    const ctx = await createTenant({ plan: 'free' });
    const november = new Date('2026-11-30T18:00:00Z');
    const december = new Date('2026-11-30T18:31:00Z');
    const many = Array.from({ length: 25 }, () => ({ title: 'A' }));
    const { ids } = await withClock(november, () => createMoves(ctx, many));
    await deleteMove(ctx, { id: ids[0] ?? '' });
    await expect(withClock(november, () => createMove(ctx, { title: 'B' }))).rejects.toMatchObject({
      code: 'limit_reached',
    });
    await withClock(december, () => createMove(ctx, { title: 'B' }));
  });

  it('are not used up by a transaction that fails', async () => {
    const ctx = await createTenant({ plan: 'free' });
    const many = Array.from({ length: 25 }, () => ({ title: 'A' }));
    await expect(
      inTransaction(ctx, async (inside) => {
        await createMoves(inside, many);
        throw new Error('later step failed');
      }),
    ).rejects.toThrow('later step failed');
    await createMoves(ctx, many);
    await expect(createMoves(ctx, many)).rejects.toMatchObject({ code: 'limit_reached' });
  });

  it('are the paying account’s, whoever creates', async () => {
    const owner = await createTenant({ plan: 'free' });
    const member = await addMember(owner, 'member');
    await createMoves(
      member,
      Array.from({ length: 25 }, () => ({ title: 'A' })),
    );
    await expect(createMove(owner, { title: 'B' })).rejects.toMatchObject({
      code: 'limit_reached',
    });
  });
});

describe('who may touch a move', () => {
  const attempts = (ctx: WorkspaceCtx, id: string, version: number) => [
    () => updateMove(ctx, { id, expectedVersion: version, changes: { title: 'X' } }),
    () => moveMove(ctx, { id, status: 'in_progress' }),
    () => completeMove(ctx, { id }),
    () => putContent(ctx, { moveId: id, ...run }),
    () => editContent(ctx, { id, text: 'X', expectedRevision: 0 }),
    () => restoreContent(ctx, { id, revision: 1, expectedRevision: 0 }),
    () => deleteMove(ctx, { id }),
  ];

  it('refuses a viewer every change and lets them read', async () => {
    const owner = await createTenant();
    const viewer = await addMember(owner, 'viewer');
    const { id, version } = await createMove(owner, { title: 'A' });
    const creations = [
      () => createMove(viewer, { title: 'X' }),
      () => createMoves(viewer, [{ title: 'X' }]),
    ];
    for (const attempt of [...creations, ...attempts(viewer, id, version)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await getMove(viewer, id)).toMatchObject({ title: 'A', version });
  });

  it('answers a stranger as if it were not there, and its owner as ever', async () => {
    const [owner, stranger] = [await createTenant(), await createTenant()];
    const { id: campaignId } = await createCampaign(owner, {
      name: 'D',
      type: 'diwali',
      festival: 'diwali',
    });
    const { id, version } = await createMove(owner, { title: 'A', campaignId });
    const reads = [
      () => getMove(stranger, id),
      () => createMove(stranger, { title: 'X', campaignId }),
      () => createMoves(stranger, [{ title: 'X', campaignId }]),
    ];
    for (const attempt of [...reads, ...attempts(stranger, id, version)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(createMove(stranger, { title: 'X', idempotencyKey: id })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await titles(stranger, { campaignId })).toEqual([]);
    expect(await countByCampaign(stranger)).toEqual({});
    expect(await titles(owner)).toEqual(['A']);
  });

  it('shows somebody in two workspaces only the one that they stand in', async () => {
    const [first, second] = [await createTenant(), await createTenant()];
    await createMove(first, { title: 'First' });
    await createMove(second, { title: 'Second' });
    await withSystem((tx) =>
      tx.workspaceMember.create({
        data: { workspaceId: second.workspaceId, userId: first.userId, role: 'member' },
      }),
    );
    expect(await titles(first)).toEqual(['First']);
    expect(await moveCounts(first)).toEqual({ open: 1 });
    const there = { ...second, userId: first.userId, role: 'member' as const };
    expect(await titles(there)).toEqual(['Second']);
  });

  it('lets an author and an admin delete, and no other member', async () => {
    const owner = await createTenant();
    const [author, other, admin] = [
      await addMember(owner, 'member'),
      await addMember(owner, 'member'),
      await addMember(owner, 'admin'),
    ];
    const { ids } = await createMoves(author, [{ title: 'A' }, { title: 'B' }]);
    await expect(deleteMove(other, { id: ids[0] ?? '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await deleteMove(author, { id: ids[0] ?? '' });
    await deleteMove(admin, { id: ids[1] ?? '' });
    expect(await titles(owner)).toEqual([]);
  });
});
