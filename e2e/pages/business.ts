import type { FoundationFields } from '@/lib/foundation/schemas';

/** A business that nobody has told the product about before, and words that only it uses. */
export const business: FoundationFields = {
  companyName: 'Bhujodi Lamp House',
  industry: 'Hand-poured candles and diyas',
  location: 'Bhuj, Gujarat',
  website: 'https://bhujodilamps.example',
  businessDescription:
    'We pour soy candles into terracotta cups thrown by four potter families in Bhujodi, scent them with ' +
    'vetiver and mogra, and send gift boxes to homes and offices across India.',
  positioning:
    'For offices that are tired of sweets, we are the lamp house whose cups are kept as planters, where ' +
    'gift firms send boxes that are thrown away.',
  uniqueValueProposition: 'Every cup is signed by its potter and burns for forty clean hours.',
  keyDifferentiators: [
    'Terracotta cups signed by the potter',
    'Vetiver from our own field',
    'Forty hours of burning, tested',
  ],
  brandVoice: 'Friendly',
  toneKeywords: ['warm', 'plain', 'unhurried'],
  messagingPillars: [
    { title: 'Light that stays', detail: 'The cup becomes a planter when the wax is gone.' },
    { title: 'Known hands', detail: 'Four families, each named on the box.' },
  ],
  products: [
    { name: 'Bhujodi gift box of six', price: '₹1,450', description: 'Six signed cups, vetiver.' },
    { name: 'Mogra evening cup', price: '₹320', description: 'One cup, forty hours.' },
  ],
  pricingInfo: 'Boxes ₹1,450 to ₹4,200. From 50 boxes 10% less. GST included.',
  competitors: [
    {
      name: 'Glowmart Gifts',
      website: 'https://glowmart.example',
      strengths: 'Cheap and fast',
      weaknesses: 'Paraffin, no names',
    },
  ],
};
