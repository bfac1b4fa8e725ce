import type { Foundation } from '@/lib/foundation/schemas';
import type { Icp } from '@/lib/icps/schemas';
import { excerptOf, findFacts } from './find-facts';
import { findNames } from './find-names';
import type { Named, Source, Statement } from './types';

export type Said = { source: Source; statements: Statement[] };

/** Changes when what is read out of a source changes, so that every graph is read anew. */
const reading = 'r1';
const weights = { own: 0.95, product: 0.9, icp: 0.9, rival: 0.8, idea: 0.7, named: 0.5 };

/** Labels that have something to say. */
const factsOf = (facts: Record<string, string>) =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text.trim() !== ''));
const joined = (...texts: string[]) => excerptOf(texts.filter(Boolean).join(' — '));

/** What the Foundation and the ICPs say, as statements of the graph; the same for the same state of them. */
export function saidBySources(foundation: Foundation | null, icps: readonly Icp[]): Said[] {
  const self = foundation ? selfOf(foundation) : null;
  const ofFoundation = foundation ? foundationStatements(foundation, self) : [];
  const known = ofFoundation.flatMap((one) => ('about' in one ? [one.about] : [one.to]));
  const said: Said[] = icps.map((icp) => ({
    source: sourceOf('icp', icp.id, icp.updatedAt),
    statements: icpStatements(icp, self, known),
  }));
  if (foundation) {
    const source = sourceOf('foundation', foundation.id, String(foundation.version));
    said.unshift({ source, statements: ofFoundation });
  }
  return said;
}

const sourceOf = (kind: 'foundation' | 'icp', id: string, version: string): Source => ({
  kind,
  id,
  version: `${reading}:${version}`,
  memoryId: null,
});

function selfOf({ fields }: Foundation): Named | null {
  const { companyName: name, industry, location, website } = fields;
  if (name.trim() === '') return null;
  return { type: 'COMPANY', name, ref: 'self', facts: factsOf({ industry, location, website }) };
}

function foundationStatements({ fields }: Foundation, self: Named | null): Statement[] {
  const statements: Statement[] = [];
  if (self) {
    const excerpt = joined(self.name, fields.businessDescription);
    statements.push({ about: self, excerpt, weight: weights.own });
  }
  for (const { name, description, price } of fields.products) {
    const about: Named = { type: 'PRODUCT', name, facts: factsOf({ description, price }) };
    const rest = { excerpt: joined(name, description, price), weight: weights.product };
    statements.push(self ? { from: self, to: about, type: 'SELLS', ...rest } : { about, ...rest });
  }
  for (const { name, website, strengths, weaknesses } of fields.competitors) {
    const facts = factsOf({ website, strengths, weaknesses });
    const about: Named = { type: 'COMPANY', name, facts };
    const rest = { excerpt: joined(name, strengths, weaknesses), weight: weights.rival };
    statements.push(
      self ? { from: self, to: about, type: 'COMPETES_WITH', ...rest } : { about, ...rest },
    );
  }
  const ideas = [
    ...fields.keyDifferentiators.map((name) => ({ name, detail: '' })),
    ...fields.messagingPillars.map(({ title, detail }) => ({ name: title, detail })),
  ];
  for (const { name, detail } of ideas) {
    const about: Named = { type: 'CONCEPT', name, facts: factsOf({ detail }) };
    const rest = { excerpt: joined(name, detail), weight: weights.idea };
    statements.push(self ? { from: self, to: about, type: 'OFFERS', ...rest } : { about, ...rest });
  }
  return statements;
}

function icpStatements(
  { id, fields }: Icp,
  self: Named | null,
  known: readonly Named[],
): Statement[] {
  const { name, title, industry, companySize, painPoints, goals } = fields;
  const about: Named = {
    type: 'ICP',
    name,
    ref: id,
    facts: factsOf({ title, industry, companySize }),
  };
  const rest = { excerpt: joined(name, title, industry), weight: weights.icp };
  const statements: Statement[] = [
    self ? { from: self, to: about, type: 'TARGETS', ...rest } : { about, ...rest },
  ];
  for (const need of [...painPoints, ...goals]) {
    const to: Named = { type: 'CONCEPT', name: need };
    statements.push({ from: about, to, type: 'NEEDS', excerpt: need, weight: weights.idea });
  }
  const free = [
    ...[...painPoints, ...goals, ...fields.objections],
    ...[fields.psychographics, fields.firmographics].flatMap((facts) => Object.values(facts)),
  ];
  const names = known
    .filter(({ type, ref }) => type !== 'CONCEPT' && ref !== 'self')
    .map((named, at) => ({ id: String(at), names: [named.name], named }));
  for (const text of free) {
    const excerpt = excerptOf(text);
    const named = findNames(text, names).map((one) => one.named);
    const plain = findFacts(text).facts.flatMap(({ from, to }) =>
      from === 'self' ? [to] : [from, to],
    );
    for (const to of [...named, ...plain]) {
      const mention = { excerpt, weight: weights.named };
      statements.push({ from: about, to, type: 'MENTIONED_WITH', ...mention });
    }
  }
  return statements;
}
