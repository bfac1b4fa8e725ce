import { formatDate } from '@/lib/format';
import type { FoundationField } from '@/lib/foundation/schemas';
import { inList, plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const aboutUs =
  'about our business|about my business|about the business|about us|about our company|about my company|about the company|our business|our company|my business|my company|who are we|what do we do|what is our business|describe us|introduce us|what do you know|company overview|overview|summary of us|hamare baare|humare baare|hamare business|humare business|hamari company|humari company|company ke baare|business ke baare|हमारे बारे|हमारे कारोबार|हमारे बिजनेस|हमारी कंपनी|कंपनी के बारे|कारोबार के बारे|हम क्या करते|हम कौन';
const worthFilling: FoundationField[] = [
  'positioning',
  'uniqueValueProposition',
  'keyDifferentiators',
  'products',
  'pricingInfo',
  'competitors',
  'brandVoice',
];

/** What is known of the business, in a screenful. */
export const overview: Intent = {
  name: 'overview',
  compose(asked, draft) {
    const { foundation, icps, campaigns } = draft.input;
    const own = foundation ? `about ${foundation.fields.companyName}` : '';
    const named = Object.values(asked.subjects).some((items) => items.length > 0);
    if (
      named ||
      asked.says('better|different|differ|alag|behtar|बेहतर|अलग') ||
      !(asked.says(aboutUs) || (own.length > 8 && asked.says(own)))
    )
      return false;
    if (!foundation) {
      draft.paragraph(
        draft.say(
          `Nothing is written about the business yet. Begin here, it takes some minutes: ${draft.field('companyName')}.`,
          `कारोबार के बारे में अभी कुछ नहीं लिखा है। यहाँ से शुरू कीजिए, कुछ मिनट लगते हैं: ${draft.field('companyName')}।`,
        ),
      );
      return true;
    }
    const { fields } = foundation;
    const and = draft.say('and', 'और');
    const place = [fields.industry, fields.location].filter(Boolean).map(plain).join(', ');
    draft.paragraph(
      `**${plain(fields.companyName) || draft.say('Your business', 'आपका कारोबार')}**${place ? ` (${place})` : ''} ${draft.field('companyName')}`,
    );
    if (fields.businessDescription)
      draft.paragraph(
        `${sentence(fields.businessDescription)} ${draft.field('businessDescription')}`,
      );
    if (fields.uniqueValueProposition)
      draft.paragraph(
        `${draft.fieldName('uniqueValueProposition')}: ${sentence(fields.uniqueValueProposition)} ${draft.field('uniqueValueProposition')}`,
      );
    if (fields.products.length > 0) {
      const names = fields.products
        .slice(0, 8)
        .map(({ name, price }) => (price ? `${plain(name)} (${plain(price)})` : plain(name)));
      draft.paragraph(
        `${draft.fieldName('products')}: ${inList(names, and)} ${draft.field('products')}`,
      );
    }
    if (icps.length > 0) {
      const names = icps.slice(0, 5).map((icp) => `${plain(icp.fields.name)} ${draft.icp(icp)}`);
      draft.paragraph(`${draft.say('Buyers', 'ख़रीदार')}: ${inList(names, and)}`);
    }
    const running = campaigns.filter(({ status }) => status === 'active');
    if (running.length > 0) {
      const names = running.slice(0, 5).map((one) => {
        const until = one.endDate
          ? draft.say(` until ${formatDate(one.endDate)}`, `, ${formatDate(one.endDate, 'hi')} तक`)
          : '';
        return `${plain(one.name)}${until} ${draft.campaign(one)}`;
      });
      draft.paragraph(`${draft.say('Running now', 'अभी चालू')}: ${inList(names, and)}`);
    }
    const empty = worthFilling.filter((field) => {
      const value = fields[field];
      return value === null || value.length === 0;
    });
    if (empty.length > 0)
      draft.paragraph(
        draft.say(
          `Still empty: ${inList(
            empty.map((field) => `${draft.fieldName(field)} ${draft.field(field)}`),
            and,
          )}.`,
          `अभी ख़ाली: ${inList(
            empty.map((field) => `${draft.fieldName(field)} ${draft.field(field)}`),
            and,
          )}।`,
        ),
      );
    return true;
  },
};
