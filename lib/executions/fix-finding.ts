import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { modelName } from '@/lib/platform/llm';
import { getSkill } from '@/lib/skills';
import type { Critique, Finding } from '@/lib/skills/schemas';
import { authorise } from '@/lib/workspaces';
import { isIssue } from './quality';
import { readRequest } from './read-request';
import { fixFindingSchema } from './schemas';
import { submitExecution } from './submit-execution';

/**
 * Mends one finding of a finished run in a new run, which starts from that run's text.
 * @throws AppError not_found, conflict when there is nothing to mend or nobody here who could
 */
export async function fixFinding(
  ctx: WorkspaceCtx,
  input: z.input<typeof fixFindingSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.run');
  const { id, check, idempotencyKey } = fixFindingSchema.parse(input);
  const { row, request } = await readRequest(ctx, id);
  await assertMendable(row, check);
  return submitExecution(
    ctx,
    { ...request, variation: row.variation % 100, idempotencyKey },
    { revisesId: id, revisesCheck: check },
  );
}

type Row = { skillId: string; status: string; critique: unknown };

async function assertMendable({ skillId, status, critique }: Row, check: string) {
  const finding = findingOf(critique as Critique | null, check);
  if (status !== 'completed' || !finding) {
    throw new AppError('conflict', 'There is nothing to mend here any more. Reload the page.');
  }
  if (finding.mend === 'rules' || modelName((await getSkill(skillId)).tier)) return;
  throw new AppError(
    'conflict',
    'No rule of ours can mend this, and no AI model is set up. Change the text by hand, or regenerate it.',
  );
}

const findingOf = (critique: Critique | null, check: string): Finding | undefined =>
  critique?.findings.find((finding) => finding.check === check && isIssue(finding));
