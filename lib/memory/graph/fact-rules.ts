import type { EntityType, RelationshipType } from '../schemas';
import { either, hindiName, hindiOne, name, names, oneWordName } from './name-patterns';

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
  /** `PARTY`: a company or a person, by its name. */
  to: EntityType | 'PARTY';
  type: RelationshipType;
};
const rule = (source: string, to: Rule['to'], type: RelationshipType, from?: EntityType): Rule => ({
  pattern: new RegExp(source, 'gu'),
  to,
  type,
  ...(from ? { from } : {}),
});
const few = '(?:\\p{Ll}+\\s+){0,3}?';
/** Words before the noun that they belong to. */
const ownWords =
  '(?:(?!(?:is|are|was|were|has|have|had|for|from|with|and|or|in|on|to|at|by|of)\\b)\\p{L}+\\s+){0,3}?';
/** What somebody is to us, by how the word ends: “our ribbon printer is …”, “our dye house, …”. */
const doer = `(?!(?:${either('order|number|offer|after|under|never|better|cheaper|bigger|smaller|later|earlier|other|another|whether|letter|newsletter|banner|poster|flyer|folder|border|summer|winter|dinner|paper|power|water|matter|center|charter|corner|counter|floor|sector|error|mirror|buyer|user|server|reminder|answer|cover|bestseller|year|quarter|colour|color')})\\b)(?:\\p{Ll}{3,}(?:er|or|ist|ian)|${either('house|mill|factory|lab|studio|bank|press|shop|salon|clinic|firm|school|hotel|auditor|lawyer|landlord|platform')})`;
const does = either(
  'carves|makes|prints|supplies|delivers|does|handles|manages|designs|shoots|photographs|stitches|weaves|dyes|packs|ships|runs|writes|edits|audits|files|repairs|builds|hosts|trains|looks after|takes care of',
);
const leads = either('heads|leads|runs|manages|handles|looks after|is in charge of|buys');
const start = '(?<![\\p{L}\\p{M}\\p{N}])';
const end = '(?![\\p{L}\\p{M}\\p{N}])';
const hindiOur = 'हमार[ाेी]';
const hindiRival = '(?:प्रतिस्पर्धी|प्रतियोगी|प्रतिद्वंद्वी|कॉम्पिटिटर)';
const hindiKind = '(?:(?:मुख्य|सबसे\\s+बड़[ाेी]|बड़[ाेी]|नय[ाेी]|नई)\\s+)?';
const hindiVendor = '(?:वेंडर|विक्रेता|सप्लायर|आपूर्तिकर्ता|पार्टनर|ग्राहक|एजेंसी|वितरक)';
const hindiIs = '(?:है|हैं)';

/** `from` named: the pattern has two names, otherwise it speaks of the business. */
export const rules: Rule[] = [
  rule(`${start}${our}\\s+${ownWords}${rival}${link}(?<to>${names})`, 'COMPANY', 'COMPETES_WITH'),
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
  rule(`${start}${our}\\s+${ownWords}${vendor}${link}(?<to>${names})`, 'PARTY', 'MENTIONED_WITH'),
  rule(
    `(?<to>${names})\\s+(?:${is}\\s+)?(?:${either('one of|also')}\\s+)?${our}\\s+${kind}${vendor}${end}`,
    'PARTY',
    'MENTIONED_WITH',
  ),
  rule(
    `(?<from>${oneWordName}\\s+${oneWordName}(?:\\s+${oneWordName})?)\\s+${leads}\\s+${few}${either('at|of|for')}\\s+(?<to>${name})`,
    'COMPANY',
    'WORKS_AT',
    'PERSON',
  ),
  rule(
    `${start}(?:Mr|Mrs|Ms|Dr|CA|Shri|Smt)\\.?\\s+(?<from>${oneWordName}(?:\\s+${oneWordName})?)\\s+${either('of|from|at')}\\s+(?<to>${name})`,
    'COMPANY',
    'WORKS_AT',
    'PERSON',
  ),
  rule(
    `(?<to>${oneWordName}\\s+${oneWordName}(?:\\s+${oneWordName})?)\\s+${does}\\s+${few}${either('our|us|for us')}${end}`,
    'PARTY',
    'MENTIONED_WITH',
  ),
  rule(
    `${start}${our}\\s+${ownWords}(?!(?:${vendor}|${job}|${rival})\\b)${doer}(?:,|\\s+(?:${is}|${either('is called|is named')}))?\\s+(?<to>${name})`,
    'PARTY',
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
export const ourPeople = [
  `(?<who>${name}),?\\s+(?:${is}\\s+)?${our}\\s+${ownWords}${job}${end}`,
  `${start}${our}\\s+${ownWords}${job}\\s*(?:,|${either('is|named')}|\\s)\\s*(?<who>${name})`,
  `(?<who>${name})\\s+${either('works')}\\s+${either('with|for')}\\s+${either('us')}${end}`,
].map((source) => new RegExp(source, 'gu'));

/** “Designer Sneha Pillai” is called Sneha Pillai. */
export const title = new RegExp(`^${job}\\s+`, 'u');
