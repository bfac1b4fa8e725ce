import { actingFor, type Replied, type Reply, type Run, RunFailure } from '@/lib/executions';
import { useMemories as countUses, recall, rememberFromTurn } from '@/lib/memory';
import type { Recalled } from '@/lib/memory/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { fillQuotes } from '../fill-quotes';
import { openConversation } from '../open-conversation';
import type { ReplyIds } from '../request-answer';
import { gatherKnowledge, type Knowledge } from './gather-knowledge';
import { keepAnswer, type Outcome } from './keep-answer';
import { readOutputs } from './read-outputs';
import { Sources } from './sources';
import { summarise } from './summarise';
import { attachedIn, dueForSummary, type Thread, threadOf } from './thread';
import { titleByModel } from './title-by-model';
import { type Written, writeAnswer } from './write-answer';

/** What the worker does for a question: recall, read, answer, remember; each a step that is done once. */
export function replyToMessage(run: Run): Reply {
  const outcome: Outcome = {
    sources: new Sources(),
    written: null,
    writer: null,
    recalled: [],
    remembered: [],
    summary: null,
    title: null,
  };
  return {
    write: () => write(run, outcome),
    keep: (tx, ending) => keepAnswer(tx, run, outcome, ending),
  };
}

async function write(run: Run, outcome: Outcome): Promise<Replied> {
  const ctx = await actingFor(run.row);
  const { row, stored } = await open(ctx, run);
  const { questionId } = run.row.inputs as ReplyIds;
  // everyone reads what is answered in a shared conversation
  const shared = row.visibility === 'workspace' || run.row.visibility === 'workspace';
  const branch = threadOf(stored, questionId);
  const since = await fillQuotes(ctx, branch.since, { shared });
  const whole = { ...branch, since, outputs: await readOutputs(ctx, since) };
  const scope = shared ? 'workspace' : 'mine';
  const knowledge = await gatherKnowledge(ctx, attachedIn(whole));
  const version = knowledge.foundation?.version;
  const recalled = await recallFor(run, ctx, { thread: whole, scope, version });
  outcome.recalled = recalled;
  const thread = await shorten(run, outcome, whole);
  const { pinnedFacts: pins } = stored;
  const pinnedFacts = pins.map(({ text }) => text);
  await keepContext(run, knowledge, recalled);
  const material = { thread, pinnedFacts, knowledge, recalled, scope } as const;
  const written = await writeAnswer(run, material, {
    sources: outcome.sources,
    begins: (writer) => {
      outcome.writer = writer;
    },
  });
  outcome.written = written;
  const visibility = shared ? 'workspace' : 'private';
  outcome.remembered = await rememberIn(run, ctx, { thread, written, visibility });
  const unnamed = thread.before.length === 0 && stored.titledBy === 'rule';
  if (unnamed) outcome.title = await titleByModel(run, thread.question.text);
  const { engine, model, notes } = written;
  return { engine, model, notes };
}

async function open(ctx: WorkspaceCtx, run: Run) {
  try {
    return await openConversation(ctx, run.row.conversationId ?? '');
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    throw new RunFailure(
      'not_found',
      'The conversation is gone, or no longer yours to see.',
      error,
    );
  }
}

const longestQuery = 4_000;

function recallFor(
  run: Run,
  ctx: WorkspaceCtx,
  asked: { thread: Thread; scope: 'mine' | 'workspace'; version: number | undefined },
): Promise<Recalled[]> {
  const { thread, scope, version = null } = asked;
  return run
    .step<{ recalled: Recalled[] }>('recall', async () => {
      const query = thread.question.text.slice(0, longestQuery);
      const recalled = await recall(ctx, { query, scope });
      const data = { recalled: recalled.length, foundationVersion: version, scope };
      return { result: { recalled }, events: [{ type: 'context_loaded', data }] };
    })
    .then(({ recalled }) => recalled);
}

/** What was laid before the writer, for the record of the run. */
async function keepContext(run: Run, knowledge: Knowledge, recalled: readonly Recalled[]) {
  const { today, language, constitution, foundation, icps } = knowledge;
  await run.step('context', async () => ({
    result: {
      ...{ today, language, constitution, pastOutputs: [] },
      foundation: foundation && { ...foundation.fields, version: foundation.version },
      icps: icps.map(({ id, fields }) => ({ id, name: fields.name })),
      memories: recalled.map(({ id, content: text }) => ({ id, text })),
    },
    events: [],
  }));
}

/** The thread with its beginning summarised anew, once it has become too long. */
async function shorten(run: Run, outcome: Outcome, thread: Thread): Promise<Thread> {
  const due = dueForSummary(thread);
  if (!due) return thread;
  const { text } = await run.step<{ text: string }>('summary', async () => {
    const text = await summarise(run, thread.summary, due.old);
    return { result: { text }, events: [] };
  });
  outcome.summary = { text, upTo: due.upTo };
  return { ...thread, summary: text, since: thread.since.slice(due.old.length) };
}

type Turn = { thread: Thread; written: Written; visibility: 'private' | 'workspace' };

/** Keeps what the person told, and counts what was of use. What fails here costs nobody the answer. */
async function rememberIn(run: Run, ctx: WorkspaceCtx, { thread, written, visibility }: Turn) {
  const { text, id: messageId } = thread.question;
  const conversationId = run.row.conversationId ?? '';
  const { ids } = await run.step<{ ids: string[] }>('remember', async () => {
    const used = written.citations.flatMap(({ kind, id }) => (kind === 'memory' ? [id] : []));
    try {
      await countUses(ctx, used);
      const facts = { text, conversationId, messageId, visibility };
      const kept = await rememberFromTurn(ctx, facts);
      return { result: { ids: kept.map(({ id }) => id) }, events: [] };
    } catch (error) {
      log({ executionId: run.row.id }).warn({ err: error }, 'a turn was not remembered');
      return { result: { ids: [] }, events: [] };
    }
  });
  return ids;
}
