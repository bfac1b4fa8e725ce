import type { Festival } from '@/lib/campaigns';
import type { Competitor, Product } from '@/lib/foundation/schemas';
import { meaningsOf, stemOf } from '@/lib/memory';
import type { AnswerInput, KnownCampaign, KnownIcp, KnownMove } from '../types';
import { festivalsIn } from './festivals';
import { contentWords, normalise } from './normalise';
import { sameWord } from './same-word';

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

/** Words of so many names that alone they name nothing. */
const common = contentWords(
  'studio bazaar bazar handloom handlooms textile textiles box gift sari saree shop store house centre center india bharat group company services service solutions industries enterprises traders foods products product design designs collection brand mart world corner hub lab labs tech systems works campaign launch season edit lead head manager plan core plus pro',
);

export function readSubjects(question: string, input: AnswerInput): Subjects {
  const said = contentWords(question);
  const { products = [], competitors = [], companyName, industry } = input.foundation?.fields ?? {};
  const names = [
    ...products.map(({ name }) => name),
    ...competitors.map(({ name }) => name),
    ...input.icps.map(({ fields }) => fields.name),
    ...input.campaigns.map(({ name }) => name),
  ].map(contentWords);
  const own = [...contentWords(`${companyName ?? ''} ${industry ?? ''}`), ...common];
  const ofCampaigns = campaignWords.test(normalise(question));
  const named = <T>(items: T[], nameOf: (item: T) => string, tradeWords = false) =>
    bestOf(items, (item) => {
      const name = contentWords(nameOf(item));
      const tells = (word: string) =>
        !/^\d+$/.test(word) &&
        !stands(word, own) &&
        // a word of the trade, such as weaving or price, names nobody by itself
        (tradeWords || meaningsOf(stemOf(word)).length === 0) &&
        names.filter((other) => stands(word, other)).length === 1;
      return closeness(name, said, own, tells);
    });
  return {
    products: named(products, ({ name }) => name, true),
    competitors: named(competitors, ({ name }) => name),
    icps: named(input.icps, ({ fields }) => fields.name),
    campaigns: named(input.campaigns, ({ name }) => name, ofCampaigns),
    moves: bestOf(input.moves, ({ title }) => shareSaid(contentWords(title), said)),
    people: input.people.filter(({ name }) => {
      const first = contentWords(name)[0];
      return first !== undefined && stands(first, said);
    }),
    festivals: festivalsIn(question, input.today),
  };
}

const campaignWords =
  / (?:campaign|campaigns|launch|phase|phases|status|strategy|going|अभियान|कैंपेन|रणनीति|abhiyan) /;

/** 0–1: the share of the name that is said, or enough when a word of it tells it from all else. */
function closeness(
  name: string[],
  said: string[],
  own: string[],
  tells: (word: string) => boolean,
): number {
  const share = shareSaid(name, said, own);
  if (share > 0) return share;
  const telling = name.some((word) => word.length > 2 && stands(word, said) && tells(word));
  return telling ? shareOfName : 0;
}

/** A synonym is no name: “weaving” does not say “Light the loom”. */
const stands = (word: string, words: readonly string[]) =>
  words.some((other) => {
    const sure = sameWord(word, other);
    return sure >= 0.85 || sure === 0.7;
  });

/** The share of the name that is said, where it is enough and not of common words alone. */
function shareSaid(name: string[], said: string[], own: readonly string[] = []): number {
  if (name.length === 0) return 0;
  const found = name.filter((word) => stands(word, said));
  const share = found.length / name.length;
  if (share < shareOfName) return 0;
  return found.length > 1 || share === 1 || found.some((word) => !stands(word, own)) ? share : 0;
}

/** Those that are named best; of two that share a word, the one whose name is said more wholly. */
function bestOf<T>(items: T[], closenessOf: (item: T) => number): T[] {
  const scored = items.map((item) => ({ item, score: closenessOf(item) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < shareOfName) return [];
  return scored.filter(({ score }) => score >= best * 0.8).map(({ item }) => item);
}
