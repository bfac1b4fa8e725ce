import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  executionJobs,
  listExecutions,
  rebuildExecutions,
  stopExecution,
  submitExecution,
} from '@/lib/executions';
import { forgetMemory, listMemories } from '@/lib/memory';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { readStream } from '@/lib/platform/event-stream';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { runToEnd, workOn } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { fillThread } from '@/lib/testing/threads';
import {
  addRun,
  ask,
  chooseBranch,
  conversationsUsing,
  deleteConversation,
  editQuestion,
  exportConversation,
  getConversation,
  listConversations,
  pinFact,
  regenerate,
  unpinFact,
  updateConversation,
} from '.';
import type { Answer, AskInput, Question } from './schemas';

const put = (ctx: WorkspaceCtx, text: string, more: Partial<AskInput> = {}) =>
  ask(ctx, { conversationId: null, text, idempotencyKey: randomUUID(), ...more });

/** Asks and lets the worker's work be done here. */
async function tell(ctx: WorkspaceCtx, text: string, more: Partial<AskInput> = {}) {
  const asked = await put(ctx, text, more);
  const view = await runToEnd(ctx, asked.executionId);
  const conversation = await getConversation(ctx, { id: asked.conversationId });
  const answer = conversation.messages.find(({ id }) => id === asked.messageId) as Answer;
  const question = conversation.messages.find(({ id }) => id === asked.questionId) as Question;
  return { ...asked, view, conversation, answer, question };
}
const keyed = () => ({ idempotencyKey: randomUUID() });

test('a question is answered, streamed and kept; the same key asks once', async () => {
  const ctx = await createTenant();
  const idempotencyKey = randomUUID();
  const sell = 'Please, what does our business sell?';
  const [asked, twin] = await Promise.all([
    put(ctx, sell, { idempotencyKey }),
    put(ctx, sell, { idempotencyKey }),
  ]);
  expect(twin).toEqual(asked);
  expect(await put(ctx, 'anything', { idempotencyKey })).toEqual(asked);
  expect((await listConversations(ctx)).total).toBe(1);
  const before = await getConversation(ctx, { id: asked.conversationId });
  expect(before).toMatchObject({ running: true, title: 'What does our business sell?' });
  const view = await runToEnd(ctx, asked.executionId);
  expect(view).toMatchObject({ status: 'completed', engine: 'playbook', costMicroUsd: 0 });
  const { messages, running } = await getConversation(ctx, { id: asked.conversationId });
  expect(running).toBe(false);
  expect(messages).toMatchObject([
    { role: 'user', text: 'Please, what does our business sell?', author: { id: ctx.userId } },
    { role: 'assistant', status: 'done', engine: 'playbook', executionId: asked.executionId },
  ]);
  const answer = messages[1] as Answer;
  const entries = await readStream(asked.executionId, null, 5000);
  const tokens = entries.flatMap(({ message }) => (message.type === 'token' ? message.text : []));
  expect(tokens.join('')).toBe(answer.text);
  expect(answer.text.length).toBeGreaterThan(20);
});

test('six questions at once are all there, one after the other', async () => {
  const ctx = await createTenant();
  const other = await addMember(ctx, 'member');
  const { conversationId } = await put(ctx, 'Who are our buyers?', { visibility: 'workspace' });
  const asked = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      put(at % 2 ? ctx : other, `Question number ${at}?`, { conversationId }),
    ),
  );
  // the first one's answer comes while they stand
  await Promise.all(asked.slice(0, 2).map(({ executionId }) => runToEnd(ctx, executionId)));
  const { messages, version } = await getConversation(ctx, { id: conversationId });
  expect(messages).toHaveLength(14);
  expect(version).toBe(9);
  for (const { questionId, messageId } of asked) {
    expect(messages.find(({ id }) => id === messageId)?.parentId).toBe(questionId);
  }
  const done = messages.filter((one) => one.role === 'assistant' && one.status === 'done');
  expect(done).toHaveLength(2);
});

test('answers and questions branch, and each branch can be shown again', async () => {
  const ctx = await createTenant();
  const first = await tell(ctx, 'What do we sell?');
  const { conversationId } = first;
  const again = await regenerate(ctx, { conversationId, messageId: first.messageId, ...keyed() });
  await runToEnd(ctx, again.executionId);
  const shown = await getConversation(ctx, { id: conversationId });
  expect(shown.messages.map(({ id }) => id)).toEqual([first.questionId, again.messageId]);
  expect(shown.messages[1]?.siblings).toEqual([first.messageId, again.messageId]);

  const edited = await editQuestion(ctx, {
    ...{ conversationId, messageId: first.questionId, text: 'Who buys from us?' },
    ...keyed(),
  });
  await runToEnd(ctx, edited.executionId);
  const other = await getConversation(ctx, { id: conversationId });
  expect(other.messages).toMatchObject([
    { text: 'Who buys from us?', siblings: [first.questionId, edited.questionId] },
    { id: edited.messageId, siblings: [edited.messageId] },
  ]);
  const back = await chooseBranch(ctx, { conversationId, messageId: first.messageId });
  expect(back.messages.map(({ id }) => id)).toEqual([first.questionId, first.messageId]);
  const next = await tell(ctx, 'And where?', { conversationId });
  expect(next.question.parentId).toBe(first.messageId);
});

test('a private conversation, its run, events and steps are its author’s alone', async () => {
  // not even who owns the workspace and pays
  const mate = await createTenant();
  const ctx = await addMember(mate, 'member');
  const { conversationId: id, executionId } = await tell(ctx, 'Our secret margin is 42 percent.');
  await expect(getConversation(mate, { id })).rejects.toMatchObject({ code: 'not_found' });
  await expect(put(mate, 'Hello?', { conversationId: id })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect((await listConversations(mate)).items).toEqual([]);
  const seen = (who: WorkspaceCtx) =>
    withUser(who, async (tx) => [
      await tx.execution.count({ where: { id: executionId } }),
      await tx.event.count({ where: { aggregateId: executionId } }),
      await tx.executionStep.count({ where: { executionId } }),
    ]);
  expect(await seen(mate)).toEqual([0, 0, 0]);
  expect((await seen(ctx)).every((rows) => rows > 0)).toBe(true);
  expect((await listExecutions(ctx)).items).toEqual([]);
  const mine = await listExecutions(ctx, { skillId: 'assistant.reply' });
  expect(mine.items).toMatchObject([
    { id: executionId, skillTitle: 'Assistant', title: 'Our secret margin is 42 percent' },
  ]);
});

test('events of an answer hold no word of question, answer or memory', async () => {
  const ctx = await createTenant();
  await tell(ctx, 'Remember that Zubeida Textiles delivers the indigo yarn every Tuesday.');
  const { executionId, answer, question } = await tell(ctx, 'When does the indigo yarn come?');
  expect(answer.text).toContain('Tuesday');
  const events = await withSystem((tx) =>
    tx.event.findMany({ where: { aggregateId: executionId } }),
  );
  const told = JSON.stringify(events);
  for (const word of ['Zubeida', 'Tuesday', 'yarn', question.text, answer.text]) {
    expect(told).not.toContain(word);
  }
  expect(events.map((event) => event.eventType)).toContain('context_loaded');
  // and still tell all that the row says
  const { workspaceId } = ctx;
  const report = await rebuildExecutions({ write: false, workspaceId, onDifference: () => {} });
  expect(report).toMatchObject({ compared: 2, differing: 0 });
});

test('what is told in one thread answers in another, is corrected, and forgotten with every trace', async () => {
  const ctx = await createTenant();
  const told = await tell(ctx, 'Our Sanganer table runner costs ₹950.');
  expect(told.question.remembered).toHaveLength(1);
  const asked = await tell(ctx, 'What does the Sanganer table runner cost?');
  expect(asked.answer.text).toContain('₹950');
  const cited = asked.answer.citations.find(({ kind }) => kind === 'memory');
  expect(cited).toMatchObject({ excerpt: expect.stringContaining('₹950') });
  expect(cited?.reason?.score).toBeGreaterThan(0);

  await tell(ctx, 'Our Sanganer table runner costs ₹1,050 now.');
  const later = await tell(ctx, 'What does the Sanganer table runner cost?');
  expect(later.answer.text).toContain('₹1,050');
  expect(later.answer.text).not.toContain('₹950');
  expect((await listMemories(ctx, { state: 'superseded' })).items).toHaveLength(1);

  const { items } = await listMemories(ctx, {});
  for (const { id } of items) await forgetMemory(ctx, { id });
  const shown = await getConversation(ctx, { id: asked.conversationId });
  const gone = (shown.messages[1] as Answer).citations.find(({ kind }) => kind === 'memory');
  expect(gone).toMatchObject({ excerpt: null, reason: null });
  // nor does the answer that quoted it still say it
  expect((shown.messages[1] as Answer).text).toContain('[…]');
  expect((shown.messages[1] as Answer).text).not.toContain('₹950');
  const steps = await withSystem((tx) =>
    tx.executionStep.count({ where: { executionId: asked.executionId } }),
  );
  expect(steps).toBe(0);
});

test('in a shared conversation only what the workspace knows is recalled', async () => {
  const ctx = await createTenant();
  await tell(ctx, 'Our private reserve price for the peacock saree is 7,200 rupees.');
  const asked = await tell(ctx, 'What is the reserve price of the peacock saree?', {
    visibility: 'workspace',
  });
  expect(asked.answer.text).not.toContain('7,200');
});

test('sharing shows a conversation to the workspace, and taking it back hides it, cache and all', async () => {
  const ctx = await createTenant();
  const mate = await addMember(ctx, 'member');
  const { conversationId: id } = await tell(ctx, 'What do we sell?');
  await expect(updateConversation(mate, { id, title: 'Mine' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await updateConversation(ctx, { id, visibility: 'workspace' });
  expect((await getConversation(mate, { id })).author.id).toBe(ctx.userId);
  await expect(updateConversation(mate, { id, visibility: 'private' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const theirs = await tell(mate, 'And who buys it?', { conversationId: id });
  expect(theirs.question.author.id).toBe(mate.userId);
  const waiting = await put(mate, 'And why?', { conversationId: id });
  await expect(updateConversation(ctx, { id, visibility: 'private' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await stopExecution(mate, { id: waiting.executionId });
  const stopped = (await getConversation(ctx, { id })).messages.at(-1);
  expect(stopped).toMatchObject({ role: 'assistant', status: 'stopped', text: '' });

  // cached for whoever may read it
  expect(await redis().exists(redisKeys.conversation(id))).toBe(1);
  await updateConversation(ctx, { id, visibility: 'private' });
  await getConversation(ctx, { id });
  await expect(getConversation(mate, { id })).rejects.toMatchObject({ code: 'not_found' });
  const seen = (who: WorkspaceCtx) =>
    withUser(who, (tx) => tx.executionStep.count({ where: { executionId: theirs.executionId } }));
  expect([(await seen(ctx)) > 0, (await seen(mate)) > 0]).toEqual([false, true]);
});

test('a deleted conversation leaves no word behind, and what was remembered goes if it is asked for', async () => {
  const ctx = await createTenant();
  const kept = await tell(ctx, 'Our warehouse in Bagru opens at 9 am.');
  await deleteConversation(ctx, { id: kept.conversationId });
  expect((await listMemories(ctx, {})).items).toHaveLength(1);
  const { conversationId: id, executionId } = await tell(
    ctx,
    'When does the Bagru warehouse open?',
  );
  await tell(ctx, 'Our stall in Amer costs ₹300 a day.', { conversationId: id });
  const running = await put(ctx, 'And then?', { conversationId: id });
  expect(await deleteConversation(ctx, { id, forgetMemories: true })).toEqual({ id, forgotten: 1 });
  const { items } = await listMemories(ctx, {});
  expect(items.map(({ content }) => content)).toEqual([expect.stringContaining('Bagru')]);
  await expect(getConversation(ctx, { id })).rejects.toMatchObject({ code: 'not_found' });
  const left = await withSystem((tx) =>
    tx.executionStep.count({ where: { executionId: { in: [executionId, running.executionId] } } }),
  );
  expect(left).toBe(0);
  const keys = [redisKeys.events(executionId), redisKeys.conversation(id)];
  expect(await redis().exists(keys[0] ?? '')).toBe(0);
  expect(await redis().hget(keys[1] ?? '', ctx.workspaceId)).not.toContain('messages');
  // the cost stays on record
  const [row] = (await listExecutions(ctx, { skillId: 'assistant.reply', status: 'failed' })).items;
  expect(row).toMatchObject({ errorCode: 'cancelled', conversationId: null });
});

test('a conversation deleted while its answer is written keeps nothing of it', async () => {
  const ctx = await createTenant();
  const { conversationId: id, executionId } = await put(ctx, 'What do we sell?');
  const running = runToEnd(ctx, executionId, { wordPauseMs: 400, longestShowMs: 60_000 });
  for (let words = 0; words === 0; ) {
    const entries = await readStream(executionId, null);
    words = entries.filter(({ message }) => message.type === 'token').length;
  }
  await deleteConversation(ctx, { id });
  expect(await running).toMatchObject({ status: 'failed', errorCode: 'cancelled' });
  const steps = await withSystem((tx) => tx.executionStep.count({ where: { executionId } }));
  const entries = await readStream(executionId, null);
  expect([steps, entries.some(({ message }) => message.type === 'token')]).toEqual([0, false]);
});

test('lists find words of titles and messages in any script, pinned first, archived apart', async () => {
  const ctx = await createTenant();
  const hindi = await put(ctx, 'हमारी नीली साड़ी की कीमत क्या है और वह कब तक मिल सकती है?');
  const other = await put(ctx, 'What is 50% of our margin_rate?');
  const found = async (search: string) =>
    (await listConversations(ctx, { search })).items.map(({ id }) => id);
  expect(await found('साड़ी')).toEqual([hindi.conversationId]);
  expect(await found('MARGIN_RATE')).toEqual([other.conversationId]);
  expect(await found('50_')).toEqual([]);
  const [item] = (await listConversations(ctx, { search: 'कब तक' })).items;
  expect(item?.excerpt).toContain('कब तक');
  expect((await listConversations(ctx)).items[0]).toMatchObject({ running: true });

  await updateConversation(ctx, { id: hindi.conversationId, pinned: true, title: 'नीली साड़ी' });
  const all = await listConversations(ctx);
  expect(all).toMatchObject({ total: 2, items: [{ title: 'नीली साड़ी', pinned: true }, {}] });
  await updateConversation(ctx, { id: hindi.conversationId, archived: true });
  expect((await listConversations(ctx)).total).toBe(1);
  expect((await listConversations(ctx, { archived: true })).total).toBe(1);
  // what is asked again is no longer laid aside
  await put(ctx, 'और?', { conversationId: hindi.conversationId });
  expect((await listConversations(ctx, { archived: true })).total).toBe(0);
});

test('facts are pinned once, reach the answer, and are let go; a run of a skill stands in the thread', async () => {
  const ctx = await createTenant();
  const { id: executionId } = await submitExecution(ctx, {
    ...{ skillId: 'content.linkedin', inputs: { topic: 'Indigo saris woven in nine days' } },
    ...keyed(),
  });
  const added = await addRun(ctx, { conversationId: null, executionId });
  const { conversationId } = added;
  expect(await addRun(ctx, { conversationId, executionId })).toEqual(added);
  const pin = { conversationId, text: 'The Teej mailing goes out at 6 pm.' };
  const fact = await pinFact(ctx, pin);
  expect(await pinFact(ctx, pin)).toEqual(fact);
  const { answer, conversation } = await tell(ctx, 'When does the Teej mailing go out?', {
    conversationId,
  });
  expect(answer.text).toContain('6 pm');
  expect(conversation.messages[0]).toMatchObject({ role: 'run', executionId });
  await unpinFact(ctx, { conversationId, factId: fact.id });
  expect((await getConversation(ctx, { id: conversationId })).pinnedFacts).toEqual([]);

  const { name, body } = await exportConversation(ctx, { id: conversationId, format: 'markdown' });
  expect(name).toMatch(/^conversation-[\d-]+-\w{8}\.md$/);
  expect(body).toContain('When does the Teej mailing go out?');
  const json = await exportConversation(ctx, { id: conversationId, format: 'json' });
  expect(JSON.parse(json.body)).toMatchObject({ messages: [{ role: 'run' }, {}, {}] });
});

test('at 31 messages all but the last ten are summarised by what was said, and again at 60', async () => {
  const ctx = await createTenant();
  const conversationId = await fillThread(ctx, 30);
  await pinFact(ctx, { conversationId, text: 'Always quote without GST.' });
  const { conversation } = await tell(ctx, 'What is left to do?', { conversationId });
  const { summary, messages, pinnedFacts } = conversation;
  expect(summary?.upTo).toBe(messages[21]?.id);
  expect(summary?.text).toContain('stall 0 costs ₹000');
  expect(summary?.text).toContain('stall 20 costs ₹2000');
  expect(summary?.text).not.toContain('stall 22');
  expect(summary?.text).not.toContain('Reply');
  expect(pinnedFacts).toHaveLength(1);

  const later = await fillThread(ctx, 60);
  const at60 = await tell(ctx, 'And now?', { conversationId: later });
  expect(at60.conversation.summary?.upTo).toBe(at60.conversation.messages[51]?.id);
  const next = await tell(ctx, 'Who buys it?', { conversationId: later });
  expect(next.conversation.summary).toEqual(at60.conversation.summary);
});

test('an answer that cannot be given says why, and is asked for again beside it', async () => {
  const ctx = await createTenant();
  const mate = await addMember(ctx, 'member');
  const { conversationId } = await put(ctx, 'What do we sell?', { visibility: 'workspace' });
  const { executionId, messageId } = await put(mate, 'And where?', { conversationId });
  const lost = await put(mate, 'And when?', { conversationId });
  await withSystem((tx) => tx.workspaceMember.deleteMany({ where: { userId: mate.userId } }));
  await workOn(executionId, {});
  await executionJobs.onDead({ executionId: lost.executionId }, 'a test');
  const { messages, running } = await getConversation(ctx, { id: conversationId });
  const one = (id: string) => messages.find((message) => message.id === id);
  expect(one(messageId)).toMatchObject({
    status: 'failed',
    note: expect.stringContaining('has left the workspace'),
  });
  expect(one(lost.messageId)).toMatchObject({
    status: 'failed',
    note: expect.stringContaining('three attempts'),
  });
  // the first question still waits
  expect(running).toBe(true);
  await expect(getConversation(mate, { id: conversationId })).rejects.toMatchObject({
    code: 'not_found',
  });
  const again = await regenerate(ctx, { conversationId, messageId, ...keyed() });
  await runToEnd(ctx, again.executionId);
  const shown = await getConversation(ctx, { id: conversationId });
  expect(shown.messages.at(-1)).toMatchObject({
    status: 'done',
    siblings: [messageId, again.messageId],
  });
});

test('a conversation that is full, a foreign message and a viewer are refused in a sentence', async () => {
  const ctx = await createTenant();
  const viewer = await addMember(ctx, 'viewer');
  const full = await fillThread(ctx, 500);
  await expect(put(ctx, 'One more?', { conversationId: full })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('500 messages'),
  });
  await expect(put(viewer, 'Hello?')).rejects.toMatchObject({ code: 'forbidden' });
  const { conversationId, questionId } = await put(ctx, 'A\0B\uD83D?');
  await expect(put(ctx, 'And?', { conversationId, parentId: randomUUID() })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(put(ctx, 'And?', { conversationId, parentId: questionId })).rejects.toMatchObject({
    code: 'conflict',
  });
  const { messages } = await getConversation(ctx, { id: conversationId });
  expect(messages[0]).toMatchObject({ text: 'AB\uFFFD?' });
  expect(await conversationsUsing(ctx, { memoryId: 'none' })).toEqual([]);
});
