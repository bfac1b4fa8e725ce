import type { Festival } from '@/lib/campaigns';
import type { Competitor, Product } from '@/lib/foundation/schemas';
import type { AnswerInput, KnownCampaign, KnownIcp, KnownMove } from '../types';
import { festivalsIn } from './festivals';
import { contentWords } from './normalise';
import { amongWords } from './same-word';

/** What a question speaks of by name. */
export type Subjects = {
  products: Product[];
  competitors: Competitor[];
  icps: KnownIcp[];
  campaigns: KnownCampaign[];
  moves: KnownMove[];
  people: { id: string; name: string }[];
  festivals: Festival[];
};

export const noSubjects: Subjects = {
  products: [],
  competitors: [],
  icps: [],
  campaigns: [],
  moves: [],
  people: [],
  festivals: [],
};

/** How much of a name must be said, unless a word of it belongs to nothing else. */
const shareOfName = 0.6;

export function readSubjects(question: string, input: AnswerInput): Subjects {
  const said = contentWords(question);
  const { products = [], competitors = [] } = input.foundation?.fields ?? {};
  const names = [
    ...products.map(({ name }) => name),
    ...competitors.map(({ name }) => name),
    ...input.icps.map(({ fields }) => fields.name),
    ...input.campaigns.map(({ name }) => name),
  ].map(contentWords);
  const own = contentWords(
    `${input.foundation?.fields.companyName ?? ''} ${input.foundation?.fields.industry ?? ''} campaign launch season product`,
  );
  const named = <T>(items: T[], nameOf: (item: T) => string) =>
    bestOf(items, (item) => closeness(contentWords(nameOf(item)), said, names, own));
  return {
    products: named(products, ({ name }) => name),
    competitors: named(competitors, ({ name }) => name),
    icps: named(input.icps, ({ fields }) => fields.name),
    campaigns: named(input.campaigns, ({ name }) => name),
    moves: bestOf(input.moves, ({ title }) => shareSaid(contentWords(title), said)),
    people: input.people.filter(({ name }) => {
      const first = contentWords(name)[0];
      return first !== undefined && amongWords(first, said) >= 0.85;
    }),
    festivals: festivalsIn(question, input.today),
  };
}

/** 0–1: the share of the name that is said, or enough when one word of it tells it from all others. */
function closeness(name: string[], said: string[], names: string[][], own: string[]): number {
  const share = shareSaid(name, said, own);
  if (share >= shareOfName) return share;
  const telling = name.some(
    (word) =>
      word.length > 2 &&
      !/^\d+$/.test(word) &&
      amongWord(word, said) &&
      !amongWord(word, own) &&
      names.filter((other) => amongWord(word, other)).length === 1,
  );
  return telling ? Math.max(share, shareOfName) : 0;
}

const amongWord = (word: string, words: readonly string[]) => amongWords(word, words) >= 0.7;

/** A single common word is no name. */
function shareSaid(name: string[], said: string[], own: readonly string[] = []): number {
  if (name.length === 0) return 0;
  const found = name.filter((word) => amongWord(word, said));
  if (!found.some((word) => !amongWord(word, own))) return 0;
  const share = found.length / name.length;
  return share >= shareOfName ? share : 0;
}

/** Those that are named best; of two that share a word, the one whose name is said more wholly. */
function bestOf<T>(items: T[], closenessOf: (item: T) => number): T[] {
  const scored = items.map((item) => ({ item, score: closenessOf(item) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < shareOfName) return [];
  return scored.filter(({ score }) => score >= best * 0.8).map(({ item }) => item);
}
