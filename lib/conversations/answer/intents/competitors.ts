import type { Competitor } from '@/lib/foundation/schemas';
import { contentWords } from '../reading/normalise';
import { amongWords } from '../reading/same-word';
import type { Draft } from '../writing/draft';
import { plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const rivals =
  'competitor|competitors|competition|compete|competes|rival|rivals|versus|vs|against whom|other brands|pratidwandi|pratispardhi|mukabla|प्रतिद्वंद्वी|प्रतिस्पर्धी|प्रतियोगी|मुकाबला|मुकाबले|कंपटीटर';
const difference =
  'differ|different|difference|better|compare|compared|comparison|versus|vs|beat|win|stand out|why us|alag|behtar|अलग|बेहतर|तुलना|अंतर|cheaper|instead|mukable|मुकाबले|than';
const money = 'price|prices|cheaper|expensive|cost|costs|दाम|कीमत|सस्ता|महंगा|keemat|daam|sasta';

/** Whom the business is compared with, and how it differs. */
export const competitors: Intent = {
  name: 'competitors',
  compose(asked, draft) {
    const named = asked.subjects.competitors;
    if (named.length === 0 && !asked.has(rivals)) return false;
    const fields = draft.input.foundation?.fields;
    const all = fields?.competitors ?? [];
    if (all.length === 0) {
      draft.paragraph(
        draft.say(
          `No competitor is written down yet. Name the ones that customers compare you with: ${draft.field('competitors')}.`,
          `अभी कोई प्रतिद्वंद्वी नहीं लिखा है। ग्राहक जिनसे आपकी तुलना करते हैं, उनके नाम यहाँ लिखिए: ${draft.field('competitors')}।`,
        ),
      );
      return true;
    }
    const shown = named.length > 0 ? named : all;
    if (asked.says(money) && asked.says(theirs) && !asked.says('we|our|us|हम|हमारे|hum|cheaper')) {
      writeTheirPrices(shown, draft);
      return true;
    }
    for (const one of shown.slice(0, 5)) writeOne(one, draft);
    if (named.length > 0 || asked.has(difference)) writeDifference(shown, draft);
    if (asked.has(money) && fields?.pricingInfo)
      draft.paragraph(
        `${draft.say('Your prices', 'आपके दाम')}: ${sentence(fields.pricingInfo)} ${draft.field('pricingInfo')}`,
      );
    proposeResearch(shown, draft);
    return true;
  },
};

const theirs =
  'their|theirs|its|his|they|price|prices|cost|charge|unka|unki|unke|uska|uski|उनका|उनकी|उनके|उसका|उसकी|दाम|कीमत';
const speaksOfPrice =
  /₹|\brs\b|pric|cheap|expensive|cost|discount|fee|premium|दाम|कीमत|सस्त|महंग|महँग|छूट/i;

/** What is written of it, or that nothing is. */
function writeTheirPrices(shown: Competitor[], draft: Draft): void {
  for (const { name, strengths, weaknesses } of shown.slice(0, 5)) {
    const said = [strengths, weaknesses]
      .flatMap((text) => text.split(/(?<=[.;।])\s+/u))
      .filter((text) => speaksOfPrice.test(text));
    draft.paragraph(
      said.length > 0
        ? `**${plain(name)}**: ${said.map(sentence).join(' ')} ${draft.field('competitors')}`
        : draft.say(
            `What **${plain(name)}** charges is not written yet; its place is here ${draft.field('competitors')}.`,
            `**${plain(name)}** के दाम अभी नहीं लिखे हैं; उनकी जगह यहाँ है ${draft.field('competitors')}।`,
          ),
    );
  }
}

function writeOne({ name, website, strengths, weaknesses }: Competitor, draft: Draft): void {
  const unknown = draft.say('not written yet.', 'अभी नहीं लिखा।');
  draft.paragraph(
    `**${plain(name)}**${website ? `, ${plain(website)}` : ''} ${draft.field('competitors')}`,
  );
  draft.list([
    `${draft.say('Strong', 'मज़बूती')}: ${sentence(strengths) || unknown}`,
    `${draft.say('Weak', 'कमज़ोरी')}: ${sentence(weaknesses) || unknown}`,
  ]);
}

/** The differences that touch what these are weak or strong at come first. */
function writeDifference(shown: Competitor[], draft: Draft): void {
  const own = draft.input.foundation?.fields.keyDifferentiators ?? [];
  if (own.length === 0) return;
  const theirs = shown.flatMap(({ strengths, weaknesses }) =>
    contentWords(`${strengths} ${weaknesses}`),
  );
  const touches = (text: string) =>
    contentWords(text).filter((word) => amongWords(word, theirs) >= 0.8).length;
  const sorted = own.toSorted((a, b) => touches(b) - touches(a));
  draft.paragraph(
    draft.say(
      `How you differ ${draft.field('keyDifferentiators')}:`,
      `आप कैसे अलग हैं ${draft.field('keyDifferentiators')}:`,
    ),
  );
  draft.list(sorted.slice(0, 4).map(sentence));
}

function proposeResearch(shown: Competitor[], draft: Draft): void {
  const skill = draft.input.skills.find(({ id }) => id === 'research.competitor');
  if (!skill?.fields.some(({ name }) => name === 'competitors')) return;
  draft.propose({
    kind: 'skill',
    skillId: skill.id,
    title: skill.title,
    inputs: { competitors: shown.map(({ name }) => name).slice(0, 5) },
  });
}
