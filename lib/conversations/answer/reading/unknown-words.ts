import type { Asked } from '../asked';
import type { AnswerInput } from '../types';
import { contentWords } from './normalise';
import { passagesOf } from './passages';
import { amongWords } from './same-word';

/** What a question names that nothing in the workspace speaks of, beyond the words that say what is asked. */
export function unknownWords(
  asked: Asked,
  input: AnswerInput,
  asking: readonly string[],
): string[] {
  const known = [
    ...asking.flatMap((words) => contentWords(words.replaceAll('|', ' '))),
    ...general,
  ];
  const written = passagesOf(input, 'en').flatMap(({ text, title }) =>
    contentWords(`${title} ${text}`),
  );
  return contentWords(asked.text).filter(
    (word) => !/^\d/.test(word) && amongWords(word, known) < 0.7 && amongWords(word, written) < 0.7,
  );
}

const general = contentWords(
  'current new latest exact one each list lowest highest most least under below within between than buy order today now only current current per unit piece pieces rupee rs amount sab sabse abhi naya nai total',
);
