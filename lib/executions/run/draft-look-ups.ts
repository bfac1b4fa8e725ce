import type { ModelMessage } from 'ai';
import { hideMemories, hideMemoriesIn, type RecalledText } from '@/lib/memory';
import { sha256 } from '@/lib/platform/crypto';
import type { Prisma } from '@/lib/platform/db';
import type { ToolCall } from '@/lib/platform/llm';
import { recalledIn } from '../tools/memory-look-up';
import type { Asker, Tool } from '../tools/tool';
import { type ToolAnswer, useTool } from '../tools/use-tool';
import { actingFor } from './acting-for';
import type { Tally } from './draft-tally';
import type { Run } from './run';

type LookUps = {
  tools: readonly Tool[];
  calls: readonly ToolCall[];
  draft: number;
  tally: Tally;
  /** No more may follow. */
  last: boolean;
  /** Events tell no words of what was asked and found. */
  quiet?: boolean;
  /** Memories that the model was told: events never change, so that no word of them stands there. */
  recalled?: readonly RecalledText[];
  /** Hears every answer, those of earlier attempts too. */
  heard?: (answer: ToolAnswer) => void;
};
type Known = Asker['context'];

const excerptLength = 500;
const enough = 'That was the last look-up. Answer now, with what you know.';

/** Carries out what a model asked for, one after the other, and answers all of it in one message. */
export async function answerLookUps(
  run: Run,
  context: Known,
  lookUps: LookUps,
): Promise<ModelMessage> {
  const { calls, tally, last } = lookUps;
  const content = [];
  for (const [at, call] of calls.entries()) {
    const { text } =
      tally.toolsLeft > 0 ? await lookUp(run, context, lookUps, call) : { text: 'Not looked up.' };
    const value = last && at === calls.length - 1 ? `${text}\n\n${enough}` : text;
    content.push({
      type: 'tool-result' as const,
      toolCallId: call.id,
      toolName: call.name,
      output: { type: 'text' as const, value },
    });
  }
  return { role: 'tool', content };
}

/** What a model said is JSON, or nothing. */
const asJson = (input: unknown) => (input ?? null) as Prisma.InputJsonValue | null;

/** A step named by what is asked, so that neither another attempt nor the next model repeats it. */
async function lookUp(
  run: Run,
  context: Known,
  { tools, draft, tally, quiet = false, heard, recalled = [] }: LookUps,
  { name, input }: ToolCall,
): Promise<ToolAnswer> {
  const step = `tool_${name.slice(0, 40)}_${sha256(JSON.stringify(input) ?? '').slice(0, 16)}`;
  const known = tally.answered(step);
  if (known) return known;
  const answer = await run.step<ToolAnswer>(step, async () => {
    const asked = {
      draft,
      tool: name,
      ...(quiet ? {} : { input: asJson(hideMemoriesIn(input, recalled)) }),
    };
    await run.commit([{ type: 'tool_called', data: asked }], { toolCalls: { increment: 1 } });
    const result = await useTool(
      tools,
      { name, input },
      {
        userId: run.row.userId,
        open: () => actingFor(run.row),
        context,
        signal: run.signal,
        loopback: run.settings.loopbackPages ?? false,
      },
    ).catch((error: unknown) => {
      run.check();
      throw error;
    });
    const { ok, text, source } = result;
    const memories = recalledIn(result);
    const excerpt = hideMemories(text, memories).slice(0, excerptLength);
    const words = quiet
      ? {}
      : {
          source,
          excerpt,
          ...(memories.length > 0 ? { memories: memories.map(({ id }) => id) } : {}),
        };
    const told = { draft, tool: name, ok, characters: text.length, ...words };
    return { result, events: [{ type: 'tool_result', data: told }] };
  });
  for (const { id } of recalledIn(answer)) run.recalled.add(id);
  heard?.(answer);
  tally.keep(step, answer);
  return answer;
}
