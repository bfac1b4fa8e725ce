import type { getTranslations } from 'next-intl/server';
import { skillWords } from '@/components/execution/skill-words';
import type { Memory } from '@/lib/memory/schemas';

/** Where a memory comes from, in words, with its address where it has one. */
type From = { label: string; href: string | null };
export type Shown<M extends Memory = Memory> = M & { from: From; mine: boolean };

type Words = {
  memory: Awaited<ReturnType<typeof getTranslations<'memory'>>>;
  skills: Awaited<ReturnType<typeof getTranslations<'skills'>>>;
};

type Setting = {
  base: string;
  userId: string;
  people: ReadonlyMap<string, string>;
  /** Titles of the conversations that the reader may see. */
  conversations: ReadonlyMap<string, string>;
};

/** Adds to memories what their lines say of where they come from, and from whom. */
export function showing({ base, userId, people, conversations }: Setting, words: Words) {
  const names = skillWords(words.skills);
  const from = ({ source }: Memory): From => {
    if (source.kind === 'conversation') {
      const title = conversations.get(source.conversationId);
      if (title === undefined) return { label: words.memory('source.hidden'), href: null };
      return {
        label: words.memory('source.conversation', {
          title: title || words.memory('conversation'),
        }),
        href: `${base}/chat/${source.conversationId}#${source.messageId}`,
      };
    }
    if (source.kind === 'execution') {
      return {
        label: words.memory('source.execution', {
          skill: names.name(source.skillId, source.skillId),
        }),
        href: `${base}/executions/${source.executionId}`,
      };
    }
    return { label: words.memory('source.person'), href: null };
  };
  return <M extends Memory>(memory: M): Shown<M> => ({
    ...memory,
    from: from(memory),
    author: { id: memory.author.id, name: people.get(memory.author.id) ?? words.memory('someone') },
    mine: memory.author.id === userId,
  });
}

/** The conversations that memories come from. */
export const conversationsOf = (memories: readonly Memory[]) => [
  ...new Set(
    memories.flatMap(({ source }) =>
      source.kind === 'conversation' ? [source.conversationId] : [],
    ),
  ),
];
