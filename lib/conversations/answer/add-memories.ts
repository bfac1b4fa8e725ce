import type { Asked } from './asked';
import { passagesOf } from './reading/passages';
import { rankPassages } from './reading/rank-passages';
import type { Draft } from './writing/draft';
import { cut, sentence } from './writing/plain';

const enough = 0.5;
const most = 3;

/** What was told about the same thing stands under what is written: it may be newer. */
export function addMemories(asked: Asked, draft: Draft): void {
  const { input } = draft;
  const question = asked.before === null ? input.question : `${asked.before} ${input.question}`;
  const told = rankPassages(question, passagesOf(input, draft.language)).filter(
    ({ passage, score }) =>
      (passage.memory ||
        (passage.near && passage.text !== '' && input.pinnedFacts.includes(passage.text))) &&
      score >= enough,
  );
  if (told.length === 0) return;
  draft.paragraph(draft.say('You have also told me:', 'आपने यह भी बताया था:'));
  draft.list(
    told
      .slice(0, most)
      .map(({ passage }) => `${sentence(cut(passage.text, 400))} ${passage.cite(draft)}`),
  );
}
