import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { ToolSpec } from '@/lib/platform/llm';
import type { SkillContext } from '@/lib/skills';

/** For whom a tool looks something up, and how long it may. */
export type Asker = {
  userId: string;
  /** Opens the workspace as the person who asked for the run. */
  open: () => Promise<WorkspaceCtx>;
  context: Pick<SkillContext, 'foundation'>;
  signal: AbortSignal;
  /** Tests only: pages on loopback may be opened. */
  loopback: boolean;
};

/** What was found, as text, and where. */
export type Found = {
  text: string;
  source: string;
  /** What the asker keeps of it beside the text. */
  data?: Record<string, unknown>;
};

export type Tool = ToolSpec & {
  look: (input: unknown, asker: Asker) => Promise<Found>;
};

/** @throws AppError from `look`, whose message the model may read */
export function defineTool<T extends z.ZodType>(
  name: string,
  description: string,
  input: T,
  look: (input: z.infer<T>, asker: Asker) => Promise<Found>,
): Tool {
  return { name, description, input, look: (given, asker) => look(input.parse(given), asker) };
}
