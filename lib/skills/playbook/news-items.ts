import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import { sentencesOf, shorten, squash } from './words';

const kinds: [string, RegExp][] = [
  [
    'sad',
    /\b(?:death|dies|died|killed|accident|fire at|collapse|flood|earthquake|cyclone|riot|suicide|assault|lynch|attack|epidemic|outbreak|layoffs?|laid off)\b|मौत|हादस|बाढ़|भूकंप/i,
  ],
  [
    'fault',
    /\b(?:fraud|scam|fake|adulterat\w*|recall(?:s|ed)?|raid|penalt(?:y|ies)|fined?|breach|leak(?:ed)?|counterfeit|seized?|seals?|sealed|blacklist\w*|complaints?)\b|नक़ली|नकली|धोखा|जुर्मान/i,
  ],
  [
    'rule',
    /\b(?:gst|tax(?:es)?|rules?|notif\w+|circular|act\b|bill\b|amend\w*|mandat\w*|compliance|deadline|due date|ministry|council|rbi|sebi|bis\b|epfo|labour codes?|regulat\w*|licen[cs]\w*|ban(?:s|ned)?\b|hallmark\w*|court|tariff|customs duty|budget)\b|नियम|अधिसूचना|कर दर|बजट/i,
  ],
  [
    'price',
    /\b(?:prices?|costs?|inflation|dearer|cheaper|rate (?:cut|hike)|hike[sd]?|shortage|supply|raw material|crude|cotton rates?|gold rates?)\b|महँगा|सस्ता|दाम|क़ीमत/i,
  ],
  [
    'season',
    /\b(?:diwali|festive|festival|wedding|season|holi|navratri|eid|christmas|new year|monsoon|heat ?wave|summer|winter|sales? (?:rise|jump|surge|dip)|demand)\b|त्योहार|शादी|मौसम/i,
  ],
  [
    'tech',
    /\b(?:ai\b|artificial intelligence|app\b|digital|upi|online|whatsapp|automation|software|launch\w* (?:tool|platform|app))\b|ऑनलाइन/i,
  ],
  [
    'money',
    /\b(?:funding|raises?|raised|ipo|invest\w*|acqui\w+|merger|valuation|crore from)\b|निवेश/i,
  ],
  [
    'craft',
    /\b(?:award|gi tag|heritage|artisan|weaver|startup|msme|women[- ]led|export)\w*|कारीगर|बुनकर/i,
  ],
];

type NewsItem = {
  headline: string;
  source: string | null;
  kind: string;
  rival: string | null;
  touches: {
    what: 'product' | 'trade' | 'pain' | 'goal' | 'worry' | 'point' | 'place';
    text: string;
  }[];
  rank: number;
};

/** The pieces of news in a pasted text, the one that touches this business most first. */
export function newsItems(
  pasted: string,
  foundation: Partial<FoundationFields>,
  icps: readonly IcpFields[],
): NewsItem[] {
  const items = piecesOf(pasted)
    .slice(0, 8)
    .map((piece) => readPiece(piece, foundation, icps));
  return items.toSorted((a, b) => b.rank - a.rank);
}

/** Blank lines part the pieces; without any, each line is one. */
function piecesOf(pasted: string): string[] {
  const clean = pasted.replace(/\r/g, '').trim();
  const parts = /\n\s*\n/.test(clean) ? clean.split(/\n\s*\n/) : clean.split('\n');
  return parts
    .map((part) => part.replace(/^[\s•*\d.)-]+(?=\S)/, '').trim())
    .filter((p) => p.length > 8);
}

function readPiece(
  piece: string,
  foundation: Partial<FoundationFields>,
  icps: readonly IcpFields[],
): NewsItem {
  const [line = ''] = piece.split('\n');
  const named = /^(.{12,}?)\s+(?:[-–—|]|\()\s*([\p{Lu}][\p{L}\p{M}\p{N} .&’']{2,40})\)?$/u.exec(
    squash(line),
  );
  const headline = shorten(named?.[1] ?? sentencesOf(line)[0] ?? line, 220).replace(/[.।]$/, '');
  const touches = touchesOf(piece.replace(named?.[2] ?? '\0', ''), foundation, icps);
  const rival = (foundation.competitors ?? []).find(({ name }) =>
    piece.toLowerCase().includes(name.toLowerCase()),
  );
  const weight = { product: 4, pain: 3, goal: 3, worry: 3, trade: 2, point: 2, place: 1 };
  return {
    headline,
    source: named?.[2] ? squash(named[2]) : null,
    kind: rival ? 'rival' : (kinds.find(([, pattern]) => pattern.test(piece))?.[0] ?? 'other'),
    rival: rival?.name ?? null,
    touches,
    rank: touches.reduce((sum, { what }) => sum + weight[what], rival ? 5 : 0),
  };
}

function touchesOf(
  piece: string,
  foundation: Partial<FoundationFields>,
  icps: readonly IcpFields[],
): NewsItem['touches'] {
  const there = new Set(stems(piece));
  // a long word says more than a short one: `payslip` alone is enough, `rate` is not
  const ofTrade = stems(foundation.industry ?? '');
  const shared = (text: string, own = false) =>
    stems(text)
      .filter((word) => own || !ofTrade.includes(word))
      .filter((word) => there.has(word))
      .reduce((sum, word) => sum + (word.length > 5 ? 2 : 1), 0);
  const pick = (what: NewsItem['touches'][number]['what'], texts: string[], least = 2) =>
    texts
      .map((text) => ({
        what,
        text: squash(text),
        score: shared(text, what === 'trade' || what === 'product'),
      }))
      .filter(({ score }) => score >= least)
      .sort((x, y) => y.score - x.score)
      .slice(0, 1)
      .map(({ text }) => ({ what, text }));
  const cities = (foundation.location ?? '')
    .split(',')
    .map(squash)
    .filter((city) => city.length > 2);
  return [
    ...pick(
      'pain',
      icps.flatMap(({ painPoints }) => painPoints),
    ),
    ...pick(
      'worry',
      icps.flatMap(({ objections }) => objections),
    ),
    ...pick(
      'goal',
      icps.flatMap(({ goals }) => goals),
    ),
    ...pick(
      'product',
      (foundation.products ?? []).map(({ name }) => name),
    ),
    ...pick('point', [
      ...(foundation.keyDifferentiators ?? []),
      ...(foundation.messagingPillars ?? []).map(({ detail }) => detail),
    ]),
    ...pick('trade', [foundation.industry ?? ''].filter(Boolean)),
    ...pick('place', cities, 1),
  ].slice(0, 3);
}

const SMALL = new Set(
  'about after also before every from have india indian into last more most only other over same than that their them there these they this those what when where which will with year your company companies people says said month months week every each work works small business because service services product products process online across deliver delivery expand weekend last late high rise rises price prices day days'.split(
    ' ',
  ),
);

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, 7).replace(/s$/, '')),
    ),
  ];
}
