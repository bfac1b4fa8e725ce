import { getMove } from '@/lib/moves';
import type { Move } from '@/lib/moves/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { getSkill, type Skill } from '@/lib/skills';

/** The inputs that a move was planned with, as far as its skill asks for them; its title is the topic. */
export function inputsFor(skill: Skill, move: Pick<Move, 'title' | 'skillInputs'>) {
  const asked = Object.keys((skill.inputs.properties as object | undefined) ?? {});
  const given = { topic: move.title, ...move.skillInputs };
  return Object.fromEntries(Object.entries(given).filter(([name]) => asked.includes(name)));
}

/**
 * A move's skill, when it can be written now.
 * @throws AppError conflict with a sentence that says why not
 */
export async function skillToWrite(move: Move): Promise<Skill> {
  if (!move.skillId) {
    throw new AppError('conflict', 'No skill is named on this move. Open it and choose one.');
  }
  if (move.content) throw new AppError('conflict', 'This move has a text already.');
  const skill = await getSkill(move.skillId);
  if (skill.plan !== null) {
    throw new AppError('conflict', 'A plan is made on the campaign itself, not on a move.');
  }
  return skill;
}

/** Moves of a campaign, in the order asked for. @throws AppError not_found, conflict */
export async function movesOf(
  ctx: WorkspaceCtx,
  campaignId: string,
  moveIds: readonly string[],
): Promise<Move[]> {
  const moves = await inTransaction(ctx, async (inner) => {
    const found: Move[] = [];
    for (const id of new Set(moveIds)) found.push(await getMove(inner, id));
    return found;
  });
  if (moves.every((move) => move.campaignId === campaignId)) return moves;
  throw new AppError(
    'conflict',
    'One of these moves no longer belongs to the campaign. Reload the page and choose again.',
  );
}
