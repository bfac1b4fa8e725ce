import { formatDate } from '@/lib/format';
import { normalise } from '../reading/normalise';
import { passagesOf } from '../reading/passages';
import { rankPassages } from '../reading/rank-passages';
import { cut, plain, sentence, unmarked } from '../writing/plain';
import type { Intent } from './intent';

const remembering =
  'remember|remembered|recall|memory|memories|in memory|did i tell|did we tell|have i told|i told you|told you|did i say|did we say|did we decide|yaad|yaad hai|yaad hain|याद|बताया था|बताई थी|कहा था|बोला था';
const toKeep =
  /^ (?:please )?(?:remember|note|keep in mind|yaad rakho|yaad rakhna|याद रखो|याद रखना|याद रखिए|नोट)(?: that| ki| कि)? /;

/** What is kept in memory, of something or altogether. */
export const remembered: Intent = {
  name: 'remembered',
  compose(asked, draft) {
    const { input } = draft;
    if (!asked.says(remembering)) return false;
    if (toKeep.test(asked.text) && !/\?\s*$/.test(input.question)) return false;
    const about = asked.text.replace(
      new RegExp(
        ` (?:${normalise(remembering.replaceAll('|', ' ')).trim().split(' ').join('|')}|about|anything|something|ke baare|बारे) `,
        'g',
      ),
      ' ',
    );
    const ranked = rankPassages(about, passagesOf({ ...input, moves: [] }, draft.language));
    const memories = input.recalled.slice(0, 8);
    const written = ranked
      .filter(({ passage }) => passage.from !== 'told' && passage.from !== 'work')
      .slice(0, 3);
    if (memories.length === 0) {
      draft.paragraph(
        draft.say(
          'I remember nothing of that. Tell me in a sentence, and I keep it; all that is kept can be seen and deleted under Memory.',
          'इस बारे में मुझे कुछ याद नहीं है। एक वाक्य में बता दीजिए, मैं याद रख लूँगा; जो भी याद है, वह “याद” में दिखता है और हटाया जा सकता है।',
        ),
      );
    } else {
      draft.paragraph(draft.say('I remember:', 'मुझे याद है:'));
      draft.list(
        memories.map(
          (memory) =>
            `${sentence(cut(unmarked(memory.content), 400))} _(${formatDate(istDate(memory.createdAt), draft.language)})_ ${draft.memory(memory)}`,
        ),
      );
    }
    if (written.length > 0) {
      draft.paragraph(draft.say('And it is written:', 'और यह लिखा है:'));
      draft.list(
        written.map(({ passage }) => `“${plain(cut(passage.text, 400))}” ${passage.cite(draft)}`),
      );
    }
    return true;
  },
};

const istDate = (instant: string) =>
  new Date(Date.parse(instant) + 19_800_000).toISOString().slice(0, 10);
