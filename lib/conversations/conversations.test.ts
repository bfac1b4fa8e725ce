import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listExecutions } from '@/lib/executions';
import { forgetMemory, listMemories } from '@/lib/memory';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { readStream } from '@/lib/platform/event-stream';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { ask, getConversation } from '.';
import { chooseBranch } from './choose-branch';
import { editQuestion } from './edit-question';
import { listConversations } from './list-conversations';
import { regenerate } from './regenerate';
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
  const asked = await put(ctx, 'Please, what does our business sell?', { idempotencyKey });
  expect(await put(ctx, 'anything', { idempotencyKey })).toEqual(asked);
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

test('ten questions at once are all there, one after the other', async () => {
  const ctx = await createTenant();
  const other = await addMember(ctx, 'member');
  const { conversationId } = await put(ctx, 'Who are our buyers?', { visibility: 'workspace' });
  const asked = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      put(at % 2 ? ctx : other, `Question number ${at}?`, { conversationId }),
    ),
  );
  // the first one's answer comes while they stand
  await Promise.all(asked.slice(0, 3).map(({ executionId }) => runToEnd(ctx, executionId)));
  const { messages, version } = await getConversation(ctx, { id: conversationId });
  expect(messages).toHaveLength(22);
  expect(version).toBe(14);
  for (const { questionId, messageId } of asked) {
    expect(messages.find(({ id }) => id === messageId)?.parentId).toBe(questionId);
  }
  expect(messages.filter((one) => one.role === 'assistant' && one.status === 'done')).toHaveLength(
    3,
  );
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
  const ctx = await createTenant();
  const mate = await addMember(ctx, 'admin');
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
    { id: executionId, skillTitle: 'Assistant', conversationId: id },
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
