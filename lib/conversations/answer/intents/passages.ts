import { passagesOf } from '../reading/passages';
import { type Ranked, rankPassages } from '../reading/rank-passages';
import type { Draft } from '../writing/draft';
import { cut, plain } from '../writing/plain';
import type { Intent } from './intent';

const most = 4;

/** Any other question: what is written that comes nearest, word for word, or plainly that nothing is. */
export const passages: Intent = {
  name: 'passages',
  compose(asked, draft) {
    const { input } = draft;
    const question = asked.before === null ? input.question : `${asked.before} ${input.question}`;
    const all = passagesOf(input, draft.language);
    const ranked = distinct(rankPassages(question, all));
    const best = ranked[0]?.score ?? 0;
    const shown = ranked.filter(({ score }) => score >= best * 0.55).slice(0, most);
    // what memory put first may answer in other words than the question's
    const recalled = input.recalled[0];
    const likely =
      shown.length === 0 && recalled && Object.keys(recalled.reason.legs).length > 1
        ? recalled
        : null;
    if (shown.length === 0 && !likely) {
      writeNothing(draft);
      return true;
    }
    draft.paragraph(
      draft.say(
        likely
          ? 'Nothing answers this word for word; the nearest that I remember:'
          : 'What is written comes nearest to this:',
        likely
          ? 'इसका सीधा जवाब कहीं नहीं लिखा; जो याद है उसमें सबसे क़रीब यह है:'
          : 'जो लिखा है, उसमें इसके सबसे क़रीब यह है:',
      ),
    );
    draft.list(
      likely
        ? [`“${plain(cut(likely.content, 500))}” ${draft.memory(likely)}`]
        : shown.map(({ passage }) => `“${plain(cut(passage.text, 500))}” ${passage.cite(draft)}`),
    );
    return true;
  },
};

/** The same words stand in more than one place: a product's description in a plan, a memory told twice. */
function distinct(ranked: Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ passage }) => {
    const key = passage.text.toLowerCase().replace(/\W+/g, ' ').trim() || passage.text;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const noModel = ['I look things up here and am not a language model', 'मैं भाषा मॉडल नहीं हूँ'] as const;

function writeNothing(draft: Draft): void {
  const told = draft.input.history.some(
    ({ role, text }) => role === 'assistant' && noModel.some((words) => text.includes(words)),
  );
  draft.paragraph(
    draft.say(
      `Nothing is written about that, neither in the Foundation ${draft.field('businessDescription')}, the buyers and campaigns, nor in what you have told me.`,
      `इस बारे में कुछ नहीं लिखा है: न आधार में ${draft.field('businessDescription')}, न ग्राहकों और अभियानों में, न उसमें जो आपने मुझे बताया है।`,
    ),
  );
  draft.paragraph(
    draft.say(
      `${told ? '' : `${noModel[0]}, so I guess nothing. `}Tell me in a sentence and I keep it, or write it where it belongs.`,
      `${told ? '' : `${noModel[1]}, इसलिए अंदाज़ा नहीं लगाता। `}एक वाक्य में बता दीजिए, मैं याद रखूँगा, या जहाँ उसकी जगह है वहाँ लिख दीजिए।`,
    ),
  );
}
