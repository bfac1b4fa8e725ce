import { z } from 'zod';
import { type RecalledText, recall } from '@/lib/memory';
import { asRecalledText } from '../recall-for-run';
import { defineTool } from './tool';
import type { ToolAnswer } from './use-tool';

const most = 6;
const longest = 1_000;

export const memoryLookUp = defineTool(
  'memory',
  'What the people of this business wanted remembered: facts, decisions, preferences, earlier research.',
  z.strictObject({ query: z.string().min(2).max(400).describe('What you want to know') }),
  async ({ query }, { open }) => {
    const found = await recall(await open(), { query, limit: most, scope: 'workspace' });
    const memories = found.map((one) => asRecalledText(one, longest));
    const text = memories.map((one) => `- ${one.text}`).join('\n');
    return {
      text: text || 'Nothing is remembered of that.',
      source: 'the memory',
      data: { memories },
    };
  },
);

/** The memories whose words an answer holds. */
export const recalledIn = ({ data }: Pick<ToolAnswer, 'data'>): RecalledText[] =>
  (data?.memories ?? []) as RecalledText[];
