import type { Recalled } from '@/lib/memory/schemas';
import type { FormField } from '@/lib/skills/form';
import type { AnswerInput, KnownCampaign, KnownMove, KnownSkill } from './types';

const field = (name: string, widget: FormField['widget'] = 'text'): FormField => ({
  name,
  label: name.charAt(0).toUpperCase() + name.slice(1),
  help: '',
  widget,
  required: name === 'topic',
  default: null,
  options: [],
  min: null,
  max: null,
  maxLength: widget === 'textarea' ? 400 : 200,
  maxItems: null,
  order: 1,
});
const contentFields = [
  field('topic', 'textarea'),
  field('product'),
  field('icp', 'icp'),
  field('offer'),
  field('occasion'),
  field('keyDate', 'date'),
  field('language', 'language'),
];
const skill = (
  id: string,
  title: string,
  description: string,
  fields = contentFields,
): KnownSkill => ({
  id,
  title,
  description,
  fields,
});
const campaignFields = [field('brief', 'textarea'), field('end', 'date'), field('icps', 'icps')];

export const ids = {
  gifting: '00000000-0000-4000-8000-000000000001',
  daughter: '00000000-0000-4000-8000-000000000002',
  diwali: '00000000-0000-4000-8000-000000000011',
  wedding: '00000000-0000-4000-8000-000000000012',
  me: '00000000-0000-4000-8000-000000000021',
  meera: '00000000-0000-4000-8000-000000000022',
  call: '00000000-0000-4000-8000-000000000031',
  post: '00000000-0000-4000-8000-000000000032',
  photos: '00000000-0000-4000-8000-000000000033',
  list: '00000000-0000-4000-8000-000000000034',
  reviewer: '00000000-0000-4000-8000-000000000035',
};

export function recalledFact(id: string, content: string): Recalled {
  return {
    id,
    content,
    type: 'fact',
    visibility: 'workspace',
    createdAt: '2026-11-02T06:00:00.000Z',
    source: { kind: 'person' },
    reason: {
      legs: { text: { rank: 1, score: 1 } },
      fused: 0.016,
      decay: 1,
      importance: 0.5,
      score: 0.015,
      words: [],
      entities: [],
    },
  };
}

const campaign = (
  over: Partial<KnownCampaign> & Pick<KnownCampaign, 'id' | 'name'>,
): KnownCampaign => ({
  type: 'product_launch',
  status: 'active',
  startDate: null,
  endDate: null,
  festival: null,
  phases: [],
  stale: false,
  description: '',
  targetIcps: [],
  focusAreas: [],
  strategy: null,
  ...over,
});

const move = (over: Partial<KnownMove> & Pick<KnownMove, 'id' | 'title'>): KnownMove => ({
  type: 'content',
  status: 'pending',
  priority: 'medium',
  campaignId: ids.wedding,
  phaseName: 'Proof',
  dueDate: null,
  assignedTo: null,
  skillId: null,
  failureReason: null,
  hasContent: false,
  description: '',
  content: null,
  ...over,
});

/** A handloom brand on Sunday, 22 November 2026, two weeks after Diwali. */
export function handloom(question: string, over: Partial<AnswerInput> = {}): AnswerInput {
  return {
    question,
    history: [],
    language: 'en',
    today: '2026-11-22',
    me: { id: ids.me, name: 'Ritika Mathur' },
    people: [
      { id: ids.me, name: 'Ritika Mathur' },
      { id: ids.meera, name: 'Meera Joshi' },
    ],
    foundation: {
      version: 3,
      fields: {
        companyName: 'Aaranya Handlooms',
        businessDescription:
          'We weave saris, dupattas and table linen with 42 families in Bagru and Kota. Each piece carries the name of the person who wove it.',
        industry: 'Handloom textiles',
        location: 'Jaipur, Rajasthan',
        website: 'https://aaranya.example',
        positioning:
          'For people who give with thought, Aaranya is the handloom house that names its weavers.',
        uniqueValueProposition: 'Naturally dyed handloom, delivered in 7 days anywhere in India.',
        keyDifferentiators: [
          'Every piece carries the name of its weaver',
          'Only natural dyes: indigo, madder, pomegranate',
          'Gift boxes are packed at the loom, with a handwritten card',
        ],
        brandVoice: 'Friendly',
        toneKeywords: ['warm', 'exact', 'unhurried'],
        messagingPillars: [
          { title: 'Dyed by plants', detail: 'How the colour is made and how it ages.' },
        ],
        products: [
          {
            name: 'Neel indigo sari',
            description: 'Kota cotton, 5.5 metres, nine days on the loom.',
            price: '₹6,800',
          },
          {
            name: 'Madder dupatta',
            description: 'Mul cotton, hand-block border.',
            price: '₹2,200',
          },
          {
            name: 'Loom gift box',
            description: 'Two table runners and six napkins.',
            price: '₹2,400',
          },
        ],
        pricingInfo:
          'Saris from ₹4,800 to ₹12,500; gift boxes ₹2,400, and ₹2,150 each for 50 or more. Free delivery above ₹2,000.',
        competitors: [
          {
            name: 'Resham Bazaar',
            website: 'https://reshambazaar.example',
            strengths: 'Wide catalogue, heavy discounts before Diwali.',
            weaknesses: 'Mixes power loom with handloom, says nothing about weavers.',
          },
          {
            name: 'Studio Kapaas',
            website: '',
            strengths: 'Beautiful photography.',
            weaknesses: 'Prices above ₹15,000, made to order in six weeks.',
          },
        ],
      },
    },
    icps: [
      {
        id: ids.gifting,
        fields: {
          name: 'Corporate gifting lead',
          title: 'HR or admin manager',
          industry: 'Technology',
          companySize: '200–1,000 people',
          painPoints: [
            'Every vendor offers the same dry-fruit box',
            'Gifts arrive after Diwali, when nobody is in office',
          ],
          goals: ['Have all boxes in three cities a week before Diwali'],
          objections: ['Will it arrive before Diwali?', 'Can you print our name on the card?'],
          preferredChannels: ['LinkedIn', 'Email', 'WhatsApp'],
          psychographics: { Fears: 'Complaints on the office group about a cheap gift' },
          firmographics: { Cities: 'Bengaluru, Gurugram, Pune', Budget: '₹1,500–3,000 a person' },
        },
      },
      {
        id: ids.daughter,
        fields: {
          name: 'Thoughtful daughter',
          title: 'Buys for her mother and aunts',
          industry: '',
          companySize: '',
          painPoints: ['Handloom and power loom look the same in a photograph'],
          goals: ['Know who made it'],
          objections: ['What if the colour runs?'],
          preferredChannels: ['Instagram', 'WhatsApp'],
          psychographics: {},
          firmographics: {},
        },
      },
    ],
    campaigns: [
      campaign({
        id: ids.diwali,
        name: 'Diwali 2026, Light the loom',
        type: 'diwali',
        festival: 'diwali',
        status: 'completed',
        startDate: '2026-09-24',
        endDate: '2026-11-08',
        description: 'Sell 400 Loom gift boxes to companies of 200 to 1,000 people.',
        targetIcps: [ids.gifting],
        focusAreas: ['Corporate gifting'],
      }),
      campaign({
        id: ids.wedding,
        name: 'Wedding season, the indigo edit',
        startDate: '2026-11-03',
        endDate: '2026-12-11',
        description:
          'Eleven saris and dupattas for guests who would rather wear one good piece than five.',
        targetIcps: [ids.daughter],
        phases: [
          {
            key: 'reveal',
            name: 'Reveal',
            goal: 'Show the edit.',
            start: '2026-11-03',
            end: '2026-11-20',
          },
          {
            key: 'proof',
            name: 'Proof',
            goal: 'Answer objections with facts.',
            start: '2026-11-21',
            end: '2026-12-01',
          },
          {
            key: 'close',
            name: 'Close',
            goal: 'Make the last step easy.',
            start: '2026-12-02',
            end: '2026-12-11',
          },
        ],
        strategy: {
          summary: 'One good piece, worn often.',
          objective: 'Sell 60 saris by 11 December.',
          audience: 'Guests at winter weddings.',
          message: 'Wear the one you will wear again.',
          offer: 'A fitted blouse piece with each sari.',
          channels: [{ channel: 'WhatsApp', role: 'past buyers' }],
          pillars: ['Dyed by plants'],
          measures: [{ name: 'Saris sold', target: '60' }],
          risks: ['Monsoon dyes dry late'],
        },
      }),
    ],
    moves: [
      move({
        id: ids.call,
        title: 'Call the printer about cards',
        type: 'admin',
        dueDate: '2026-11-19',
        assignedTo: ids.me,
        priority: 'urgent',
      }),
      move({
        id: ids.post,
        title: 'LinkedIn post on the indigo vat',
        dueDate: '2026-11-22',
        skillId: 'content.linkedin',
        assignedTo: ids.meera,
      }),
      move({
        id: ids.photos,
        title: 'Photograph the wedding edit',
        dueDate: '2026-11-26',
        status: 'in_progress',
        assignedTo: ids.meera,
      }),
      move({
        id: ids.list,
        title: 'List fifty gifting managers in Pune',
        type: 'research',
        dueDate: '2026-12-02',
        campaignId: null,
      }),
      move({
        id: ids.reviewer,
        title: 'Send samples to the reviewer',
        type: 'outreach',
        status: 'failed',
        dueDate: '2026-11-12',
        failureReason: 'The studio does not answer.',
      }),
    ],
    moveCounts: { pending: 3, in_progress: 1, completed: 0, failed: 1 },
    attachments: [],
    recalled: [],
    pinnedFacts: [],
    skills: [
      skill(
        'content.linkedin',
        'LinkedIn post',
        'Writes one LinkedIn post for an Indian business.',
      ),
      skill(
        'content.whatsapp',
        'WhatsApp message',
        'Writes one WhatsApp Business message. Use it for offers and greetings.',
      ),
      skill('content.email', 'E-mail', 'Writes one marketing e-mail.'),
      skill('content.ad_copy', 'Ad copy', 'Writes search and social advertisements.'),
      skill('content.blog', 'Blog article', 'Writes one blog article.'),
      skill(
        'indian.regional_content',
        'Text in a regional language',
        'Writes one short text in a regional language.',
      ),
      skill(
        'indian.gst_explainer',
        'GST explained to buyers',
        'Explains GST on an offer to its buyers.',
        [field('product')],
      ),
      skill(
        'research.competitor',
        'Competitor comparison',
        'Compares a business with its competitors.',
        [field('focus', 'textarea'), field('competitors', 'tags')],
      ),
      skill('research.seo', 'Search plan (SEO)', 'Plans search for an Indian business.', [
        field('focus', 'textarea'),
      ]),
      skill('campaign.diwali', 'Diwali campaign', 'Plans a Diwali campaign.', campaignFields),
      skill('campaign.awareness', 'Awareness', 'Plans an awareness campaign.', campaignFields),
    ],
    mayRun: true,
    ...over,
  };
}
