import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';

/** The families of business whose buyers and channels differ enough to plan differently. */
export const sectors = [
  'textiles',
  'jewellery',
  'food',
  'beauty',
  'home',
  'software',
  'finance',
  'education',
  'health',
  'travel',
  'property',
  'manufacturing',
  'services',
  'retail',
  'general',
] as const;
export type Sector = (typeof sectors)[number];

const cues: [Sector, RegExp][] = [
  [
    'textiles',
    /\b(?:handloom|textile|saree|sari|weav|fabric|garment|apparel|fashion|clothing|kurta|khadi|dupatta|boutique)|हथकरघा|साड़ी|कपड़|बुनकर/i,
  ],
  ['jewellery', /\b(?:jewel|diamond|gold ornament|silverware)|आभूषण|गहन/i],
  ['software', /\b(?:software|saas|app|platform|cloud|erp|crm|payroll|api|automation)\b|सॉफ़्टवेयर/i],
  [
    'finance',
    /\b(?:finance|insurance|loan|invest|mutual fund|accounting|chartered|tax|fintech|bank)|बीमा|वित्त/i,
  ],
  [
    'food',
    /\b(?:food|snack|sweets?|mithai|bakery|restaurant|cafe|spice|pickle|tea|coffee|catering|cloud kitchen)\b|मिठाई|भोजन|अचार|मसाल/i,
  ],
  ['beauty', /\b(?:beauty|skincare|cosmetic|salon|haircare|makeup|wellness)\b|सौंदर्य/i],
  [
    'health',
    /\b(?:health|clinic|hospital|pharma|dental|diagnostic|physio|ayurved)|स्वास्थ्य|अस्पताल|क्लिनिक|दाँत|डेंटल/i,
  ],
  [
    'education',
    /\b(?:education|school|coaching|tuition|course|training|edtech|college|upskill)|शिक्षा|कोचिंग/i,
  ],
  ['travel', /\b(?:travel|tour|hotel|resort|homestay|hospitality|trek)|यात्रा|होटल/i],
  ['property', /\b(?:real estate|property|builder|interior|architect|construction)|ज़मीन|मकान/i],
  [
    'home',
    /\b(?:furniture|home decor|kitchenware|pottery|ceramic|candle|handicraft|decor)|फ़र्नीचर|हस्तशिल्प/i,
  ],
  [
    'manufacturing',
    /\b(?:manufactur|industrial|machin|factory|component|oem|packaging|chemical)|कारखान|मशीन/i,
  ],
  [
    'services',
    /\b(?:agency|consult|legal|recruit|staffing|logistics|courier|repair|event management|studio)/i,
  ],
  ['retail', /\b(?:retail|shop|store|e-?commerce|marketplace|d2c|grocery|kirana)\b|दुकान/i],
];

/** The first family whose words appear, looking at the industry before the description. */
export function sectorOf(foundation: Partial<FoundationFields>): Sector {
  const products = (foundation.products ?? []).map((product) => product.name).join(' ');
  for (const text of [foundation.industry, products, foundation.businessDescription]) {
    const found = cues.find(([, pattern]) => pattern.test(text ?? ''));
    if (found) return found[0];
  }
  return 'general';
}

const GOODS: Sector[] = [
  'textiles',
  'jewellery',
  'food',
  'beauty',
  'home',
  'manufacturing',
  'retail',
];

/** Whether there is something to stock, pack and deliver. */
export function sellsGoods(foundation: Partial<FoundationFields>): boolean {
  const sector = sectorOf(foundation);
  return GOODS.includes(sector) || (sector === 'general' && !sellsToBusiness(foundation, null));
}

const BUSINESS =
  /\b(?:b2b|firms?|compan(?:y|ies)|enterprises?|teams?|employers?|manufacturers?|wholesale|corporate|hr|cfo|founder|procurement|distributors?|smes?|msmes?|factories|offices?|owners?|managers?|heads?|shops|schools|clinics|hotels|retailers?|dealers?|agencies|buyers for)\b|कंपनि|कारोबारि/i;

export function speaksOfBusiness(text: string): boolean {
  return BUSINESS.test(text);
}

const HOUSEHOLD =
  /\b(?:mothers?|fathers?|mums?|parents?|famil(?:y|ies)|households?|homemakers?|patients?|students?|couples?|brides?|grooms?|women|seniors?|kids|children)\b|परिवार|माता|मरीज़/i;

/** Whether the buyer is a business, from the profile first and from the Foundation otherwise. */
export function sellsToBusiness(
  foundation: Partial<FoundationFields>,
  icp: IcpFields | null,
): boolean {
  if (icp?.companySize) return true;
  if (icp && speaksOfBusiness(`${icp.title} ${icp.name}`)) return true;
  if (icp && HOUSEHOLD.test(`${icp.title} ${icp.name}`)) return false;
  const consumer: Sector[] = [
    'textiles',
    'jewellery',
    'food',
    'beauty',
    'home',
    'travel',
    'retail',
  ];
  const sector = sectorOf(foundation);
  if (icp === null && consumer.includes(sector)) return false;
  if (sector === 'software' || sector === 'manufacturing') return true;
  return speaksOfBusiness(
    `${foundation.positioning ?? ''} ${foundation.businessDescription ?? ''}`,
  );
}
