import { memoryMark } from '@/lib/memory';
import type { SkillContext } from './schemas';

/** A piece of context that a text repeats: what "knew this from" shows. */
export type Source = {
  kind: 'foundation' | 'icp' | 'campaign' | 'memory';
  id: string;
  /** The Foundation's version; null for the rest. */
  version: number | null;
  field: string;
  /** Who or what it belongs to, such as the profile's name. */
  label: string;
  /** Of a memory its mark: its words are read where it is shown. */
  text: string;
};

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The facts of the context that a text uses, in the order of the context. */
export function traceSources(text: string, context: SkillContext): Source[] {
  const spoken = ` ${words(text).join(' ')} `;
  const facts = factsOf(context).filter((fact) => isSpoken(spoken, fact.text));
  const remembered = (context.memories ?? []).filter((one) => isUsed(spoken, one.text));
  return [
    ...facts,
    ...remembered.map(({ id }) => ({
      kind: 'memory' as const,
      id,
      version: null,
      field: 'memory',
      label: '',
      text: memoryMark(id),
    })),
  ];
}

/** Words that carry a fact: numbers, and words long enough to be more than grammar. */
const telling = (text: string) =>
  words(text).filter((word) => /\p{N}/u.test(word) || [...word].length > 4);
const mostOf = 0.6;

/** A memory is seldom repeated word for word: most of what it tells must stand in the text. */
function isUsed(spoken: string, memory: string): boolean {
  if (isSpoken(spoken, memory)) return true;
  const own = [...new Set(telling(memory))];
  const told = own.filter((word) => spoken.includes(` ${word} `));
  return own.length > 1 && told.length / own.length >= mostOf;
}

function isSpoken(spoken: string, fact: string): boolean {
  const own = words(fact);
  if (own.length === 0) return false;
  const whole = own.slice(0, 6).join(' ');
  if (spoken.includes(` ${whole} `)) return own.length > 1 || whole.length > 3;
  const runs = own.length - 4;
  for (let at = 1; at < runs; at += 1) {
    if (spoken.includes(` ${own.slice(at, at + 5).join(' ')} `)) return true;
  }
  return false;
}

function factsOf({ foundation, icps, campaign }: SkillContext): Source[] {
  const facts: Source[] = [];
  if (foundation) {
    const add = (field: string, text: string) => {
      if (text.trim() === '') return;
      const { id, version } = foundation;
      facts.push({ kind: 'foundation', id, version, field, label: field, text });
    };
    add('companyName', foundation.companyName);
    add('uniqueValueProposition', foundation.uniqueValueProposition);
    add('positioning', foundation.positioning);
    add('businessDescription', foundation.businessDescription);
    for (const item of foundation.keyDifferentiators) add('keyDifferentiators', item);
    for (const { title, detail } of foundation.messagingPillars) {
      add('messagingPillars', title);
      add('messagingPillars', detail);
    }
    for (const { name, description, price } of foundation.products) {
      add('products', name);
      add('products', description);
      add('products', price);
    }
    add('pricingInfo', foundation.pricingInfo);
    for (const { name } of foundation.competitors) add('competitors', name);
  }
  for (const icp of icps) {
    const add = (field: string, text: string) => {
      facts.push({ kind: 'icp', id: icp.id, version: null, field, label: icp.name, text });
    };
    for (const field of ['painPoints', 'goals', 'objections'] as const) {
      for (const text of icp[field]) add(field, text);
    }
    if (icp.title) add('title', icp.title);
  }
  if (campaign) {
    const { id, name } = campaign;
    facts.push({ kind: 'campaign', id, version: null, field: 'name', label: name, text: name });
  }
  return facts;
}
