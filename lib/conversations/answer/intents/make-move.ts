import { normalise } from '../reading/normalise';
import type { AnswerInput } from '../types';
import { cut, plain } from '../writing/plain';
import type { Intent } from './intent';

const making =
  'make a move|make it a move|make this a move|create a move|add a move|new move|a move of|a move out of|into a move|as a move|make a task|create a task|add a task|as a task|into a task|add to the board|add it to the board|add this to the board|to do for|todo for|remind me|remind us|move bana|move banao|move bana do|task bana|task banao|task bana do|isko task|काम बना|काम बनाओ|काम बना दो|टास्क बना|टास्क बनाओ|काम जोडो|याद दिला';
const lead =
  /^.*?\b(?:moves?|tasks?|board|remind (?:me|us)|to-?do)\b\s*(?:of this|of it|of that|from this|out of this|out of it|for this|bana(?:o| do)?)?\s*(?:(?:to|for|that|about|called|named|ki|ke liye)\b|[:,-])?\s*/iu;

/** Something to be done, put on the board when the person presses the button. */
export const makeMove: Intent = {
  name: 'make-move',
  compose(asked, draft) {
    if (!asked.says(making)) return false;
    const { input } = draft;
    if (!input.mayRun) {
      draft.paragraph(
        draft.say(
          'You may read here but not make moves: ask a member of the workspace.',
          'आप यहाँ पढ़ सकते हैं, काम नहीं बना सकते: वर्कस्पेस के किसी सदस्य से कहिए।',
        ),
      );
      return true;
    }
    const { title, description } = moveOf(input);
    if (title === '') {
      draft.paragraph(
        draft.say(
          'Say what is to be done, for example “Make a move to call the printer”.',
          'बताइए क्या करना है, जैसे “प्रिंटर को फ़ोन करने का काम बनाओ”।',
        ),
      );
      return true;
    }
    draft.paragraph(
      draft.say(
        `A move, ready to be made below: **${plain(title)}**. Give it a day and a person when you make it.`,
        `नीचे काम बनाने के लिए तैयार है: **${plain(title)}**। बनाते समय तारीख और ज़िम्मेदार चुन लीजिए।`,
      ),
    );
    draft.propose({ kind: 'move', title, description });
    return true;
  },
};

/** In Hindi the task stands before its verb: “प्रिंटर को फ़ोन करने का काम बनाओ”, “printer ko call karne ka task bana do”. */
const hindiTask =
  /^(.+?)\s+(?:का|के लिए|ka|ke liye)\s+(?:एक\s+|ek\s+)?(?:काम|टास्क|task|move|kaam)\s/iu;

/** From the words after “a move to …”, or else from the answer before. */
function moveOf({ question, history }: AnswerInput): { title: string; description: string } {
  const before = hindiTask.exec(`${question} `)?.[1]?.replace(/ने$/u, 'ना').replace(/ne$/, 'na');
  if (before)
    return { title: cut(before.charAt(0).toUpperCase() + before.slice(1), 500), description: '' };
  const rest = question
    .replace(lead, '')
    .replace(/\s+/g, ' ')
    .replace(/[.?!।\s]+$/, '')
    .trim();
  if (
    /[a-z]/i.test(rest) &&
    rest !== question.trim() &&
    normalise(rest).trim().split(' ').length >= 2
  )
    return { title: cut(rest.charAt(0).toUpperCase() + rest.slice(1), 500), description: '' };
  const last = history.findLast(({ role }) => role === 'assistant')?.text ?? '';
  const bare = last
    .replace(/\s*\[\d+\]/g, '')
    .replace(/[*_>`\\]/g, '')
    .trim();
  const first = bare.split('\n').find((line) => line.trim() !== '') ?? '';
  return {
    title: cut(first.replace(/^- /, '').replace(/[.:।\s]+$/, ''), 160),
    description: cut2000(bare),
  };
}

const cut2000 = (text: string) => [...text].slice(0, 2000).join('');
