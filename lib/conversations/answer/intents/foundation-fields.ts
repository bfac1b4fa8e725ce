import type { FoundationField, FoundationFields } from '@/lib/foundation/schemas';
import type { Draft } from '../writing/draft';
import { inList, plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const asking: [FoundationField, string][] = [
  [
    'brandVoice',
    'voice|tone|brand voice|how do we sound|sound like|lehja|lahja|awaaz|awaz|लहजा|लहजे|आवाज|टोन',
  ],
  [
    'uniqueValueProposition',
    'usp|uvp|unique value|value proposition|unique selling|promise|unique|vaada|wada|वादा|अनूठा|यूएसपी',
  ],
  ['positioning', 'positioning|position|positioned|पोजिशनिंग'],
  [
    'keyDifferentiators',
    'better|do better|differentiator|differentiators|different|differ|differs|stand out|stands out|why us|why choose us|why should|special|alag|khaas|khas|अलग|खास|अंतर|kyu kharide|kyon kharide|क्यों खरीदे|क्यों खरीदें',
  ],
  ['messagingPillars', 'pillar|pillars|messaging|key messages|key message|themes|स्तंभ|संदेश'],
  [
    'location',
    'located|location|where are we|based|our city|our address|address|kahan hai|कहां है|कहां हैं|पता|शहर',
  ],
  ['website', 'website|site|web address|url|वेबसाइट|साइट'],
  ['industry', 'industry|sector|उद्योग'],
  [
    'companyName',
    'company name|name of our company|name of the company|कंपनी का नाम|company ka naam',
  ],
];

/** What the Foundation says of the business itself. */
export const foundationFields: Intent = {
  name: 'foundation',
  compose(asked, draft) {
    const { icps, products, campaigns, competitors } = asked.subjects;
    if (icps.length + campaigns.length + competitors.length > 0) return false;
    const fields = asking.filter(([, words]) => asked.says(words)).map(([field]) => field);
    if (fields.length === 0 || (products.length > 0 && !fields.includes('keyDifferentiators')))
      return false;
    for (const field of fields.slice(0, 3)) writeField(field, draft);
    return true;
  },
};

export function writeField(field: FoundationField, draft: Draft): void {
  const known = draft.input.foundation?.fields;
  const lines = known ? linesOf(field, known, draft) : [];
  const name = draft.fieldName(field);
  if (lines.length === 0) {
    draft.paragraph(
      draft.say(
        `“${name}” is still empty. Write it here, and every answer and every skill will know it: ${draft.field(field)}.`,
        `“${name}” अभी ख़ाली है। यहाँ लिख दीजिए, फिर हर जवाब और हर स्किल को पता होगा: ${draft.field(field)}।`,
      ),
    );
    return;
  }
  const [only] = lines;
  if (lines.length === 1) draft.paragraph(`**${name}**: ${only} ${draft.field(field)}`);
  else draft.paragraph(`**${name}** ${draft.field(field)}`).list(lines);
}

function linesOf(field: FoundationField, known: FoundationFields, draft: Draft): string[] {
  switch (field) {
    case 'brandVoice': {
      const { brandVoice, toneKeywords } = known;
      const tone = inList(toneKeywords.map(plain), draft.say('and', 'और'));
      const parts = [
        brandVoice ?? '',
        tone ? draft.say(`in tone ${tone}`, `लहजा: ${tone}`) : '',
      ].filter(Boolean);
      return parts.length > 0 ? [`${parts.join(', ')}.`] : [];
    }
    case 'keyDifferentiators':
      return known.keyDifferentiators.map(sentence);
    case 'messagingPillars':
      return known.messagingPillars.map(({ title, detail }) =>
        detail ? `${plain(title)}: ${sentence(detail)}` : sentence(title),
      );
    case 'competitors':
    case 'products':
    case 'toneKeywords':
      return [];
    default:
      return known[field]
        ? [field === 'website' ? plain(known[field]) : sentence(known[field])]
        : [];
  }
}
