import type { ModelMessage } from 'ai';
import { type Run, showText, writeByModels } from '@/lib/executions';
import type { Recalled } from '@/lib/memory/schemas';
import { composeAnswer } from '../answer/compose-answer';
import type { Proposal } from '../schemas';
import type { StoredCitation } from '../stored';
import type { Knowledge } from './gather-knowledge';
import { lookUpsFor } from './look-ups';
import { materialOf, systemOf } from './prompt';
import { type Sources, withReasons } from './sources';
import { saidIn, type Thread, toldOf } from './thread';

export type Writer = { engine: 'model' | 'playbook'; model: string | null };
export type Written = Writer & {
  text: string;
  citations: StoredCitation[];
  proposals: Proposal[];
  notes: string[];
};

export type Material = {
  thread: Thread;
  pinnedFacts: string[];
  knowledge: Knowledge;
  recalled: Recalled[];
  scope: 'mine' | 'workspace';
};

type Desk = {
  sources: Sources;
  /** Hears who writes, before the first word. */
  begins: (writer: Writer) => void;
};

/** Writes an answer by the first model that gives one, or composes it where there is none. A step of the run. */
export function writeAnswer(run: Run, material: Material, desk: Desk): Promise<Written> {
  const { sources, begins } = desk;
  return run.step<Written>('draft_0', async () => {
    const composed = composeAnswer(inputOf(material));
    const said = await byModels(run, material, desk);
    if (said.text !== null) {
      const { text, citations } = sources.readIn(said.text);
      const notes = [...said.notes, ...(said.cutOff ? [cutOffNote] : [])];
      const { proposals } = composed;
      const { model } = said;
      const result = { text, engine: 'model' as const, model, citations, proposals, notes };
      return { result, events: [] };
    }
    begins({ engine: 'playbook', model: null });
    const ended = await showText(run, composed.text);
    const notes = said.failures.length > 0 ? [templateNote(said.failures)] : [];
    const { text, proposals } = composed;
    const citations = withReasons(composed.citations, material.recalled);
    const result = { text, engine: 'playbook' as const, model: null, citations, proposals, notes };
    return { result, events: [ended] };
  });
}

const cutOffNote = 'The answer reached the most that one may be, and ends there. Ask for the rest.';
const templateNote = (failures: readonly string[]) =>
  `No AI in this answer: ${failures.join('; ')}, so it was put together from what is written in the workspace.`;

const inputOf = ({ thread, knowledge, recalled, pinnedFacts }: Material) => {
  const { constitution: _rules, ...known } = knowledge;
  const { text: question, attachments: own } = thread.question;
  // what was attached earlier is spoken of only where words lead to it
  const attachments = known.attachments.filter(({ id }) => own.some((one) => one.id === id));
  return {
    ...known,
    attachments,
    question,
    history: saidIn(thread.since, thread.outputs),
    recalled,
    pinnedFacts,
  };
};

function byModels(run: Run, material: Material, { sources, begins }: Desk) {
  const { thread, knowledge, scope } = material;
  const { foundation } = knowledge;
  const said = toldOf(thread).map(({ role, text }): ModelMessage => ({ role, content: text }));
  return writeByModels(run, {
    system: systemOf(knowledge),
    user: materialOf({ ...material, sources }),
    thread: [...said, { role: 'user', content: thread.question.text }],
    tools: lookUpsFor(sources, scope),
    context: {
      foundation: foundation && { ...foundation.fields, id: '', version: foundation.version },
    },
    asking: (model) => begins({ engine: 'model', model }),
    heard: ({ data }) => sources.restore(data?.cited),
  });
}
