import { constitutionSchema } from '@/lib/accounts/schemas';
import { type FoundationFields, foundationFieldsSchema } from '@/lib/foundation/schemas';
import { type IcpFields, icpFieldsSchema } from '@/lib/icps/schemas';
import type { Skill, SkillContext } from './schemas';

/** Two businesses that the skills' tests and examples write for. */
export const handloom: FoundationFields = foundationFieldsSchema.parse({
  companyName: 'Aaranya Handlooms',
  businessDescription:
    'We weave cotton and silk saris, stoles and table linen with forty weaver families around Jaipur, and sell them online across India. Each piece is dyed with plants, woven by hand and signed by its weaver.',
  industry: 'Handloom textiles',
  location: 'Jaipur, Rajasthan',
  website: 'https://aaranya.example',
  positioning:
    'For people who gift and wear with thought, Aaranya is the handloom house that shows whose hands made each piece.',
  uniqueValueProposition: 'Handwoven textiles that carry the name of the person who wove them.',
  keyDifferentiators: [
    'Every piece carries a card with its weaver’s name and village',
    'Plant dyes only: indigo, madder and pomegranate rind',
    'Weavers are paid by the day, so nobody hurries a border',
    'Mending at cost for as long as you own it',
  ],
  brandVoice: 'Friendly',
  toneKeywords: ['warm', 'exact', 'unhurried'],
  messagingPillars: [
    {
      title: 'Hands you can name',
      detail: 'A sari takes nine days on one loom, and we say whose.',
    },
    {
      title: 'Colour from plants',
      detail: 'Indigo is dipped seven times; no two batches match exactly.',
    },
  ],
  products: [
    {
      name: 'Indigo cotton sari',
      description: 'A soft 120-count cotton sari, dipped seven times in natural indigo.',
      price: '₹6,400',
    },
    {
      name: 'Diwali gift box',
      description:
        'Two handwoven napkins, a table runner and a letter from the weaver in a cloth wrap.',
      price: '₹2,250',
    },
  ],
  pricingInfo:
    'Saris from ₹4,800 to ₹18,000. Gift boxes from ₹2,250; ten or more are wrapped with your note.',
  competitors: [
    {
      name: 'Rangrez Looms',
      website: 'https://rangrez.example',
      strengths: 'Large range, shops in eight cities.',
      weaknesses: 'Does not name weavers; mixes powerloom pieces into the handloom shelf.',
    },
    {
      name: 'Kosha Weaves',
      website: '',
      strengths: 'Well photographed lookbooks.',
      weaknesses: '',
    },
  ],
});

export const giftingLead: IcpFields = icpFieldsSchema.parse({
  name: 'Corporate gifting lead',
  title: 'HR and admin manager',
  industry: 'Technology and consulting',
  companySize: '200–1,000 people',
  painPoints: [
    'Every Diwali the same dry fruit box is forgotten in a week',
    'Vendors confirm a date and then deliver after the holiday',
  ],
  goals: [
    'Give something that people take home and keep',
    'Close the gifting list by early October',
  ],
  objections: ['Will it arrive before Diwali?', 'Can you invoice with GST for three offices?'],
  preferredChannels: ['LinkedIn', 'Email', 'WhatsApp'],
});

export const sariBuyer: IcpFields = icpFieldsSchema.parse({
  name: 'Thoughtful sari buyer',
  title: 'Working professional, 30–50',
  painPoints: ['Cannot tell handloom from powerloom in a photograph'],
  goals: ['Wear something with a story to family functions'],
  objections: ['Will the colour run in the first wash?'],
  preferredChannels: ['Instagram', 'WhatsApp'],
});

export const payroll: FoundationFields = foundationFieldsSchema.parse({
  companyName: 'Pagaar Desk',
  businessDescription:
    'Pagaar Desk is payroll software for Indian firms of 50 to 500 people. It computes salaries, PF, ESI, professional tax and TDS, and prepares the filings for each state.',
  industry: 'Payroll software',
  location: 'Bengaluru, Karnataka',
  website: 'https://pagaardesk.example',
  positioning:
    'Payroll for firms that have outgrown the spreadsheet but not the accountant who knows them.',
  uniqueValueProposition:
    'Close payroll in one sitting, with every deduction explained to the employee.',
  keyDifferentiators: [
    'Each payslip line links to the rule that produced it',
    'State-wise professional tax and labour welfare fund are built in',
    'Your accountant works in the same screen, at no extra seat price',
  ],
  brandVoice: 'Professional',
  toneKeywords: ['clear', 'precise', 'reassuring'],
  messagingPillars: [
    {
      title: 'Every number explained',
      detail: 'Employees see why, so HR answers fewer questions.',
    },
    {
      title: 'Built for Indian rules',
      detail: 'Updates arrive before the month in which they apply.',
    },
  ],
  products: [
    {
      name: 'Pagaar Desk Core',
      description: 'Monthly payroll, payslips and statutory filings for one legal entity.',
      price: '₹60 per employee per month',
    },
    {
      name: 'Form 16 Studio',
      description:
        'Prepares, checks and sends Form 16 to every employee from the payroll data already there.',
      price: '₹12,000 a year',
    },
  ],
  pricingInfo: '₹60 per employee per month, billed yearly; migration is done by our team.',
  competitors: [
    {
      name: 'LedgerPay',
      strengths: 'Known brand, many integrations.',
      weaknesses: 'Support by ticket only.',
    },
  ],
});

export const hrHead: IcpFields = icpFieldsSchema.parse({
  name: 'HR head at a growing firm',
  title: 'HR head',
  industry: 'Manufacturing and services',
  companySize: '50–500',
  painPoints: [
    'Payroll takes three days and still comes back with questions',
    'A change in state rules is noticed only after the challan is rejected',
  ],
  goals: ['Close payroll in one day', 'Stop being the help desk for payslips'],
  objections: [
    'Is it safe to switch in the middle of a financial year?',
    'Our accountant will not want a new tool',
  ],
  preferredChannels: ['LinkedIn', 'Email'],
});

export const hindiFoundation: FoundationFields = foundationFieldsSchema.parse({
  companyName: 'माटी एंड संस',
  businessDescription: 'हम खुर्जा में हाथ से बने चीनी मिट्टी के बर्तन बनाते हैं। हर बर्तन दो बार पकाया जाता है।',
  industry: 'हस्तशिल्प',
  location: 'खुर्जा, उत्तर प्रदेश',
  uniqueValueProposition: 'रोज़ के खाने के लिए हाथ से बने बर्तन।',
  keyDifferentiators: ['हर बर्तन हाथ से रंगा हुआ', 'सीसा रहित ग्लेज़', 'टूटने पर एक बार बदल देते हैं'],
  brandVoice: 'Friendly',
  toneKeywords: ['आत्मीय', 'सरल'],
  products: [
    { name: 'थाली सेट', description: 'छह लोगों के लिए थाली, कटोरी और गिलास।', price: '₹3,600' },
  ],
});

export const emptyFoundation: FoundationFields = foundationFieldsSchema.parse({});

export function contextFor(
  foundation: FoundationFields | null,
  icps: IcpFields[] = [],
  rest: Partial<SkillContext> = {},
): SkillContext {
  return {
    today: '2026-11-22',
    language: 'en',
    riskLevel: 5,
    constitution: constitutionSchema.parse({}),
    foundation: foundation && { ...foundation, id: 'foundation-1', version: 3 },
    icps: icps.map((icp, index) => ({ ...icp, id: `icp-${index + 1}` })),
    campaign: null,
    move: null,
    pastOutputs: [],
    ...rest,
  };
}

type Property = {
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  default?: unknown;
  minimum?: number;
  items?: Property;
};

/** The least that a skill can be run with: a value for each required input, an end for a plan. */
export function sampleInputs(skill: Skill): Record<string, unknown> {
  const { properties = {}, required = [] } = skill.inputs as {
    properties?: Record<string, Property>;
    required?: string[];
  };
  const inputs = Object.fromEntries(
    required.map((name) => [name, sampleOf(properties[name] ?? {})]),
  );
  return skill.plan === null ? inputs : { ...inputs, end: '2027-02-20' };
}

function sampleOf(property: Property): unknown {
  if (property.default !== undefined) return property.default;
  if (property.enum) return property.enum[0];
  if (property.type === 'array') return [sampleOf(property.items ?? {})];
  if (property.type === 'number' || property.type === 'integer') return property.minimum ?? 1;
  if (property.type === 'boolean') return true;
  if (property.format === 'date') return '2027-02-20';
  if (property.format === 'uri') return 'https://example.in/page';
  return 'our new season';
}
