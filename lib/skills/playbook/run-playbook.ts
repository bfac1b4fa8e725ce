import type { Language } from '@/lib/accounts/schemas';
import { festivals, typePlans } from '@/lib/campaigns';
import { AppError } from '@/lib/platform/errors';
import { displayText } from '../display-text';
import type { Skill, SkillContext, SkillOutput } from '../schemas';
import { renderFields } from './engine';
import { buildFacts } from './facts';
import { finishPlan } from './finish-plan';
import { planFor } from './plan-for';
import { seedOf } from './seeded-choice';
import { languageNote, type TemplateLanguage, templateFor } from './template-language';

export type PlaybookResult = {
  output: SkillOutput;
  display: string;
  /** The language that it was written in. */
  language: TemplateLanguage;
  /** What the person should know about it, such as a language that has no template. */
  notes: string[];
};

/**
 * Composes a skill's output from the inputs, the Foundation and the ICPs with the skill's own
 * template: no model. The same arguments give the same text; another variation gives another.
 * @throws AppError `invalid` when a campaign's dates leave nothing to plan.
 */
export async function runPlaybook(
  skill: Skill,
  inputs: Record<string, unknown>,
  context: SkillContext,
  options: { variation?: number } = {},
): Promise<PlaybookResult> {
  const wanted = (inputs.language ?? context.constitution.language ?? context.language) as Language;
  const lang = templateFor(skill, wanted, context.language);
  const notes = [
    ...languageNote(wanted, lang),
    ...(lang === 'hi' && isLatin(context) ? [FOUNDATION_NOTE] : []),
  ];
  const plan = possiblePlan(skill, inputs, context);
  const variation = options.variation ?? 0;
  const seed = seedOf([skill.id, inputs, context.foundation, context.icps, context.riskLevel]);

  const facts = buildFacts({ inputs, context, lang, seed, variation, plan });
  const { foundation } = context;
  const names = [
    foundation?.companyName ?? '',
    ...(foundation?.location ?? '').split(/,\s*/),
    ...(foundation?.products ?? []).map((product) => product.name),
    ...(foundation?.competitors ?? []).map((competitor) => competitor.name),
    ...festivals.map((festival) => festival.name),
  ];
  const fields = await renderFields(skill, skill.playbook[lang] ?? '', facts, {
    lang,
    names: names.filter(Boolean),
    chooser: { seed, variation },
    plan,
    phaseOrder: plan ? typePlans[plan.type].phases.map((phase) => phase.key) : [],
  });
  const output = plan ? finishPlan(fields, plan, inputs, lang) : fields;
  return { output, display: displayText(skill, output), language: lang, notes };
}

const FOUNDATION_NOTE =
  'Facts from your Foundation stay in the language in which you wrote them. Add them in Hindi, or edit the text.';

function isLatin({ foundation }: SkillContext): boolean {
  const text = [foundation?.uniqueValueProposition, ...(foundation?.keyDifferentiators ?? [])].join(
    '',
  );
  return /[A-Za-z]{8}|(?:[A-Za-z]+ ){3}/.test(text);
}

function possiblePlan(skill: Skill, inputs: Record<string, unknown>, context: SkillContext) {
  if (skill.plan === null) return null;
  const plan = planFor(skill, inputs, context);
  if (plan === null) {
    throw new AppError('invalid', 'The plan needs an end date to count back from. Choose one.');
  }
  if (plan.phases.length === 0) {
    throw new AppError('invalid', plan.flags[0]?.message ?? 'These dates leave nothing to plan.');
  }
  return plan;
}
