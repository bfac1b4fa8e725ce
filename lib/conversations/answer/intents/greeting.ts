import { openMoves } from '../reading/open-moves';
import type { Intent } from './intent';

const hello =
  'hi|hello|hey|hii|namaste|namaskar|good morning|good afternoon|good evening|ram ram|नमस्ते|नमस्कार|सुप्रभात|हेलो|हैलो|हाय';
const thanks =
  'thanks|thank you|thankyou|thx|great|perfect|nice|cool|ok thanks|shukriya|dhanyavad|dhanyawad|badhiya|धन्यवाद|शुक्रिया|बढिया|बहुत अच्छा';

/** A greeting or a thank you, and nothing besides. */
export const greeting: Intent = {
  name: 'greeting',
  compose(asked, draft) {
    if (asked.length > 4 || draft.input.question.includes('?')) return false;
    const { me, today } = draft.input;
    const name = me.name.split(' ')[0] ?? '';
    if (asked.says(thanks)) {
      draft.paragraph(
        draft.say('Gladly. Ask when the next thing comes up.', 'ख़ुशी हुई। अगली बात हो तो पूछिए।'),
      );
      return true;
    }
    if (!asked.says(hello)) return false;
    const open = openMoves(draft.input.moves);
    const late = open.filter(({ dueDate }) => dueDate !== null && dueDate < today).length;
    const due = open.filter(({ dueDate }) => dueDate === today).length;
    draft.paragraph(draft.say(`Namaste, ${name}.`, `नमस्ते, ${name}।`));
    draft.paragraph(
      draft.say(
        `${due === 0 ? 'Nothing is' : due === 1 ? 'One move is' : `${due} moves are`} due today${late > 0 ? `, and ${late} ${late === 1 ? 'is' : 'are'} late` : ''}. Ask “What is due this week?”, or anything about the business.`,
        `${due === 0 ? 'आज के लिए कोई काम नहीं है' : `आज के लिए ${due} काम हैं`}${late > 0 ? `, और ${late} देर से चल रहे हैं` : ''}। पूछिए “इस हफ़्ते क्या करना है?”, या कारोबार के बारे में कुछ भी।`,
      ),
    );
    return true;
  },
};
