import type { EntityType, RelationshipType } from '../schemas';
import { ourPeople, rules, title } from './fact-rules';
import { splitNames } from './name-patterns';

type Spoken = { type: EntityType; name: string };
/** `self` is the business that speaks. */
export type Fact = {
  from: Spoken | 'self';
  to: Spoken;
  type: RelationshipType;
  /** The sentence that says so. */
  excerpt: string;
};

/** Words that people are not called by. */
const firm =
  /\b(?:textiles?|ribbons?|prints?|press|papers?|traders?|sons|brothers|bros|looms?|silks?|sarees?|saris?|fabrics?|yarns?|spinners|mills?|works|industries|enterprises|stores?|mart|bazaar|house|studios?|labs?|tech(?:nologies)?|systems?|solutions?|bank|foods?|farms?|dairy|couriers?|logistics|transport|travels|packaging|designs?|media|digital|group|castings|drones|tailoring|tailors|express|services|exports|ventures|cargo|retail|jewellers|motors|pvt|ltd|llp|inc|co)\b|&/i;
const partyOf = (one: string): EntityType =>
  one.includes(' ') && !firm.test(one) ? 'PERSON' : 'COMPANY';

const longestExcerpt = 300;
/** Sentences; the full stop of “Pvt. Ltd.” ends none. */
const sentencesOf = (text: string) =>
  text.split(/(?<=[!?।\n]|(?<!\b(?:Pvt|Ltd|Co|Mr|Mrs|Dr|St|M|Inc|Smt|Shri))\.)\s+/u);

export type PersonOfOurs = { person: Spoken; excerpt: string };
export type Facts = { facts: Fact[]; people: PersonOfOurs[] };

/** What a text says of names that need not be known yet. Careful: what is not said plainly is left out. */
export function findFacts(text: string): Facts {
  const found: Facts = { facts: [], people: [] };
  for (const sentence of sentencesOf(text)) {
    const excerpt = excerptOf(sentence);
    for (const { pattern, from, to, type } of rules) {
      for (const match of sentence.matchAll(pattern)) {
        const [subject] = from ? splitNames(match.groups?.from ?? '') : [];
        if (from && !subject) continue;
        const who = from && subject ? { type: from, name: subject } : 'self';
        for (const one of splitNames(match.groups?.to ?? '')) {
          const kindOf = to === 'PARTY' ? partyOf(one) : to;
          found.facts.push({ from: who, to: { type: kindOf, name: one }, type, excerpt });
        }
      }
    }
    for (const pattern of ourPeople) {
      for (const match of sentence.matchAll(pattern)) {
        for (const one of splitNames((match.groups?.who ?? '').replace(title, ''))) {
          found.people.push({ person: { type: 'PERSON', name: one }, excerpt });
        }
      }
    }
  }
  return found;
}

export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 1).trimEnd()}…` : line;
};
