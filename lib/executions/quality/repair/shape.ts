import { campaignPlanOutputSchema } from '@/lib/skills/schemas';
import { itemTexts, valueAt } from '../checks/shape';
import { concreteness } from '../checks/substance';
import { enforceConstitution } from '../enforce-constitution';
import { sentenceSpans } from '../sentences';
import { numberParam } from '../types';
import { informed } from './additions';
import { fitted, mainField, withoutSentences } from './texts';
import type { Repair, RepairRequest } from './types';

const cutField: Repair = ({ output, params }) => {
  const field = String(params.field ?? '');
  const text = output[field];
  if (typeof text !== 'string') return [];
  const max = numberParam(params, 'max', 200);
  return [
    {
      output: { ...output, [field]: fitted(text, max) },
      detail: `The ${field} was cut to ${max} characters at the end of a sentence or clause.`,
    },
  ];
};

const cutItems: Repair = ({ output, params }) => {
  const field = String(params.field ?? '');
  const key = typeof params.key === 'string' ? params.key : null;
  const max = numberParam(params, 'max', 200);
  if (itemTexts(valueAt(output, field), key).length === 0) return [];
  const cut = (item: unknown): unknown => {
    if (typeof item === 'string') return fitted(item, max);
    const inner = key === null ? null : (item as Record<string, unknown>)[key];
    return typeof inner === 'string'
      ? { ...(item as object), [key ?? '']: fitted(inner, max) }
      : item;
  };
  return [
    {
      output: changedAt(output, field.split('.'), (list) => (list as unknown[]).map(cut)),
      detail: `Each of the ${field} was cut to ${max} characters.`,
    },
  ];
};

/** A copy with the value at a path changed. */
function changedAt(
  output: Record<string, unknown>,
  [key = '', ...rest]: string[],
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  const inner = output[key];
  const next =
    rest.length > 0 ? changedAt(inner as Record<string, unknown>, rest, change) : change(inner);
  return { ...output, [key]: next };
}

/** Takes sentences out of the running text until it is short enough, those without a fact first. */
function trimmed(request: RepairRequest, excess: number, sizeOf: (text: string) => number) {
  const { output } = request;
  const field = mainField(output);
  if (field === null) return [];
  const text = String(output[field]);
  const isConcrete = concreteness(request);
  const backwards = sentenceSpans(text)
    .map((span) => span.text)
    .reverse();
  const order = [
    ...backwards.filter((sentence) => !isConcrete(sentence)),
    ...backwards.filter(isConcrete),
  ];
  const gone = new Set<string>();
  let left = excess;
  for (const sentence of order) {
    if (left <= 0) break;
    gone.add(sentence);
    left -= sizeOf(sentence) + 1;
  }
  const shorter = withoutSentences(text, (sentence) => gone.has(sentence));
  return shorter === null
    ? []
    : [
        {
          output: { ...output, [field]: shorter },
          detail: `${gone.size === 1 ? 'One sentence was' : `${gone.size} sentences were`} left out for length.`,
        },
      ];
}

const withinChars: Repair = (request) => {
  const excess = [...request.display].length - numberParam(request.params, 'max', 3000);
  return trimmed(request, excess, (text) => [...text].length);
};

const wordCount = (text: string) => text.match(/\S+/g)?.length ?? 0;

const withinWords: Repair = (request) => {
  const words = wordCount(request.display);
  const excess = words - numberParam(request.params, 'maxWords', 10_000);
  return excess > 0 ? trimmed(request, excess, wordCount) : informed(request);
};

const disclaimed: Repair = ({ skill, output, context }) => [
  {
    output: enforceConstitution(skill, output, context.constitution).output,
    detail: 'The required disclaimer was added.',
  },
];

/** A move outside its phase goes to the nearest day of it, never before today. */
const redated: Repair = ({ output, context }) => {
  const plan = campaignPlanOutputSchema.safeParse(output);
  if (!plan.success) return [];
  const { phases } = plan.data;
  const earliest = (start: string) => [start, context.today].sort().at(-1) ?? start;
  const moves = plan.data.moves.map((move) => {
    const phase = phases.find(({ key }) => key === move.phase);
    if (!phase) return move;
    // of the earliest possible day, its own and the phase's last one, the day in the middle
    const [, dueDate = move.dueDate] = [earliest(phase.start), move.dueDate, phase.end].sort();
    return { ...move, dueDate };
  });
  return [{ output: { ...plan.data, moves }, detail: 'Moves were brought into their phases.' }];
};

/** Moves that share a title get their phase beside it. */
const retitled: Repair = ({ output }) => {
  const plan = campaignPlanOutputSchema.safeParse(output);
  if (!plan.success) return [];
  const seen = new Set<string>();
  const moves = plan.data.moves.map((move) => {
    const name = plan.data.phases.find(({ key }) => key === move.phase)?.name ?? move.phase;
    const title = seen.has(move.title) ? `${move.title} (${name})` : move.title;
    seen.add(title);
    return { ...move, title };
  });
  return [{ output: { ...plan.data, moves }, detail: 'Moves with one title were told apart.' }];
};

/** By the name of the check. */
export const shapeRepairs: Record<string, Repair> = {
  field_length: cutField,
  items_length: cutItems,
  max_chars: withinChars,
  length: withinWords,
  disclaimers: disclaimed,
  plan_dates: redated,
  plan_mix: retitled,
};
