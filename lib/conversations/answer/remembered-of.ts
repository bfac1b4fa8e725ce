import type { Asked } from './asked';
import { contentWords } from './reading/normalise';
import { passagesOf } from './reading/passages';
import { type Ranked, rankPassages } from './reading/rank-passages';
import { amongWords } from './reading/same-word';
import type { Draft } from './writing/draft';
import { cut, sentence } from './writing/plain';

/** What holds so much of a question answers it; what holds less, but this, stands beside it. */
const answers = 0.75;
const concerns = 0.66;
/** What speaks of less of it is an answer to something else. */
const speaks = 0.8;
const most = 3;

/** Words that say nothing alone ask for a price together. */
const howMuch = 'how much|kitne ka|kitne ki|kitne mein|कितने का|कितने की|कितने में|कितने का है';

export type RememberedOf = { direct: Ranked[]; beside: Ranked[] };

/** What was told, pinned or accepted that speaks of just what is asked. */
export function rememberedOf(asked: Asked, draft: Draft): RememberedOf {
  const { input } = draft;
  const question = [
    asked.before ?? '',
    input.question,
    asked.says(howMuch) ? 'price' : '',
    ...carriedOver(asked),
  ].join(' ');
  if (contentWords(question).length < 2) return { direct: [], beside: [] };
  const ranked = rankPassages(question, passagesOf(input, draft.language)).filter(
    ({ passage: { from } }) => from === 'told' || from === 'work' || from === 'pinned',
  );
  const best = ranked[0]?.share ?? 0;
  const direct = ranked
    .filter(({ share }) => share >= answers && share >= best * 0.9)
    .slice(0, most);
  // beside an answer, what only touches it is in the way
  const beside =
    direct.length > 0 ? [] : ranked.filter(({ share }) => share >= concerns).slice(0, most);
  return { direct, beside };
}

/** What a follow-up speaks of without naming it. */
function carriedOver({ follows, subjects }: Asked): string[] {
  if (!follows) return [];
  const { products, competitors, icps, campaigns } = subjects;
  return [...products, ...competitors, ...campaigns, ...icps.map(({ fields }) => fields)]
    .slice(0, 2)
    .map(({ name }) => name);
}

export function writeDirect({ direct }: RememberedOf, draft: Draft): void {
  if (direct.length === 1) draft.paragraph(line(direct[0], draft));
  else draft.list(direct.map((one) => line(one, draft)));
}

/** What concerns it, by where it is from. */
export function writeBeside({ beside }: RememberedOf, draft: Draft): void {
  const told = beside.filter(({ passage }) => passage.from !== 'work');
  const work = beside.filter(({ passage }) => passage.from === 'work');
  if (told.length > 0) {
    draft.paragraph(draft.say('Also remembered:', 'यह भी याद है:'));
    draft.list(told.map((one) => line(one, draft)));
  }
  if (work.length > 0) {
    draft.paragraph(draft.say('From accepted work:', 'स्वीकार किए गए काम से:'));
    draft.list(work.map((one) => line(one, draft)));
  }
}

const line = (one: Ranked | undefined, draft: Draft) =>
  one ? `${sentence(cut(one.passage.text, 400))} ${one.passage.cite(draft)}` : '';

/** Does an answer speak of what was asked, or only of something near? */
export function speaksOf(text: string, question: string): boolean {
  const words = contentWords(question);
  const said = contentWords(text);
  return words.filter((word) => amongWords(word, said) >= 0.7).length >= words.length * speaks;
}
