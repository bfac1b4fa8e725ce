import { formatDate } from '@/lib/format';
import type { FoundationField } from '@/lib/foundation/schemas';
import type { AnswerInput, AnswerLanguage } from '../types';
import type { Draft } from '../writing/draft';
import { unmarked } from '../writing/plain';

/** Something written in the workspace that can be quoted. */
export type Passage = {
  /** What it stands under: searched with it, not quoted. */
  title: string;
  text: string;
  /** Put before us by the person: an attachment, a pinned fact; remembered of what was said or of accepted work; or a record. */
  from: 'attached' | 'pinned' | 'told' | 'work' | 'record';
  cite: (draft: Draft) => string;
};

type Row = [title: string, text: string];

/** Everything that can be quoted, a sentence or a row each. */
export function passagesOf(input: AnswerInput, language: AnswerLanguage): Passage[] {
  const attached = (id: string) => input.attachments.some((one) => one.id === id);
  const make = (rows: Row[], near: boolean, cite: Passage['cite']): Passage[] =>
    rows
      .filter(([, text]) => text.trim() !== '')
      .map(([title, text]) => ({ title, text, from: near ? 'attached' : 'record', cite }));
  return [
    ...input.pinnedFacts.map(
      (text): Passage => ({
        title: '',
        text,
        from: 'pinned',
        cite: (draft) => `_(${draft.say('kept in mind here', 'इस बातचीत में याद रखा')})_`,
      }),
    ),
    ...input.recalled.flatMap((memory) =>
      partsOf(memory.content).map(
        (text): Passage => ({
          title: '',
          text,
          from: memory.source.kind === 'execution' ? 'work' : 'told',
          cite: (draft) => draft.memory(memory),
        }),
      ),
    ),
    ...foundationRows(input).flatMap(([field, rows]) =>
      make(rows, false, (draft) => draft.field(field)),
    ),
    ...input.icps.flatMap((icp) =>
      make(icpRows(icp.fields), attached(icp.id), (draft) => draft.icp(icp)),
    ),
    ...input.campaigns.flatMap((campaign) => {
      const dates = [campaign.startDate, campaign.endDate].flatMap((date) =>
        date ? [formatDate(date, language)] : [],
      );
      const rows: Row[] = [
        [campaign.name, campaign.description],
        [campaign.name, `${campaign.name}: ${dates.join(' – ')}`],
        [`${campaign.name} focus`, campaign.focusAreas.join(', ')],
        ...campaign.phases.map(
          ({ name, goal }): Row => [`${campaign.name} phase`, `${name}: ${goal}`],
        ),
        ...(campaign.strategy
          ? Object.values(campaign.strategy).flatMap((part): Row[] =>
              typeof part === 'string' ? [[campaign.name, part]] : [],
            )
          : []),
      ];
      return make(rows, attached(campaign.id), (draft) => draft.campaign(campaign));
    }),
    ...input.moves.flatMap((move) =>
      make(
        [
          ['', move.title],
          [move.title, move.description],
          [move.title, move.content ?? ''],
          [move.title, move.failureReason ?? ''],
        ],
        attached(move.id),
        (draft) => draft.move(move),
      ),
    ),
  ];
}

const shortEnough = 200;

/** What is short is quoted whole; of what is longer, the sentence that answers. */
function partsOf(content: string): string[] {
  const text = unmarked(content);
  if (text.length <= shortEnough && !text.includes('\n')) return [text];
  return text
    .split(/\n+|(?<=[.!?।])\s+(?=[^\sa-z])/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

function foundationRows({ foundation }: AnswerInput): [FoundationField, Row[]][] {
  if (!foundation) return [];
  const { fields } = foundation;
  const sentences = (title: string, text: string): Row[] =>
    text.split(/(?<=[.!?।])\s+/).map((part) => [title, part]);
  return [
    ['businessDescription', sentences('business company', fields.businessDescription)],
    ['location', [['location city address', fields.location]]],
    ['website', [['website', fields.website]]],
    ['positioning', sentences('positioning', fields.positioning)],
    ['uniqueValueProposition', sentences('promise', fields.uniqueValueProposition)],
    ['keyDifferentiators', fields.keyDifferentiators.map((text) => ['different', text])],
    [
      'messagingPillars',
      fields.messagingPillars.map(({ title, detail }) => [
        'message',
        detail ? `${title}: ${detail}` : title,
      ]),
    ],
    [
      'products',
      fields.products.map(({ name, description, price }) => [
        'product',
        [[name, price].filter(Boolean).join(', '), description].filter(Boolean).join(': '),
      ]),
    ],
    ['pricingInfo', sentences('price', fields.pricingInfo)],
    [
      'competitors',
      fields.competitors.map(({ name, strengths, weaknesses }) => [
        'competitor',
        [name, strengths, weaknesses].filter(Boolean).join(': '),
      ]),
    ],
  ];
}

function icpRows(fields: AnswerInput['icps'][number]['fields']): Row[] {
  const { name, title, painPoints, goals, objections, preferredChannels } = fields;
  const facts = Object.entries({ ...fields.psychographics, ...fields.firmographics });
  return [
    [name, [title, fields.industry, fields.companySize].filter(Boolean).join(', ')],
    ...painPoints.map((text): Row => [`${name} pain`, text]),
    ...goals.map((text): Row => [`${name} goal`, text]),
    ...objections.map((text): Row => [`${name} objection`, text]),
    [`${name} channels`, preferredChannels.join(', ')],
    ...facts.map(([label, text]): Row => [name, `${label}: ${text}`]),
  ];
}
