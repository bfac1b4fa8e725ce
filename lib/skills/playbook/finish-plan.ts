import type { BackPlan } from '@/lib/campaigns';
import type { PlannedMove, SkillOutput } from '../schemas';
import { wordsOfPlan } from './plan-words';
import type { TemplateLanguage } from './template-language';

/** What a move's card says beyond its description; it becomes part of the description. */
type Card = { first?: string; assets?: string; owner?: string; measure?: string };
type DraftMove = Partial<PlannedMove> & Card & { dueDate: string };

const cardLabels = {
  en: { first: 'First line', assets: 'Have ready', owner: 'Owner', measure: 'Measure' },
  hi: { first: 'पहली पंक्ति', assets: 'तैयार रखें', owner: 'कौन करे', measure: 'नाप' },
};

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
  lang: TemplateLanguage,
): SkillOutput {
  const moves = (fields.moves ?? []) as DraftMove[];
  const ordered = moves.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate));
  return {
    ...fields,
    ...wordsOfPlan(plan, lang),
    moves: ordered.map((move, index) => ({
      icpIndex: null,
      ...withCard(move, lang === 'hi' ? 'hi' : 'en'),
      ref: `m${index + 1}`,
      inputs: completeInputs(move, inputs),
    })),
  };
}

/** The card's lines under the description, so that whoever picks the move up can begin. */
function withCard(move: DraftMove, lang: 'en' | 'hi'): DraftMove {
  const { first, assets, owner, measure, description = '', ...rest } = move;
  const labels = cardLabels[lang];
  const lines = Object.entries({ first, assets, owner, measure })
    .filter(([, text]) => text)
    .map(([key, text]) => `${labels[key as keyof Card]}: ${text}`);
  return { ...rest, description: [description, lines.join('\n')].filter(Boolean).join('\n\n') };
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
