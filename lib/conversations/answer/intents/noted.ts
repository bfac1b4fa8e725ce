import { contentWords } from '../reading/normalise';
import { passagesOf } from '../reading/passages';
import { rankPassages } from '../reading/rank-passages';
import { cut, plain } from '../writing/plain';
import type { Intent } from './intent';

const asks =
  'what|how|tell|show|list|why|explain|summarise|summarize|suggest|kya|kyu|kyun|kaun|kaise|kab|kahan|kitna|kitne|kitni|kaisa|kaisi|batao|bataiye|dikhao|क्या|क्यों|कौन|कैसे|कब|कहां|कितना|कितने|कितनी|कौनसा|कैसा|कैसी|बताओ|बताइए|दिखाओ|सुझाओ';
const asksFirst =
  /^ (?:(?:and|so|ok|please) )?(?:which|who|whom|whose|when|where|is|are|was|were|do|does|did|can|could|should|would|will|has|have|give|find|compare|describe|help|which|any|latest) /;
const states =
  'is|are|was|were|will|costs|cost|has|have|wants|want|told|said|says|prefer|prefers|likes|decided|changed|called|sells|sell|starts|start|ends|closed|open|opens|need|needs|hai|hain|tha|thi|hoga|hogi|raha|rahe|kaha|bola|है|हैं|था|थी|थे|होगा|होगी|कहा|बोला|बताया|रहेगा|मिलेगा';
const keep =
  'remember that|remember|note that|note|keep in mind|fyi|yaad rakho|yaad rakhna|याद रखो|याद रखना|याद रखिए|नोट करो|नोट कर लो';

/** Something told rather than asked. What is worth keeping is kept elsewhere; here it is set beside what is written. */
export const noted: Intent = {
  name: 'noted',
  compose(asked, draft) {
    const { question } = draft.input;
    const told = asked.says(keep);
    if (question.includes('?') || contentWords(question).length < 2) return false;
    const statement =
      asked.length >= 4 && asked.says(states) && !asked.says(asks) && !asksFirst.test(asked.text);
    if (!told && (!statement || asked.before !== null)) return false;
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
    ).filter(({ passage }) => !passage.near && passage.text.trim() !== question.trim());
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
