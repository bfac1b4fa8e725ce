import { campaignPlanOutputSchema } from '@/lib/skills/schemas';
import { type Check, notApplicable, passed } from '../types';

/** Moves fall inside their phase and not before today; phases follow each other. */
export const checkPlanDates: Check = ({ output, display, context }) => {
  const plan = campaignPlanOutputSchema.safeParse(output);
  if (!plan.success) return notApplicable('This is not a plan.');
  const { phases, moves } = plan.data;
  const wrong = moves.filter(({ phase, dueDate }) => {
    const own = phases.find(({ key }) => key === phase);
    return !own || dueDate < own.start || dueDate > own.end || dueDate < context.today;
  });
  const disordered = phases.some((phase, index) => {
    const next = phases[index + 1];
    return phase.start > phase.end || (next !== undefined && next.start <= phase.end);
  });
  if (wrong.length === 0 && !disordered) return passed('Every move is due inside its phase.');
  return {
    score: disordered ? 0 : 1 - wrong.length / moves.length,
    hard: disordered || wrong.some(({ dueDate }) => dueDate < context.today),
    message: disordered
      ? 'The phases overlap or run backwards.'
      : `Due outside their phase, or before today: ${wrong.map(({ title }) => title).join('; ')}.`,
    evidence: wrong.flatMap(({ title }) => {
      const start = display.indexOf(title);
      return start < 0 ? [] : [{ start, end: start + title.length, text: title }];
    }),
    fix: 'Move them into their phase.',
  };
};

/** Enough moves, of at least three kinds, no two with one title. */
export const checkPlanMix: Check = ({ output }) => {
  const plan = campaignPlanOutputSchema.safeParse(output);
  if (!plan.success) return notApplicable('This is not a plan.');
  const { moves } = plan.data;
  const kinds = new Set(moves.map(({ type }) => type)).size;
  const titles = new Set(moves.map(({ title }) => title)).size;
  const faults = [
    moves.length < 8 || moves.length > 30 ? `${moves.length} moves` : '',
    kinds < 3 ? 'fewer than three kinds of work' : '',
    titles < moves.length ? 'repeated titles' : '',
  ].filter(Boolean);
  if (faults.length === 0) return passed(`${moves.length} moves of ${kinds} kinds.`);
  return {
    score: 1 - faults.length / 3,
    message: `The plan has ${faults.join(', ')}.`,
    fix: 'Add, merge or rename moves.',
  };
};

const mostInADay = 3;

/** The plan can be worked: no empty phase or crowded day, measures with a number, tasks told apart. */
export const checkPlanWork: Check = ({ output, display }) => {
  const plan = campaignPlanOutputSchema.safeParse(output);
  if (!plan.success) return notApplicable('This is not a plan.');
  const { phases, moves, strategy } = plan.data;
  const empty = phases.filter(({ key }) => !moves.some(({ phase }) => phase === key));
  const days = countBy(moves.map(({ dueDate }) => dueDate));
  const crowded = [...days].filter(([, count]) => count > mostInADay).map(([day]) => day);
  const again = [...countBy(moves.map(({ description }) => description.trim()))]
    .map(([, count]) => count - 1)
    .reduce((sum, more) => sum + more, 0);
  const vague = (strategy.measures ?? []).filter(({ target }) => !/\p{Nd}/u.test(target));
  const urgent = moves.filter(({ priority }) => priority === 'high' || priority === 'urgent');
  const faults = [
    empty.length > 0 ? `nothing to do in ${empty.map(({ name }) => name).join(', ')}` : '',
    crowded.length > 0 ? `more than ${mostInADay} moves on ${crowded.join(', ')}` : '',
    again > 0 ? 'moves described in the same words' : '',
    vague.length > 0 ? `no number to reach for ${vague.map(({ name }) => name).join(', ')}` : '',
    urgent.length > moves.length / 2 ? 'more than half of the moves are of high priority' : '',
  ].filter(Boolean);
  if (faults.length === 0) return passed('Every phase has its work, and every measure its number.');
  return {
    score: Math.max(0, 1 - faults.length * 0.3),
    message: `In this plan: ${faults.join('; ')}.`,
    evidence: [...empty.map(({ name }) => name), ...vague.map(({ target }) => target)].flatMap(
      (text) => {
        const start = text === '' ? -1 : display.indexOf(text);
        return start < 0 ? [] : [{ start, end: start + text.length, text }];
      },
    ),
    fix: 'Spread the moves, and say for each measure what number would be good.',
  };
};

function countBy(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
