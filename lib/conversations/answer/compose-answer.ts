import { addMemories } from './add-memories';
import { readAsked } from './asked';
import { intents } from './intents';
import type { AnswerInput, ComposedAnswer } from './types';
import { Draft } from './writing/draft';

/** Intents that speak of the business, to which what was told about it may be added. */
const ofTheBusiness = new Set([
  'festival',
  'campaign',
  'move',
  'products',
  'competitors',
  'icps',
  'foundation',
  'overview',
  'due-moves',
]);

/** The answer without a model: the first intent that knows the question, from nothing but what is given. */
export function composeAnswer(input: AnswerInput): ComposedAnswer {
  const asked = readAsked(input);
  for (const { name, compose } of intents) {
    const draft = new Draft(input, asked.language);
    if (!compose(asked, draft)) continue;
    if (ofTheBusiness.has(name)) addMemories(asked, draft);
    return draft.done(name);
  }
  throw new Error('The last intent answers everything.');
}
