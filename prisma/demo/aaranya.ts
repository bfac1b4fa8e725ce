import { festivals, nextFestival } from '@/lib/campaigns';
import { aaranyaConversations, aaranyaMemories } from './aaranya-memory';
import { day } from './day';
import type { DemoBusiness, DemoCampaign } from './types';

/** A handloom brand in Jaipur that sells online. The people and the firm are invented. */
export const aaranya: DemoBusiness = {
  slug: 'aaranya-handlooms',
  name: 'Aaranya Handlooms',
  foundation: {
    companyName: 'Aaranya Handlooms',
    businessDescription:
      'We weave saris, dupattas and table linen with 42 families in Bagru and Kota, dye them with indigo, madder and pomegranate, and sell them on our own website across India. Each piece carries the name of the person who wove it and the number of days it took.',
    industry: 'Handloom textiles',
    location: 'Jaipur, Rajasthan',
    website: 'https://aaranya.example',
    positioning:
      'For people who give with thought, Aaranya is the handloom house that names its weavers, because cloth is worth more when you know whose hands made it.',
    uniqueValueProposition:
      'Naturally dyed handloom, delivered in 7 days anywhere in India, with the weaver’s name and the days of work on every label.',
    keyDifferentiators: [
      'Every piece carries the name of its weaver',
      'Only natural dyes: indigo, madder, pomegranate',
      'Weavers are paid by the day, 30% above the co-operative’s rate',
      'Gift boxes are packed at the loom, with a handwritten card',
    ],
    brandVoice: 'Friendly',
    toneKeywords: ['warm', 'exact', 'unhurried', 'respectful'],
    messagingPillars: [
      {
        title: 'Made by someone',
        detail: 'Names, faces and days of work, never “artisans” as a crowd.',
      },
      {
        title: 'Dyed by plants',
        detail: 'Indigo, madder and pomegranate; how the colour is made and how it ages.',
      },
      {
        title: 'A gift with a story',
        detail: 'Something to say when you hand it over.',
      },
    ],
    products: [
      {
        name: 'Neel indigo sari',
        description: 'Kota cotton, natural indigo, 5.5 metres, nine days on the loom.',
        price: '₹6,800',
      },
      {
        name: 'Madder dupatta',
        description: 'Mul cotton, hand-block border, three days on the loom.',
        price: '₹2,200',
      },
      {
        name: 'Loom gift box',
        description:
          'Two table runners and six napkins in a khadi-paper box with a handwritten card.',
        price: '₹2,400',
      },
    ],
    pricingInfo:
      'Saris from ₹4,800 to ₹12,500; dupattas ₹2,200; gift boxes ₹2,400, and ₹2,150 each for 50 or more. Free delivery above ₹2,000.',
    competitors: [
      {
        name: 'Resham Bazaar',
        website: 'https://reshambazaar.example',
        strengths: 'Wide catalogue, heavy discounts before Diwali, quick delivery in metros.',
        weaknesses: 'Mixes power loom with handloom, says nothing about weavers.',
      },
      {
        name: 'Studio Kapaas',
        website: 'https://studiokapaas.example',
        strengths: 'Beautiful photography, strong with architects and designers.',
        weaknesses: 'Prices above ₹15,000, made to order in six weeks.',
      },
    ],
  },
  icps: [
    {
      name: 'Corporate gifting lead',
      title: 'HR or admin manager',
      industry: 'Technology and professional services',
      companySize: '200–1,000 people',
      painPoints: [
        'Every vendor offers the same dry-fruit box',
        'Gifts arrive after Diwali, when nobody is in office',
        'No proper GST invoice, so finance sends the bill back',
      ],
      goals: [
        'Give 300 people something they will keep',
        'Have all boxes in three cities a week before Diwali',
      ],
      objections: ['Will it arrive before Diwali?', 'Can you print our name on the card?'],
      preferredChannels: ['LinkedIn', 'Email', 'WhatsApp'],
      psychographics: {
        Values: 'Being thanked for choosing well; supporting craft without making a speech of it',
        Fears: 'Complaints on the office group about a cheap gift',
      },
      firmographics: { Cities: 'Bengaluru, Gurugram, Pune', Budget: '₹1,500–3,000 a person' },
    },
    {
      name: 'Thoughtful daughter',
      title: 'Buys for her mother and aunts',
      industry: 'Salaried, metro cities',
      companySize: '',
      painPoints: [
        'Handloom and power loom look the same in a photograph',
        'Colours bled in the first wash of the last one',
      ],
      goals: ['Give a sari that will be worn, not stored', 'Know who made it'],
      objections: ['₹6,800 is a lot without touching it', 'What if the colour runs?'],
      preferredChannels: ['Instagram', 'WhatsApp', 'Email'],
      psychographics: { Values: 'Honesty about materials; slow fashion' },
      firmographics: {},
    },
  ],
  people: [
    { email: 'demo@muhurat.example', name: 'Ritika Mathur', role: 'owner' },
    { email: 'sanjay@aaranya.example', name: 'Sanjay Meena', role: 'admin' },
    { email: 'meera@aaranya.example', name: 'Meera Joshi', role: 'member' },
    { email: 'accounts@aaranya.example', name: 'Lata Chauhan', role: 'viewer' },
  ],
  memories: aaranyaMemories,
  conversations: aaranyaConversations,
  campaigns: (today) => [
    diwali(today),
    {
      begun: day(today, -20),
      state: 'active',
      brief: {
        name: 'Wedding season, the indigo edit',
        description:
          'Eleven saris and dupattas for guests who would rather wear one good piece than five. The Neel sari leads; orders close so that each piece can still be woven.',
        type: 'product_launch',
        startDate: day(today, -19),
        endDate: day(today, 19),
        riskLevel: 4,
        focusAreas: ['WhatsApp to past buyers', 'Reviewers in Jaipur and Delhi', 'Gift boxes'],
      },
      icps: [1, 0],
      inputs: { product: 'Neel indigo sari' },
      failure: 'The reviewer’s studio does not answer. Ask the one in Udaipur instead.',
    },
  ],
};

/** The Diwali that the demo's day is nearest to: under way, just over, or a brief for the next. */
function diwali(today: Date): DemoCampaign {
  const next = nextFestival('diwali', day(today, 0));
  const last = festivals.findLast(
    ({ key, date }) => key === 'diwali' && date < day(today, 0) && date >= day(today, -120),
  );
  const underWay = next !== null && next.date <= day(today, 40);
  const date = underWay ? next.date : (last?.date ?? next?.date ?? day(today, 45));
  const done = !underWay && last !== undefined;
  return {
    begun: underWay ? day(today, -5) : done ? day(new Date(date), -46) : day(today, 0),
    state: underWay ? 'active' : done ? 'completed' : 'brief',
    brief: {
      name: `Diwali ${date.slice(0, 4)}, Light the loom`,
      description:
        'Sell 400 Loom gift boxes to companies of 200 to 1,000 people, with every box at its address a week before Diwali.',
      type: 'diwali',
      festival: 'diwali',
      startDate: done ? day(new Date(date), -45) : null,
      endDate: date,
      leadDays: 45,
      riskLevel: 4,
      focusAreas: ['Corporate gifting', 'Early orders', 'Delivery before the date'],
    },
    icps: [0, 1],
    inputs: { product: 'Loom gift box' },
    failure: 'The catalogue could not be printed in time. Send the PDF instead.',
  };
}
