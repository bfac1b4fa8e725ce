import type { EntityType, RelationshipType } from '../schemas';
import { either, hindiName, hindiOne, name, names, oneWordName, splitNames } from './name-patterns';

type Spoken = { type: EntityType; name: string };
/** `self` is the business that speaks. */
export type Fact = {
  from: Spoken | 'self';
  to: Spoken;
  type: RelationshipType;
  /** The sentence that says so. */
  excerpt: string;
};

const our = either('our|my|hamara|hamare|hamari|humara|humare|humari|apna|apne|apni');
const we = either('we|humne|hamne|our company has|our team has');
const is = either('is|are|was|were');
const kind = `(?:${either('main|biggest|closest|nearest|direct|chief|local|new|top|only|other|key|old|latest|flagship|longtime|raw material|packaging|printing|design|logistics|payment|marketing|senior|regional|sales|operations|store|general')}\\s+){0,3}`;
const rival = either('competitors?|rivals?|competition');
const vendor = either(
  'vendors?|suppliers?|partners?|agency|agencies|clients?|customers?|distributors?|dealers?|printers?|couriers?|investors?|resellers?|stockists?|manufacturers?|franchisees?',
);
const job = either(
  'founder|co-?founder|ceo|coo|cfo|cto|cmo|owner|director|manager|head|designer|accountant|marketer|editor|photographer|intern|salesperson|chef|consultant|lead|executive|officer',
);
const product = either('product|collection|range|line|service|app|course|dish|brand|model');
const link = `(?:\\s*[,:–-]\\s*|\\s+(?:${either('is|are|include|includes|like|named|called|such as|namely')}\\s+)?)`;
const adverbs = `(?:${either("have|'ve|just|recently|also|will|are|had|now|only|soon|ne")}\\s+){0,3}`;

type Rule = {
  pattern: RegExp;
  from?: EntityType;
  to: EntityType;
  type: RelationshipType;
};
const rule = (source: string, to: EntityType, type: RelationshipType, from?: EntityType): Rule => ({
  pattern: new RegExp(source, 'gu'),
  to,
  type,
  ...(from ? { from } : {}),
});
const start = '(?<![\\p{L}\\p{M}\\p{N}])';
const end = '(?![\\p{L}\\p{M}\\p{N}])';
const hindiOur = 'हमार[ाेी]';
const hindiRival = '(?:प्रतिस्पर्धी|प्रतियोगी|प्रतिद्वंद्वी|कॉम्पिटिटर)';
const hindiKind = '(?:(?:मुख्य|सबसे\\s+बड़[ाेी]|बड़[ाेी]|नय[ाेी]|नई)\\s+)?';
const hindiVendor = '(?:वेंडर|विक्रेता|सप्लायर|आपूर्तिकर्ता|पार्टनर|ग्राहक|एजेंसी|वितरक)';
const hindiIs = '(?:है|हैं)';

/** `from` named: the pattern has two names, otherwise it speaks of the business. */
const rules: Rule[] = [
  rule(`${start}${our}\\s+${kind}${rival}${link}(?<to>${names})`, 'COMPANY', 'COMPETES_WITH'),
  rule(
    `(?<to>${names})\\s+(?:${is}\\s+)?(?:${either('one of|also')}\\s+)?${our}\\s+${kind}${rival}${end}`,
    'COMPANY',
    'COMPETES_WITH',
  ),
  rule(
    `${start}${we}\\s+${adverbs}${either('compete|competing')}\\s+${either('with|against')}\\s+(?<to>${names})`,
    'COMPANY',
    'COMPETES_WITH',
  ),
  rule(
    `(?<to>${names})\\s+${either('competes with us|compete with us|is a competitor of ours|is a rival of ours')}`,
    'COMPANY',
    'COMPETES_WITH',
  ),
  rule(
    `(?<from>${name})\\s+(?:(?:${is}\\s+)?(?:${either('a|the')}\\s+)?${kind}${rival}\\s+${either('of|to')}|${either('competes|compete')}\\s+${either('with|against')})\\s+(?<to>${names})`,
    'COMPANY',
    'COMPETES_WITH',
    'COMPANY',
  ),
  rule(
    `(?<from>${name})\\s+${either('works|worked|work|is working')}\\s+${either('at|for|with')}\\s+(?<to>${name})`,
    'COMPANY',
    'WORKS_AT',
    'PERSON',
  ),
  rule(
    `(?<from>${name})(?:,|\\s+${is})\\s+(?:${either('the|a|an')}\\s+)?${kind}${job}\\s+${either('of|at|for|in')}\\s+(?<to>${name})`,
    'COMPANY',
    'WORKS_AT',
    'PERSON',
  ),
  rule(
    `(?<from>${oneWordName}(?:\\s+${oneWordName}){0,2}?)\\s+(?<to>${oneWordName})\\s+${either('mein|me|main')}\\s+${either('kaam kart')}[aie]`,
    'COMPANY',
    'WORKS_AT',
    'PERSON',
  ),
  rule(
    `${start}${we}\\s+${adverbs}${either('launch|launched|launching|introduce|introduced|release|released|sell|selling|started selling|make|stock')}\\s+(?:${either('our|the|a|an|new|latest|brand|another')}\\s+){0,3}(?<to>${names})`,
    'PRODUCT',
    'SELLS',
  ),
  rule(
    `${start}${either('humne|hamne')}\\s+(?<to>${names})\\s+${either('launch|shuru|introduce')}`,
    'PRODUCT',
    'SELLS',
  ),
  rule(
    `${start}${our}\\s+(?:${either('new|latest|flagship|bestselling|best-selling')}\\s+){0,2}${product}${link}(?<to>${names})`,
    'PRODUCT',
    'SELLS',
  ),
  rule(`${start}${our}\\s+${kind}${vendor}${link}(?<to>${names})`, 'COMPANY', 'MENTIONED_WITH'),
  rule(
    `(?<to>${names})\\s+(?:${is}\\s+)?(?:${either('one of|also')}\\s+)?${our}\\s+${kind}${vendor}${end}`,
    'COMPANY',
    'MENTIONED_WITH',
  ),
  rule(
    `${start}${hindiOur}\\s+${hindiKind}${hindiRival}\\s+(?<to>${hindiName})\\s+${hindiIs}`,
    'COMPANY',
    'COMPETES_WITH',
  ),
  rule(
    `^(?<to>${hindiName})\\s+${hindiOur}\\s+${hindiKind}${hindiRival}\\s+${hindiIs}`,
    'COMPANY',
    'COMPETES_WITH',
  ),
  rule(
    `${start}हमने\\s+(?<to>${hindiName})\\s+(?:लॉन्च|लांच|शुरू|पेश)\\s+(?:किय[ाे]|की|कर)`,
    'PRODUCT',
    'SELLS',
  ),
  rule(
    `^(?<from>${hindiName}),?\\s+(?<to>${hindiOne})\\s+में\\s+काम\\s+करत[ाेी]`,
    'COMPANY',
    'WORKS_AT',
    'PERSON',
  ),
  rule(
    `${start}${hindiOur}\\s+${hindiKind}${hindiVendor}\\s+(?<to>${hindiName})\\s+${hindiIs}`,
    'COMPANY',
    'MENTIONED_WITH',
  ),
];
/** People of ours, where the name stands where the others have the business. */
const ourPeople = [
  `(?<who>${name})\\s+${is}\\s+${our}\\s+${kind}${job}${end}`,
  `${start}${our}\\s+${kind}${job}\\s*(?:,|${either('is|named')}|\\s)\\s*(?<who>${name})`,
  `(?<who>${name})\\s+${either('works')}\\s+${either('with|for')}\\s+${either('us')}${end}`,
].map((source) => new RegExp(source, 'gu'));

const longestExcerpt = 300;
/** Sentences; the full stop of “Pvt. Ltd.” ends none. */
const sentencesOf = (text: string) =>
  text.split(/(?<=[!?।\n]|(?<!\b(?:Pvt|Ltd|Co|Mr|Mrs|Dr|St|M|Inc|Smt|Shri))\.)\s+/u);

export type PersonOfOurs = { person: Spoken; excerpt: string };
export type Facts = { facts: Fact[]; people: PersonOfOurs[] };

/** What a text says of names that need not be known yet. Careful: what is not said plainly is left out. */
export function findFacts(text: string): Facts {
  const found: Facts = { facts: [], people: [] };
  for (const sentence of sentencesOf(text)) {
    const excerpt = excerptOf(sentence);
    for (const { pattern, from, to, type } of rules) {
      for (const match of sentence.matchAll(pattern)) {
        const [subject] = from ? splitNames(match.groups?.from ?? '') : [];
        if (from && !subject) continue;
        const who = from && subject ? { type: from, name: subject } : 'self';
        for (const one of splitNames(match.groups?.to ?? '')) {
          found.facts.push({ from: who, to: { type: to, name: one }, type, excerpt });
        }
      }
    }
    for (const pattern of ourPeople) {
      for (const match of sentence.matchAll(pattern)) {
        for (const one of splitNames(match.groups?.who ?? '')) {
          found.people.push({ person: { type: 'PERSON', name: one }, excerpt });
        }
      }
    }
  }
  return found;
}

export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 1).trimEnd()}…` : line;
};
