import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { istDateOf, withClock } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase, withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { disconnectRedis, redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { changeRole } from '@/lib/workspaces';
import {
  correctMemory,
  countMemories,
  forgetMemory,
  getMemory,
  listMemories,
  memoryJobs,
  pinMemory,
  recall,
  remember,
  rememberFromTurn,
  rememberOutput,
  reviveMemory,
  shareMemory,
  useMemories,
} from '.';
import type { ListMemoriesInput, Visibility } from './schemas';

afterAll(async () => {
  await disconnectDatabase();
  await disconnectRedis();
});

const contents = async (ctx: WorkspaceCtx, input: ListMemoriesInput = {}) =>
  (await listMemories(ctx, { order: 'used', ...input })).items.map(({ content }) => content).sort();
const recalled = async (ctx: WorkspaceCtx, query: string, scope: 'mine' | 'workspace' = 'mine') =>
  (await recall(ctx, { query, scope })).map(({ content }) => content);
const inDays = <T>(days: number, work: () => Promise<T>) =>
  withClock(new Date(Date.now() + days * 86_400_000), work);

async function begin(ctx: WorkspaceCtx, visibility: Visibility = 'private', data: object = {}) {
  const id = `conv_${randomUUID()}`;
  const { userId, workspaceId } = ctx;
  await withUser(ctx, (tx) =>
    tx.conversation.createMany({ data: [{ id, userId, workspaceId, visibility, data }] }),
  );
  return id;
}

let owner: WorkspaceCtx;
beforeEach(async () => {
  owner = await createTenant();
});

describe('remembering', () => {
  test('keeps what was said, whose it is and where from', async () => {
    const { id, outcome } = await remember(owner, { content: 'Our gift box costs ₹2,250' });
    expect(outcome).toBe('new');
    expect(await getMemory(owner, { id })).toMatchObject({
      ...{ id, content: 'Our gift box costs ₹2,250', type: 'fact', visibility: 'private' },
      ...{ state: 'current', pinned: false, halfLifeDays: 365, accessCount: 0 },
      ...{ source: { kind: 'person' }, author: { id: owner.userId, name: 'Asha Rao' } },
      ...{ editable: true, forgettable: true, history: [], supersededBy: null },
    });
  });

  test('the same again, in other spacing or nearly the same words, confirms it', async () => {
    const first = await remember(owner, {
      content: 'We deliver gift boxes in 5 days across India',
    });
    for (const content of [
      'we deliver  gift boxes in 5 days across India.',
      'We deliver our gift boxes in 5 days across India',
    ]) {
      expect(await remember(owner, { content })).toEqual({ id: first.id, outcome: 'known' });
    }
    expect(await getMemory(owner, first)).toMatchObject({ accessCount: 2, importance: 0.9 });
    expect(await contents(owner)).toHaveLength(1);
  });

  test('two offers that differ by a number are two facts or a change, never one', async () => {
    await remember(owner, { content: 'Hotels get 30 % off on all handloom saris until Diwali' });
    const other = await remember(owner, {
      content: 'Schools get 50 % off on all handloom saris until Diwali',
    });
    expect(other.outcome).toBe('new');
  });

  test('a contradiction takes the place of what was known, which stays as history', async () => {
    const old = await remember(owner, { content: 'Our gift box costs ₹2,250', pinned: true });
    const made = await remember(owner, { content: 'The gift box is now ₹2,750' });
    expect(made).toMatchObject({ outcome: 'replaced', replaced: old.id });
    const now = await getMemory(owner, made);
    expect(now.pinned, 'what was pinned stays pinned').toBe(true);
    expect(now.history).toMatchObject([
      {
        id: old.id,
        state: 'superseded',
        supersededBy: made.id,
        content: 'Our gift box costs ₹2,250',
      },
    ]);
    expect(now.history[0]?.validTo).not.toBeNull();
    expect(await recalled(owner, 'What does the gift box cost?')).toEqual([
      'The gift box is now ₹2,750',
    ]);
    expect(await contents(owner, { state: 'superseded' })).toEqual(['Our gift box costs ₹2,250']);
  });

  test('what is put right by “not” keeps the rest of what was known', async () => {
    const old = await remember(owner, {
      content: 'Our studio in Kochi closes on Sundays and pays ₹45,000 rent.',
    });
    await remember(owner, { content: 'Our dye house closes on Tuesdays' });
    const made = await remember(owner, {
      content: 'Our studio in Kochi closes on Mondays, not on Sundays.',
    });
    expect(made).toMatchObject({ outcome: 'replaced', replaced: old.id });
    expect(await contents(owner)).toEqual([
      'Our dye house closes on Tuesdays',
      'Our studio in Kochi closes on Mondays and pays ₹45,000 rent.',
    ]);
  });

  test('twelve at once of the same are one', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () => remember(owner, { content: 'Ravi handles exports' })),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await contents(owner)).toEqual(['Ravi handles exports']);
  });

  test('saying privately what is shared confirms it; saying it to all shows one’s own to all', async () => {
    const member = await addMember(owner, 'member');
    const shared = await remember(owner, {
      content: 'We close on Sundays',
      visibility: 'workspace',
    });
    expect(await remember(member, { content: 'we close on sundays' })).toMatchObject({
      id: shared.id,
    });
    const mine = await remember(owner, { content: 'Ravi handles exports' });
    expect(await contents(member)).toEqual(['We close on Sundays']);
    await remember(owner, { content: 'Ravi handles exports', visibility: 'workspace' });
    expect((await getMemory(member, mine)).visibility).toBe('workspace');
  });

  test('a private word closes nothing that is shared', async () => {
    await remember(owner, { content: 'We deliver in 5 days', visibility: 'workspace' });
    expect(await remember(owner, { content: 'We deliver in 7 days' })).toMatchObject({
      outcome: 'new',
    });
    expect(await contents(owner)).toEqual(['We deliver in 5 days', 'We deliver in 7 days']);
    const member = await addMember(owner, 'member');
    expect(await recalled(member, 'How soon do we deliver?')).toEqual(['We deliver in 5 days']);
    expect(await recalled(owner, 'How soon do we deliver?', 'workspace')).toEqual([
      'We deliver in 5 days',
    ]);
    expect(
      await recalled(owner, 'How soon do we deliver?'),
      'to its author it is put right',
    ).toEqual(['We deliver in 7 days']);
    const mine = (await listMemories(owner, { visibility: 'private' })).items[0]?.id ?? '';
    await shareMemory(owner, { id: mine, visibility: 'workspace' });
    expect(await recalled(member, 'How soon do we deliver?')).toEqual(['We deliver in 7 days']);
  });

  test('what cannot be kept is refused in words', async () => {
    await expect(remember(owner, { content: '  ' })).rejects.toThrow('Write down what');
    await expect(remember(owner, { content: 'x'.repeat(2001) })).rejects.toThrow(
      '2,000 characters',
    );
    const viewer = await addMember(owner, 'viewer');
    await expect(remember(viewer, { content: 'A fact' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('changing', () => {
  test('a correction is recalled from now on; the old version only in history, and cannot be corrected', async () => {
    const old = await remember(owner, {
      content: 'The founder grew up in Bagru',
      visibility: 'workspace',
    });
    const member = await addMember(owner, 'member');
    const made = await correctMemory(member, {
      id: old.id,
      content: 'The founder grew up in Sanganer',
    });
    expect(made.id).not.toBe(old.id);
    expect(await recalled(owner, 'Where did the founder grow up?')).toEqual([
      'The founder grew up in Sanganer',
    ]);
    const again = await correctMemory(owner, {
      id: made.id,
      content: 'the founder grew up in Sanganer.',
    });
    const { history, visibility, author } = await getMemory(owner, again);
    expect(history.map(({ content }) => content)).toEqual([
      'The founder grew up in Sanganer',
      'The founder grew up in Bagru',
    ]);
    expect({ visibility, author: author.id }).toEqual({
      visibility: 'workspace',
      author: owner.userId,
    });
    await expect(correctMemory(owner, { id: old.id, content: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('a correction to what is known already ends in that one', async () => {
    const known = await remember(owner, { content: 'Ravi handles exports' });
    const wrong = await remember(owner, { content: 'Suresh handles the exports of saris' });
    expect(await correctMemory(owner, { id: wrong.id, content: 'Ravi handles exports' })).toEqual({
      id: known.id,
    });
    expect((await getMemory(owner, known)).history).toHaveLength(1);
  });

  test('pins, shares and takes back; only its author makes it private', async () => {
    const member = await addMember(owner, 'member');
    const { id } = await remember(owner, { content: 'Ravi handles exports' });
    await pinMemory(owner, { id, pinned: true });
    expect(await getMemory(owner, { id })).toMatchObject({ pinned: true, halfLifeDays: null });
    await expect(pinMemory(member, { id, pinned: false })).rejects.toMatchObject({
      code: 'not_found',
    });
    await shareMemory(owner, { id, visibility: 'workspace' });
    expect(await getMemory(member, { id })).toMatchObject({ editable: true, forgettable: false });
    await pinMemory(member, { id, pinned: false });
    await expect(shareMemory(member, { id, visibility: 'private' })).rejects.toThrow(
      'Only the person',
    );
    await shareMemory(owner, { id, visibility: 'private' });
    await expect(getMemory(member, { id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('what one told stays one’s own to forget, as a viewer and above the plan; others’ does not', async () => {
    const member = await addMember(owner, 'member');
    const mine = await remember(member, { content: 'Our vans leave at six' });
    const theirs = await remember(owner, { content: 'We ship by rail', visibility: 'workspace' });
    await changeRole(owner, { userId: member.userId, role: 'viewer' });
    const viewer = { ...member, role: 'viewer' as const, above: 'seatsPerWorkspace' as const };
    expect(await getMemory(viewer, mine)).toMatchObject({ editable: false, forgettable: true });
    await expect(correctMemory(viewer, { ...mine, content: 'At seven' })).rejects.toThrow();
    await expect(forgetMemory(viewer, theirs)).rejects.toMatchObject({ code: 'forbidden' });
    await forgetMemory(viewer, mine);
    expect(await contents(viewer)).toEqual(['We ship by rail']);
  });

  test('what the workspace knows already is not shared twice', async () => {
    const member = await addMember(owner, 'member');
    const { id } = await remember(member, { content: 'We close on Sundays' });
    await remember(owner, { content: 'We close on Sundays', visibility: 'workspace' });
    await expect(shareMemory(member, { id, visibility: 'workspace' })).rejects.toThrow(
      'knows this already',
    );
  });
});

describe('fading', () => {
  test('after its half-life a memory counts half; then it is archived, and can be revived', async () => {
    const { id } = await remember(owner, { content: 'Ravi handles exports', type: 'conversation' });
    await inDays(14, async () => {
      const [one] = await recall(owner, { query: 'exports' });
      expect(one?.reason.decay).toBeCloseTo(0.5, 3);
      expect((await getMemory(owner, { id })).decay).toBeCloseTo(0.5, 3);
    });
    await inDays(70, async () => {
      expect(await recalled(owner, 'exports')).toEqual([]);
      expect(await contents(owner, { state: 'archived' })).toEqual(['Ravi handles exports']);
      expect(await countMemories(owner)).toMatchObject({ current: 0, archived: 1 });
      await reviveMemory(owner, { id });
      expect(await recalled(owner, 'exports')).toEqual(['Ravi handles exports']);
      expect((await getMemory(owner, { id })).decay).toBeCloseTo(1, 5);
    });
  });

  test('a use counts once an hour; a viewer’s reading leaves no trace', async () => {
    const viewer = await addMember(owner, 'viewer');
    const { id } = await remember(owner, {
      content: 'We close on Sundays',
      visibility: 'workspace',
    });
    expect(await useMemories(viewer, [id])).toBe(0);
    expect(await useMemories(owner, [id])).toBe(1);
    expect(await useMemories(owner, [id, 'mem_none'])).toBe(0);
    expect(await inDays(1, () => useMemories(owner, [id]))).toBe(1);
    expect((await getMemory(owner, { id })).accessCount).toBe(2);
  });

  test('the nightly snapshot writes down what readers reckon', async () => {
    const { id } = await remember(owner, { content: 'Ravi handles exports', type: 'research' });
    // an earlier run of this test, in the same Redis
    const night = istDateOf(new Date(Date.now() + 60 * 86_400_000));
    await redis().del(redisKeys.lock('memory', night));
    await inDays(60, () => memoryJobs.snapshotDecay());
    const row = await withUser(owner, (tx) => tx.memoryChunk.findUniqueOrThrow({ where: { id } }));
    expect(Number(row.decayWeight)).toBeCloseTo(0.5, 3);
    expect(await inDays(60, () => memoryJobs.snapshotDecay()), 'once a day').toBe(0);
  });
});

describe('listing', () => {
  test('searches by words and letters, filters, orders and pages', async () => {
    for (const content of [
      'Indigo saris cost ₹9,400',
      'Ravi handles exports',
      'साड़ियाँ नौ दिन में बनती हैं',
    ]) {
      await remember(owner, { content });
    }
    await remember(owner, {
      content: 'The market grows',
      type: 'research',
      visibility: 'workspace',
      pinned: true,
    });
    expect(await contents(owner, { search: 'export ravi' })).toEqual(['Ravi handles exports']);
    expect(await contents(owner, { search: 'ndigo' })).toEqual(['Indigo saris cost ₹9,400']);
    expect(await contents(owner, { search: 'साड़ी' })).toHaveLength(1);
    expect(await contents(owner, { search: "100% '|& \\" })).toEqual([]);
    expect(
      await contents(owner, { type: 'research', pinned: true, visibility: 'workspace' }),
    ).toHaveLength(1);
    const page = await listMemories(owner, { pageSize: 3, page: 2 });
    expect(page).toMatchObject({
      total: 4,
      page: 2,
      items: [{ content: 'Indigo saris cost ₹9,400' }],
    });
    expect(await countMemories(owner)).toEqual({
      current: 4,
      archived: 0,
      superseded: 0,
      pinned: 1,
      shared: 1,
    });
  });
});

describe('who sees what', () => {
  test('a teammate sees and recalls what is shared and never what is private; a stranger nothing', async () => {
    const [member, stranger] = [await addMember(owner, 'member'), await createTenant()];
    const mine = await remember(owner, { content: 'Our margin on indigo saris is thin' });
    const ours = await remember(owner, {
      content: 'Indigo saris take nine days',
      visibility: 'workspace',
    });
    expect(await recalled(member, 'indigo saris')).toEqual(['Indigo saris take nine days']);
    expect(await recalled(stranger, 'indigo saris')).toEqual([]);
    expect(await contents(member)).toEqual(['Indigo saris take nine days']);
    for (const one of [member, stranger]) {
      for (const work of [
        () => getMemory(one, mine),
        () => forgetMemory(one, mine),
        () => correctMemory(one, { id: mine.id, content: 'x' }),
        () => reviveMemory(one, { id: mine.id }),
        () => shareMemory(one, { id: mine.id, visibility: 'workspace' }),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'not_found' });
      }
    }
    await expect(getMemory(stranger, ours)).rejects.toMatchObject({ code: 'not_found' });
    expect(await useMemories(stranger, [mine.id, ours.id])).toBe(0);
  });

  test('what everyone will read recalls only what everyone may see, also for its author', async () => {
    await remember(owner, { content: 'Our margin on indigo saris is thin' });
    await remember(owner, { content: 'Indigo saris take nine days', visibility: 'workspace' });
    expect(await recalled(owner, 'indigo saris')).toHaveLength(2);
    expect(await recalled(owner, 'indigo saris', 'workspace')).toEqual([
      'Indigo saris take nine days',
    ]);
  });

  test('who works in two workspaces recalls in each what belongs there', async () => {
    const other = await createTenant();
    const there = { ...other, userId: owner.userId, role: 'member' as const };
    await withSystem((tx) =>
      tx.workspaceMember.create({
        data: { workspaceId: other.workspaceId, userId: owner.userId, role: 'member' },
      }),
    );
    await remember(owner, { content: 'Indigo saris of Kamla cost ₹9,400' });
    await remember(there, { content: 'Indigo saris of Anokhi cost ₹7,100' });
    expect(await recalled(owner, 'indigo saris')).toEqual(['Indigo saris of Kamla cost ₹9,400']);
    expect(await recalled(there, 'indigo saris')).toEqual(['Indigo saris of Anokhi cost ₹7,100']);
    expect(await recalled(other, 'indigo saris')).toEqual([]);
  });
});

describe('forgetting', () => {
  test('takes the memory, its history and every trace of both', async () => {
    const secret = 'Our silk comes from Meera Textiles';
    const old = await remember(owner, { content: secret });
    const made = await correctMemory(owner, { id: old.id, content: `${secret} in Kanchipuram` });
    const conversation = await begin(owner, 'private', {
      messages: [{ citations: [{ id: made.id }] }],
    });
    await redis().set(redisKeys.conversation(conversation), secret);
    const run = `exec_${randomUUID()}`;
    const { userId, workspaceId } = owner;
    await withSystem(async (tx) => {
      await tx.execution.create({
        data: {
          ...{ id: run, userId, workspaceId, payerId: userId, skillId: 'assistant.reply' },
          ...{ idempotencyKey: randomUUID(), inputs: {}, visibility: 'private' },
        },
      });
      const step = { executionId: run, userId, attempt: 1 };
      await tx.executionStep.createMany({
        data: [
          { ...step, step: 'context', result: { memories: [{ id: made.id, text: secret }] } },
          { ...step, step: 'answer', result: { text: secret } },
        ],
      });
    });
    await redis().xadd(redisKeys.events(run), '*', 'text', secret);

    await forgetMemory(owner, made);
    await expect(getMemory(owner, made)).rejects.toMatchObject({ code: 'not_found' });
    expect(await recalled(owner, 'silk from Meera Textiles')).toEqual([]);
    expect(await redis().exists(redisKeys.conversation(conversation), redisKeys.events(run))).toBe(
      0,
    );
    const left = await withSystem(
      (tx) => tx.$queryRaw<{ name: string; rows: number }[]>`
      SELECT 'chunks' AS name, count(*)::int AS rows FROM memory_chunks WHERE workspace_id = ${workspaceId}::uuid
      UNION ALL SELECT 'steps', count(*)::int FROM execution_steps WHERE execution_id = ${run}
      UNION ALL SELECT 'evidence', count(*)::int FROM graph_evidence WHERE workspace_id = ${workspaceId}::uuid
      UNION ALL SELECT 'entities', count(*)::int FROM graph_entities WHERE workspace_id = ${workspaceId}::uuid
      UNION ALL SELECT 'audit', count(*)::int FROM audit_logs a
        WHERE workspace_id = ${workspaceId}::uuid AND a::text ILIKE '%silk%'`,
    );
    expect(left.filter(({ rows }) => rows > 0)).toEqual([]);
  });

  test('is its author’s, and an admin’s where it is shared; others’ earlier versions go too', async () => {
    const [member, other] = [await addMember(owner, 'member'), await addMember(owner, 'member')];
    const first = await remember(member, {
      content: 'We close on Sundays',
      visibility: 'workspace',
    });
    const second = await correctMemory(other, { id: first.id, content: 'We close on Mondays' });
    await expect(forgetMemory(member, second)).rejects.toMatchObject({ code: 'forbidden' });
    await forgetMemory(other, second);
    await expect(getMemory(owner, first)).rejects.toMatchObject({ code: 'not_found' });
    const shared = await remember(member, {
      content: 'Ravi handles exports',
      visibility: 'workspace',
    });
    await forgetMemory(owner, shared);
    expect(await contents(owner)).toEqual([]);
  });
});

describe('recalling', () => {
  test('says why: the legs, their ranks, the words, the entities', async () => {
    const { id } = await remember(owner, { content: 'Ravi Kumar handles our exports to Japan' });
    await remember(owner, { content: 'We close on Sundays' });
    const [first] = await recall(owner, { query: 'Who handles exports to Japan?' });
    expect(first).toMatchObject({
      id,
      source: { kind: 'person' },
      reason: {
        legs: { text: { rank: 1 }, vector: { rank: 1 } },
        words: ['handles', 'exports', 'japan'],
        decay: expect.closeTo(1, 5),
        importance: 0.7,
      },
    });
    const { fused, score, decay, importance } = first?.reason ?? {
      fused: 0,
      score: 0,
      decay: 0,
      importance: 0,
    };
    expect(score).toBeCloseTo(fused * (0.6 + 0.3 * decay + 0.1 * importance), 12);
  });

  test('rare words weigh more than those in every memory', async () => {
    for (const city of ['Pune', 'Surat', 'Kochi', 'Indore', 'Nagpur']) {
      await remember(owner, { content: `The handloom shop in ${city} sells handloom saris` });
    }
    await remember(owner, { content: 'Mending is free in the first year' });
    const all = await recall(owner, { query: 'handloom shop saris: is mending free?' });
    const first = all.find(({ reason }) => reason.legs.text?.rank === 1);
    expect(first?.content).toBe('Mending is free in the first year');
  });

  test('a typing error or another transliteration still finds it', async () => {
    await remember(owner, { content: 'Krishnamurthy supplies our cotton' });
    await remember(owner, { content: 'हमारी दुकान जयपुर में है' });
    const [first] = await recall(owner, { query: 'krishnamurty' });
    expect(first).toMatchObject({ content: 'Krishnamurthy supplies our cotton' });
    expect(first?.reason.legs.trigram?.rank).toBe(1);
    expect(await recalled(owner, 'जयपूर')).toEqual(['हमारी दुकान जयपुर में है']);
  });

  test('what is asked of a person leads to what is known of their company', async () => {
    await remember(owner, { content: 'Ravi Kumar works at Delhivery' });
    await remember(owner, { content: 'Delhivery picks up parcels at four' });
    const all = await recall(owner, { query: 'When does Ravi Kumar come?' });
    const led = all.find(({ content }) => content.includes('parcels'));
    expect(led?.reason.legs.graph).toBeDefined();
    expect(led?.reason.entities.length).toBeGreaterThan(0);
  });

  test('quotes, signs and long questions break nothing', async () => {
    await remember(owner, { content: `Mother's "pure" cotton: 100 % | & ! \\ (:*)` });
    for (const query of [
      `'`,
      `mother's & | ! \\ ':*`,
      '???',
      '🙏',
      'cotton '.repeat(500),
      'क'.repeat(4000),
      'x'.repeat(4000),
      "a'b\\'c",
    ]) {
      await expect(recall(owner, { query: query.slice(0, 4000) })).resolves.toBeInstanceOf(Array);
    }
  });
});

describe('from conversations and runs', () => {
  test('what was told in one thread answers a question in another, is corrected, and shows where from', async () => {
    const conversationId = await begin(owner);
    const messageId = randomUUID();
    const turn = { conversationId, messageId, visibility: 'private' as const };
    const [made] = await rememberFromTurn(owner, {
      ...turn,
      text: 'Hi! Our gift box costs ₹2,250. Can you write a post about it?',
    });
    expect(await contents(owner)).toEqual(['Our gift box costs ₹2,250.']);
    const [found] = await recall(owner, { query: 'How much is a gift box?' });
    expect(found).toMatchObject({
      id: made?.id,
      source: { kind: 'conversation', conversationId, messageId },
    });
    await rememberFromTurn(owner, { ...turn, text: 'The gift box is ₹2,750 now.' });
    expect(await recalled(owner, 'How much is a gift box?')).toEqual([
      'The gift box is ₹2,750 now.',
    ]);
    expect(await rememberFromTurn(owner, { ...turn, text: 'What does it cost?' })).toEqual([]);
  });

  test('an accepted output is remembered in pieces for the workspace, a post is not', async () => {
    const executionId = `exec_${randomUUID()}`;
    const text =
      '# Market\n\nHotels buy handloom linen in March.\n\n# Rivals\n\nAnokhi sells block prints.';
    const output = { executionId, skillId: 'research.market', text };
    expect(await rememberOutput(owner, output)).toBe(2);
    expect(await rememberOutput(owner, output)).toBe(0);
    expect(await rememberOutput(owner, { ...output, skillId: 'content.linkedin' })).toBe(0);
    const viewer = await addMember(owner, 'viewer');
    const [found] = await recall(viewer, { query: 'When do hotels buy?' });
    expect(found).toMatchObject({ type: 'research', source: { kind: 'execution', executionId } });
  });
});
