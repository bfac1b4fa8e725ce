import type { IcpFields } from '@/lib/icps/schemas';
import type { Asked } from '../asked';
import { contentWords } from '../reading/normalise';
import { amongWords } from '../reading/same-word';
import type { KnownIcp } from '../types';
import type { Draft } from '../writing/draft';
import { inList, plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const buyers =
  'buyer|buyers|customer|customers|icp|icps|audience|persona|personas|segment|segments|target|targets|ideal customer|sell to|selling to|who buys|whom do we|kharidar|kharidaar|grahak|graahak|ग्राहक|ग्राहकों|खरीदार|खरीदारों';
type Part = 'painPoints' | 'goals' | 'objections' | 'preferredChannels';
const parts: Record<Part, [words: string, en: string, hi: string]> = {
  painPoints: [
    'pain|pains|pain point|pain points|problem|problems|struggle|struggles|frustration|frustrations|hurt|hurts|dikkat|pareshani|samasya|दिक्कत|परेशानी|समस्या|समस्याएं|चुभता|तकलीफ',
    'Pains',
    'क्या चुभता है',
  ],
  goals: [
    'goal|goals|want|wants|aim|aims|looking for|hope|chahte|lakshya|चाहते|चाहता|चाहती|लक्ष्य',
    'Goals',
    'क्या चाहते हैं',
  ],
  objections: [
    'objection|objections|object|object to|hesitate|hesitation|hold back|holds back|stop them|stops them|doubts|doubt|worry|worries|concern|concerns|aapatti|shanka|आपत्ति|आपत्तियां|शंका|शंकाएं|हिचक|रोकता|चिंता',
    'Objections',
    'क्या रोकता है',
  ],
  preferredChannels: [
    'channel|channels|reach|reached|find them|where are they|where do they|platform|platforms|kahan milenge|चैनल|माध्यम|कहां मिलेंगे|पहुंचें|पहुंचे',
    'Channels',
    'कहाँ मिलते हैं',
  ],
};
const facts = 'value|values|fear|fears|city|cities|budget|revenue|size|believe|बजट|शहर|मूल्य|डर';

/** Who buys, what hurts them, what they want, what holds them back, where they are. */
export const icps: Intent = {
  name: 'icps',
  compose(asked, draft) {
    const { subjects, says, has } = asked;
    const wanted = (Object.keys(parts) as Part[]).filter((part) => has(parts[part][0]));
    const named = subjects.icps;
    const strong: Part[] = ['painPoints', 'objections', 'preferredChannels'];
    if (named.length === 0 && !has(buyers) && !wanted.some((part) => strong.includes(part)))
      return false;
    if (
      named.length === 0 &&
      subjects.products.length + subjects.competitors.length > 0 &&
      !says(buyers)
    )
      return false;
    const known = named.length > 0 ? named : draft.input.icps;
    if (known.length === 0) {
      const here = draft.screen('/icps/new', draft.say('New buyer profile', 'नई ग्राहक प्रोफ़ाइल'));
      draft.paragraph(
        draft.say(
          `No buyer is described yet. Describe the first one here ${here}.`,
          `अभी किसी ख़रीदार का वर्णन नहीं है। पहला यहाँ बताइए ${here}।`,
        ),
      );
      return true;
    }
    const shown = partsShown(wanted, asked);
    const near = known.flatMap((icp) => {
      const about = focusOf(asked, icp.fields);
      const lines = shown.flatMap((part) => partLines(part, icp.fields, draft, about));
      return lines.length > 0 ? [{ icp, lines }] : [];
    });
    // “the objection about the colour” is one of them, of those who have it
    if (near.length > 0) for (const { icp, lines } of near.slice(0, 4)) writeOne(icp, lines, draft);
    else
      for (const icp of known.slice(0, 4)) {
        const whole = wanted.length > 0;
        const lines = shown.flatMap((part) => partLines(part, icp.fields, draft, null, whole));
        writeOne(icp, whole ? lines : [...lines, ...factLines(icp.fields, asked)], draft);
      }
    return true;
  },
};

const partsShown = (wanted: Part[], asked: Asked): Part[] => {
  if (wanted.length > 0) return wanted;
  return asked.has(facts) ? [] : (Object.keys(parts) as Part[]);
};

function writeOne(icp: KnownIcp, lines: string[], draft: Draft): void {
  const { name, title, industry, companySize } = icp.fields;
  const who = [title, industry, companySize].filter(Boolean).map(plain).join(', ');
  draft.paragraph(`**${plain(name)}**${who ? `: ${who}` : ''} ${draft.icp(icp)}`);
  draft.list(lines);
}

/** What is asked about beyond who and which part: “the objection about the colour”. */
function focusOf(asked: Asked, { name, title }: IcpFields): string[] {
  const asking = [buyers, facts, ...Object.values(parts).map(([words]) => words)].join('|');
  const known = contentWords(
    `${asking.replaceAll('|', ' ')} ${name} ${title} answer handle reply tell say`,
  );
  return contentWords(asked.text).filter((word) => amongWords(word, known) < 0.7);
}

/** A part's lines; with `about`, only those that speak of one of its words. */
function partLines(
  part: Part,
  fields: IcpFields,
  draft: Draft,
  about: string[] | null,
  whole = false,
): string[] {
  const [, en, hi] = parts[part];
  const label = draft.say(en, hi);
  const items = fields[part];
  if (about)
    return items
      .filter((text) => contentWords(text).some((word) => amongWords(word, about) >= 0.8))
      .map((text) => `${label}: ${sentence(text)}`);
  if (items.length === 0)
    return whole ? [`${label}: ${draft.say('not written yet', 'अभी नहीं लिखा')}`] : [];
  if (part === 'preferredChannels')
    return [`${label}: ${inList(items.map(plain), draft.say('and', 'और'))}`];
  return (whole ? items : items.slice(0, 2)).map((text) => `${label}: ${sentence(text)}`);
}

/** Those whose label is asked for; all of them where none is. */
function factLines({ psychographics, firmographics }: IcpFields, asked: Asked): string[] {
  const rows = Object.entries({ ...psychographics, ...firmographics });
  const words = contentWords(asked.text);
  const wanted = rows.filter(([label]) =>
    contentWords(label).some((word) => amongWords(word, words) >= 0.8),
  );
  return (wanted.length > 0 ? wanted : rows).map(
    ([label, text]) => `${plain(label)}: ${sentence(text)}`,
  );
}
