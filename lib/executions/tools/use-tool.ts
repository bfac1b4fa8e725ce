import { z } from 'zod';
import { AppError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { fence } from './fence';
import type { Asker, Tool } from './tool';

/** What the model is told, and where that was found; `ok` is whether anything was. */
export type ToolAnswer = {
  ok: boolean;
  text: string;
  source: string | null;
  data?: Record<string, unknown>;
};

const sorry = (text: string): ToolAnswer => ({ ok: false, text, source: null });

/** Looks something up for a model. What goes wrong is told to it in a sentence, so that it can go on. */
export async function useTool(
  tools: readonly Tool[],
  call: { name: string; input: unknown },
  asker: Asker,
): Promise<ToolAnswer> {
  const tool = tools.find(({ name }) => name === call.name);
  if (!tool) return sorry('There is no such tool.');
  try {
    const found = await tool.look(call.input, asker);
    const { source, data } = found;
    return { ok: true, text: fence(found), source, ...(data ? { data } : {}) };
  } catch (error) {
    asker.signal.throwIfAborted();
    if (error instanceof AppError) return sorry(error.message);
    if (error instanceof z.ZodError)
      return sorry(`That was not asked well. ${z.prettifyError(error)}`);
    log().warn({ err: error, tool: call.name }, 'a tool failed');
    return sorry('That failed. Go on without it.');
  }
}
