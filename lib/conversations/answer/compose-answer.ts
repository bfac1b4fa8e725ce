import { type Asked, readAsked } from './asked';
import { intents } from './intents';
import type { Intent } from './intents/intent';
import { asksWhatIsSold } from './intents/products';
import { splitQuestion } from './reading/split-question';
import { rememberedOf, speaksOf, writeBeside, writeDirect } from './remembered-of';
import type { AnswerInput, ComposedAnswer } from './types';
import { Draft } from './writing/draft';

/** Intents that speak of the business, to which what is remembered of it belongs. */
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
  'elsewhere',
  'passages',
]);

const ofMoves = 'move|moves|task|status|due|done|late|assigned|काम|स्थिति|kaam';

/** The answer without a model: the first intent that knows the question, from nothing but what is given. */
export function composeAnswer(input: AnswerInput): ComposedAnswer {
  const draft = new Draft(input, readAsked(input).language);
  const known: string[] = [];
  let { history } = input;
  for (const question of splitQuestion(input.question)) {
    known.push(answerOne(draft.asking({ ...input, question, history })));
    history = [...history, { role: 'user', text: question }];
  }
  return draft.done([...new Set(known)].join('+'));
}

type Chosen = { asked: Asked; intent: Intent; text: string };

function choose(asked: Asked, draft: Draft): Chosen {
  for (const intent of intents) {
    const trial = new Draft(draft.input, draft.language);
    if (intent.compose(asked, trial)) return { asked, intent, text: trial.text };
  }
  throw new Error('The last intent answers everything.');
}

/** By its own words, and where these tell nothing, by those of the question that it goes on from. */
function chooseByBoth(draft: Draft): Chosen {
  const own = choose(readAsked(draft.input), draft);
  if (own.intent.name !== 'passages' || !own.asked.follows) return own;
  return choose(readAsked(draft.input, true), draft);
}

/** Writes one answer, and says which intent it was. */
function answerOne(draft: Draft): string {
  const { asked, intent, text } = chooseByBoth(draft);
  const { name, compose } = intent;
  const ofMemory = ofTheBusiness.has(name) ? rememberedOf(asked, draft) : null;
  if (!ofMemory) {
    compose(asked, draft);
    return name;
  }
  writeDirect(ofMemory, draft);
  // what only names the same thing is not what is known of it
  const weak =
    name === 'passages' ||
    (name === 'move' && !asked.has(ofMoves)) ||
    (name === 'products' && !asksWhatIsSold(asked));
  if (ofMemory.direct.length > 0 && (weak || !speaksOf(text, draft.input.question)))
    return 'remembered';
  compose(asked, draft);
  if (name !== 'passages') writeBeside(ofMemory, draft);
  return name;
}
