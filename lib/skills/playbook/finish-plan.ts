import type { BackPlan } from '@/lib/campaigns';
import type { PlannedMove, SkillOutput } from '../schemas';

type DraftMove = Partial<PlannedMove> & { dueDate: string };

/** The purpose of an e-mail or message that comes nearest to a post's angle. */
const purposes: Record<string, string> = {
  problem: 'nurture',
  story: 'nurture',
  proof: 'nurture',
  how_to: 'nurture',
  offer: 'offer',
  announcement: 'announce',
};

/** Orders the moves by date, numbers them, and adds what every run of their skills should know. */
export function finishPlan(
  fields: Record<string, unknown>,
  plan: BackPlan,
  inputs: Record<string, unknown>,
): SkillOutput {
  const moves = (fields.moves ?? []) as DraftMove[];
  const ordered = moves.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate));
  return {
    ...fields,
    phases: plan.phases,
    moves: ordered.map((move, index) => ({
      icpIndex: null,
      ...move,
      ref: `m${index + 1}`,
      inputs: completeInputs(move, inputs),
    })),
    flags: plan.flags.map((flag) => flag.message),
  };
}

function completeInputs(
  move: DraftMove,
  campaign: Record<string, unknown>,
): Record<string, unknown> {
  const own = Object.entries(move.inputs ?? {}).filter(([, value]) => value !== '');
  if (!move.skillId?.startsWith('content.')) return Object.fromEntries(own);
  const { language, proof } = campaign;
  const inputs: Record<string, unknown> = {
    ...(language ? { language } : {}),
    ...(proof && move.phase === 'proof' && move.skillId !== 'content.whatsapp' ? { proof } : {}),
    ...Object.fromEntries(own),
  };
  if (move.skillId === 'content.linkedin' || inputs.angle === undefined) return inputs;
  const { angle, ...rest } = inputs;
  return { purpose: purposes[String(angle)] ?? 'announce', ...rest };
}
