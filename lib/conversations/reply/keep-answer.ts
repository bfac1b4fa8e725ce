import type { ReplyEnding, Run } from '@/lib/executions';
import type { Recalled } from '@/lib/memory/schemas';
import type { Tx } from '@/lib/platform/db';
import { changeRow } from '../change-conversation';
import { markQuotes } from '../fill-quotes';
import type { ReplyIds } from '../request-answer';
import type { StoredAnswer, StoredConversation, StoredMessage } from '../stored';
import type { Sources } from './sources';
import type { Writer, Written } from './write-answer';

/** What is known of an answer when its run ends, whether it was finished or not. */
export type Outcome = {
  sources: Sources;
  written: Written | null;
  /** Who began to write it. */
  writer: Writer | null;
  recalled: readonly Recalled[];
  /** Ids of what was remembered of the question. */
  remembered: string[];
  summary: StoredConversation['summary'];
  title: string | null;
};

/** Writes an answer into its conversation, in the run's last transaction. Of a deleted one nothing is kept. */
export async function keepAnswer(tx: Tx, run: Run, outcome: Outcome, ending: ReplyEnding) {
  const { conversationId, id: executionId } = run.row;
  const { questionId, answerId } = run.row.inputs as ReplyIds;
  const row =
    conversationId &&
    (await changeRow(tx, conversationId, (stored) => {
      const messages = stored.messages.map((message): StoredMessage => {
        if (message.id === questionId && message.role === 'user') {
          const remembered = [...new Set([...message.remembered, ...outcome.remembered])];
          return { ...message, remembered };
        }
        return message.id === answerId && message.role === 'assistant'
          ? { ...message, ...answerOf(outcome, ending) }
          : message;
      });
      const titled = outcome.title !== null && stored.titledBy === 'rule';
      return {
        stored: {
          ...stored,
          messages,
          summary: outcome.summary ?? stored.summary,
          titledBy: titled ? 'model' : stored.titledBy,
        },
        columns: titled ? { title: outcome.title } : {},
      };
    }));
  if (row) return;
  await tx.executionStep.deleteMany({ where: { executionId } });
  await run.stream.forget();
}

const nobody = { engine: null, model: null };

type Answered = Omit<StoredAnswer, 'id' | 'parentId' | 'at' | 'role' | 'executionId'>;

function answerOf({ written, writer, sources, recalled }: Outcome, ending: ReplyEnding): Answered {
  const { status, costMicroUsd, message } = ending;
  if (status === 'done' && written) {
    const { notes, ...answer } = written;
    return {
      ...answer,
      text: markQuotes(answer.text, recalled),
      status,
      note: notes.join(' ') || null,
      costMicroUsd,
    };
  }
  // what was written so far, with what it cites so far
  const { text, citations } = written ?? sources.readIn(ending.text);
  const { engine, model } = written ?? (text === '' ? nobody : (writer ?? nobody));
  return {
    text: markQuotes(text, recalled),
    status,
    engine,
    model,
    citations,
    proposals: [],
    note: status === 'failed' ? message : null,
    costMicroUsd,
  };
}
