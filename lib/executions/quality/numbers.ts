import { nextOccurrences } from '@/lib/campaigns';
import { computedFigures } from '@/lib/skills';
import type { CheckRequest } from './types';

export type FoundNumber = {
  start: number;
  end: number;
  text: string;
  /** The value as written, and multiplied out when it says lakh or crore. */
  values: number[];
  /** A price or a percentage: stating a wrong one misleads. */
  isClaim: boolean;
  /** A list number, or a count of the text's own points. */
  harmless: boolean;
};

const NUMBER =
  /(?<cur>₹\s?|\bRs\.?\s?|\bINR\s?|\$\s?)?(?<![\p{L}\d])(?<num>\d[\d,]*(?:\.\d+)?)(?:\s?(?<mul>लाख|करोड़|lakhs?|lacs?|crores?|cr\b|k\b|thousand|million))?(?<pct>\s?%|\s?per ?cent\b|\s?percent\b)?/giu;
const OWN_COUNT =
  /^\s*(?:reasons?|ways?|steps?|things?|questions?|points?|checks?|tips?|lines?|ideas?)\b/i;
const MULTIPLES: [RegExp, number][] = [
  [/^(?:la|लाख)/i, 100_000],
  [/^(?:cr|करोड़)/i, 10_000_000],
  [/^(?:k|t)/i, 1000],
  [/^m/i, 1_000_000],
];

/** Every number in a text, in any Indian script's digits, with Indian or Western grouping. */
export function numbersIn(text: string): FoundNumber[] {
  const plain = toAsciiDigits(text);
  return [...plain.matchAll(NUMBER)].map((match) => {
    const { cur, num = '', mul, pct } = match.groups ?? {};
    const value = Number(num.replaceAll(',', ''));
    const times = MULTIPLES.find(([pattern]) => pattern.test(mul ?? ''))?.[1];
    const start = match.index;
    const raw = match[0].trimEnd().replace(/,$/, '');
    const end = start + raw.length;
    const opensLine =
      /(?:^|\n)\s*$/.test(plain.slice(0, start)) && /^[.)]\s/.test(plain.slice(end));
    return {
      start,
      end,
      text: text.slice(start, end),
      values: times === undefined ? [value] : [value, value * times],
      isClaim: cur !== undefined || pct !== undefined,
      harmless: opensLine || (value <= 10 && OWN_COUNT.test(plain.slice(end))),
    };
  });
}

/** All numbers that the run was given, with the parts of its dates. */
export function knownNumbers(request: CheckRequest): Set<number> {
  const { inputs, context, output, skill, display, params, found = [] } = request;
  const { pastOutputs, ...given } = context;
  const known = new Set<number>();
  const add = (text: string) => {
    for (const { values } of numbersIn(text)) for (const value of values) known.add(value);
    for (const [, year, month, day] of text.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)) {
      for (const part of [year, month, day]) known.add(Number(part));
    }
  };
  visitStrings([inputs, given, found], add);
  const told = `${display} ${String(inputs.occasion ?? '')}`;
  const festivals = nextOccurrences(context.today).filter(({ name, nameHi }) =>
    [name, nameHi].some((one) => told.includes(one)),
  );
  visitStrings(festivals, add);
  // What the skill works out (a tax, a financial year) and what its rubric names (a rule's number).
  visitStrings([computedFigures(params.computed, inputs, context), params.known], add);
  // A plan's own dates are counted back from a given one, so its text may repeat them.
  if (skill.plan !== null) {
    visitStrings([output.phases, output.moves], add, /^\d{4}-\d{2}-\d{2}$/);
    visitStrings(output.flags, add);
    if (skill.plan === 'eofy') visitStrings(['31 March', '1 April'], add);
  }
  return known;
}

function visitStrings(value: unknown, visit: (text: string) => void, only?: RegExp): void {
  if (typeof value === 'string') {
    if (!only || only.test(value)) visit(value);
  } else if (typeof value === 'number') {
    visit(String(value));
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) visitStrings(inner, visit, only);
  }
}

function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    // Unicode's Indian blocks place their digits from the seventh of sixteen columns.
    const code = digit.codePointAt(0) ?? 48;
    return code < 128 || digit.length > 1 ? digit : String(((code - 6) % 16) % 10);
  });
}
