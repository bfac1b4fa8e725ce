import { factsInTurn } from '@/lib/memory';
import { contentWords } from '../reading/normalise';
import { passagesOf } from '../reading/passages';
import { rankPassages } from '../reading/rank-passages';
import { amongWords } from '../reading/same-word';
import { cut, plain } from '../writing/plain';
import type { Intent } from './intent';

const asks =
  'what|how|tell|show|list|why|explain|summarise|suggest|kya|kyu|kyun|kaun|kaise|kab|kahan|kitna|kitne|kitni|kaisa|kaisi|batao|bataiye|dikhao|क्या|क्यों|कौन|कैसे|कब|कहां|कितना|कितने|कितनी|कैसा|कैसी|बताओ|बताइए|दिखाओ|दो|दीजिए';
const asksFirst =
  /^ (?:(?:and|so|ok|please) )?(?:which|who|whom|whose|when|where|is|are|was|were|do|does|did|can|could|should|would|will|has|have|give|find|compare|describe|help|any|latest) /;
const states =
  'is|are|was|were|will|has|have|prefers|likes|wants|needs|decided|costs|closes|pays|है|हैं|था|थी|थे|hai|hain|tha|thi';
/** A text with which it has but one word in common speaks of something else. */
const leastShared = 2;
/** “Status of the Diwali campaign” states nothing. */
const noSentence = /^ (?:[a-z]+ ){1,3}of /;

/** Something told rather than asked: kept or not, it is set beside what is written. */
export const noted: Intent = {
  name: 'noted',
  compose(asked, draft) {
    const { question } = draft.input;
    if (question.includes('?') || contentWords(question).length < 2) return false;
    // by the rules by which it is remembered, so that what is kept is never answered as a question
    const isKept = factsInTurn(question).length > 0;
    const says = asked.says(states) && !noSentence.test(asked.text);
    if (isKept ? noSentence.test(asked.text) && !asked.says(states) : !says || asked.length < 4)
      return false;
    if (!isKept && (asked.says(asks) || asksFirst.test(asked.text) || asked.follows)) return false;
    if (!isKept) {
      draft.paragraph(
        draft.say(
          'I have not kept this. Begin with “Remember that …” and I keep it, where everyone who may can see, correct and delete it.',
          'इसे मैंने याद नहीं रखा। “याद रखो कि …” से शुरू कीजिए, तो याद रखूँगा, और वह वहीं देखा, बदला और हटाया जा सकेगा।',
        ),
      );
      return true;
    }
    draft.paragraph(
      draft.say(
        'Noted. What I keep of it is shown below your message, where you can correct or delete it.',
        'नोट किया। इसमें से जो याद रखा, वह आपके संदेश के नीचे दिखता है; वहीं बदला या हटाया जा सकता है।',
      ),
    );
    const written = rankPassages(
      question,
      passagesOf({ ...draft.input, moves: [] }, draft.language),
      { told: true },
    ).filter(
      ({ passage }) =>
        passage.from !== 'pinned' &&
        !sameText(passage.text, question) &&
        sharedWords(passage.text, question) >= leastShared,
    );
    if (written.length === 0) return true;
    draft.paragraph(
      draft.say(
        'So far it is written, in case one of these has to change with it:',
        'अब तक यह लिखा है, कहीं इनमें से कुछ बदलना हो:',
      ),
    );
    draft.list(
      written
        .slice(0, 3)
        .map(({ passage }) => `“${plain(cut(passage.text, 300))}” ${passage.cite(draft)}`),
    );
    return true;
  },
};

/** What was just said may be remembered already. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [contentWords(a).join(' '), contentWords(b).join(' ')];
  return left !== '' && (left.includes(right) || right.includes(left));
}

function sharedWords(text: string, question: string): number {
  const words = contentWords(text);
  return contentWords(question).filter((word) => amongWords(word, words) >= 0.7).length;
}
