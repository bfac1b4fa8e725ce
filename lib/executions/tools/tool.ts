import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { ToolSpec } from '@/lib/platform/llm';
import type { SkillContext } from '@/lib/skills';
import type { SkillTool } from '@/lib/skills/schemas';

/** For whom a tool looks something up, and how long it may. */
export type Asker = {
  userId: string;
  /** Opens the workspace as the person who asked for the run. */
  open: () => Promise<WorkspaceCtx>;
  context: SkillContext;
  signal: AbortSignal;
  /** Tests only: pages on loopback may be opened. */
  loopback: boolean;
};

/** What was found, as text, and where. */
export type Found = { text: string; source: string };

export type Tool = ToolSpec & {
  name: SkillTool;
  look: (input: unknown, asker: Asker) => Promise<Found>;
};

/** @throws AppError from `look`, whose message the model may read */
export function defineTool<T extends z.ZodType>(
  name: SkillTool,
  description: string,
  input: T,
  look: (input: z.infer<T>, asker: Asker) => Promise<Found>,
): Tool {
  return { name, description, input, look: (given, asker) => look(input.parse(given), asker) };
}
