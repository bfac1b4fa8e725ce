import type { Product } from '@/lib/foundation/schemas';
import type { Asked } from '../asked';
import { rupeesIn } from '../reading/amounts';
import { contentWords } from '../reading/normalise';
import { amongWords } from '../reading/same-word';
import { unknownWords } from '../reading/unknown-words';
import type { Draft } from '../writing/draft';
import { clause, plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const price =
  'price|prices|pricing|priced|cost|costs|how much|rate|rates|mrp|charge|charges|rupees|expensive|cheap|cheapest|costliest|dam|daam|dam kya|keemat|kimat|qeemat|kitne ka|kitne ki|kitne mein|mehnga|sasta|sabse sasta|sabse mehnga|कीमत|कीमतें|दाम|मूल्य|रेट|भाव|कितने का|कितने की|कितने में|महंगा|सस्ता|सस्ती|महंगी|discount|bulk|wholesale|छूट|free delivery|delivery charge|minimum order|moq';
const range =
  'product|products|sell|selling|catalogue|catalog|range|portfolio|bechte|utpad|उत्पाद|उत्पादों|प्रोडक्ट|बेचते|बेचती|bech';
const toWhom = 'sell to|selling to|who buys|whom|kisko|kise|किसे|किसको|किन्हें';
const lowest =
  'cheapest|lowest|least expensive|cheaper|sasta|sabse sasta|सबसे सस्ता|सबसे सस्ती|सस्ता|सस्ती|कम कीमत';
const highest =
  'costliest|most expensive|highest|dearest|premium|mehnga|sabse mehnga|सबसे महंगा|सबसे महंगी|महंगा|महंगी';
const elsewhere =
  'skill|run|ai|plan|subscription|campaign|budget|credits|competitor|competitors|बजट';

/** Does it ask what is sold or for how much, beyond naming a product? */
export const asksWhatIsSold = (asked: Asked) => asked.has(`${price}|${range}`);

/** What is sold, and for how much. */
export const products: Intent = {
  name: 'products',
  compose(asked, draft) {
    const fields = draft.input.foundation?.fields;
    const named = asked.subjects.products;
    const askedPrice = asked.has(price) && !asked.says(elsewhere);
    if (asked.subjects.competitors.length > 0 || asked.says(toWhom)) return false;
    if (named.length === 0 && !askedPrice && !asked.has(range)) return false;
    if (asked.subjects.icps.length > 0 && !askedPrice) return false;
    if (!fields || (fields.products.length === 0 && fields.pricingInfo === '')) {
      draft.paragraph(
        draft.say(
          `No product or price is written down yet. They belong here: ${draft.field('products')}.`,
          `अभी कोई उत्पाद या दाम नहीं लिखा है। उनकी जगह यहाँ है: ${draft.field('products')}।`,
        ),
      );
      return true;
    }
    const chosen = named.length > 0 ? named : choose(fields.products, asked, draft);
    const unknown =
      named.length === 0 && askedPrice ? unknownWords(asked, draft.input, [price, range]) : [];
    if (unknown.length > 0)
      draft.paragraph(
        draft.say(
          `Nothing is written about “${plain(unknown.join(' '))}”. What has a price:`,
          `“${plain(unknown.join(' '))}” के बारे में कुछ नहीं लिखा है। जिनका दाम लिखा है:`,
        ),
      );
    draft.list(chosen.map((product) => line(product, draft)));
    if (askedPrice || named.length === 0) writePricing(fields.pricingInfo, named, asked, draft);
    return true;
  },
};

function line({ name, description, price }: Product, draft: Draft): string {
  const cost = price
    ? `**${plain(price)}**`
    : draft.say('no price written yet', 'दाम अभी नहीं लिखा');
  return `**${plain(name)}**: ${cost}${description ? `. ${sentence(description)}` : ''} ${draft.field('products')}`;
}

/** The cheapest, the dearest, those within a sum; all of them otherwise. */
function choose(all: Product[], asked: Asked, draft: Draft): Product[] {
  const priced = all
    .flatMap((product) => {
      const rupees = rupeesIn(product.price);
      return rupees === null ? [] : [{ product, rupees }];
    })
    .sort((a, b) => a.rupees - b.rupees);
  const first = priced[0];
  const last = priced.at(-1);
  if (first && asked.says(lowest)) {
    draft.paragraph(draft.say('The lowest price:', 'सबसे कम दाम:'));
    return [first.product];
  }
  if (last && asked.says(highest)) {
    draft.paragraph(draft.say('The highest price:', 'सबसे ज़्यादा दाम:'));
    return [last.product];
  }
  const most = asked.has('under|below|within|less than|upto|up to|se kam|तक|से कम|andar')
    ? budgetIn(draft.input.question)
    : null;
  if (most === null) return all;
  const within = priced.filter(({ rupees }) => rupees <= most).map(({ product }) => product);
  if (within.length === 0)
    draft.paragraph(
      draft.say(
        'No product with a written price is within that; all of them:',
        'इतने में कोई उत्पाद नहीं है; सब ये हैं:',
      ),
    );
  return within.length > 0 ? within : all;
}

/** Of a named product only the parts of the pricing that speak of it, or of what was asked. */
function writePricing(text: string, named: Product[], asked: Asked, draft: Draft): void {
  if (text === '') return;
  const parts = text
    .split(/[;।]|(?<=[a-z\u0900-\u097f\d])\.\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const wanted = [...named.flatMap(({ name }) => contentWords(name)), ...contentWords(asked.text)];
  const fitting =
    named.length === 0
      ? parts
      : parts.filter((part) => contentWords(part).some((word) => amongWords(word, wanted) >= 0.8));
  if (fitting.length === 0) return;
  draft.paragraph(
    `${draft.fieldName('pricingInfo')}: ${fitting.map(clause).join('; ')} ${draft.field('pricingInfo')}`,
  );
}

/** “Under 2500” is said without the sign too. */
function budgetIn(question: string): number | null {
  const bare = /(?<![\d,])(\d{3,7})(?!\d)/.exec(question.replace(/(?<=\d),(?=\d)/g, ''))?.[1];
  return rupeesIn(question) ?? (bare ? Number(bare) : null);
}
