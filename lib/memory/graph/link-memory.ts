import type { Tx } from '@/lib/platform/db';
import type { RelationshipType, Visibility } from '../schemas';
import { adoptPrivate } from './adopt-private';
import { excerptOf, findFacts } from './find-facts';
import { findNames } from './find-names';
import { type KnownEntity, knownIn } from './known-in';
import type { Named, Place, Statement } from './types';
import { keyOf, lockGraph, namedBy, seenFrom, writeStatements } from './write-statements';

type Linked = {
  memoryId: string;
  content: string;
  userId: string;
  workspaceId: string;
  visibility: Visibility;
};

const weights = { fact: 0.6, named: 0.5, together: 0.3 };
/** Of a text that names more, who stands beside whom says little. */
const mostTogether = 5;

/**
 * Makes the graph's evidence of what a memory says: known entities that it names, and what it says plainly of
 * new ones. What was its evidence before is replaced. A private memory makes private rows alone.
 */
export async function linkMemory(tx: Tx, memory: Linked): Promise<void> {
  const { memoryId, content, ...place } = memory;
  await lockGraph(tx, place.workspaceId);
  const statements = await statementsOf(tx, place, content);
  const source = { kind: 'memory' as const, id: memoryId, version: null, memoryId };
  await writeStatements(tx, place, source, statements);
  if (place.visibility === 'workspace') await adoptPrivate(tx, place.workspaceId);
}

async function statementsOf(tx: Tx, place: Place, content: string): Promise<Statement[]> {
  const known = await knownIn(tx, place.workspaceId, seenFrom(place), content);
  const self = known.find(({ isSelf }) => isSelf);
  const said = findFacts(content);
  const statements: Statement[] = [];
  const related = new Set<string>();
  const relate = (from: Named, to: Named, type: RelationshipType, excerpt: string) => {
    statements.push({ from, to, type, excerpt, weight: weights.fact });
    related.add(pairOf(from, to));
  };
  const as = (named: Named) => sameAs(known, named);
  for (const { from, to, type, excerpt } of said.facts) {
    const subject = from === 'self' ? self : as(from);
    if (subject) relate(subject, as(to), type, excerpt);
    else statements.push({ about: as(to), excerpt, weight: weights.named });
  }
  for (const { person, excerpt } of said.people) {
    if (self) relate(as(person), self, 'WORKS_AT', excerpt);
    else statements.push({ about: as(person), excerpt, weight: weights.named });
  }
  const excerpt = excerptOf(content);
  const named = findNames(content, known);
  for (const about of named) statements.push({ about, excerpt, weight: weights.named });
  // the business itself stands beside everything
  const others = [...statements.flatMap(namedBy), ...named].filter(
    ({ name }) => name !== self?.name,
  );
  const together = [...new Map(others.map((one) => [keyOf(one), one])).values()];
  for (const [at, from] of together.slice(0, mostTogether).entries()) {
    for (const to of together.slice(at + 1, mostTogether)) {
      if (related.has(pairOf(from, to))) continue;
      statements.push({ from, to, type: 'MENTIONED_WITH', excerpt, weight: weights.together });
    }
  }
  return statements;
}

const pairOf = (a: Named, b: Named) => [a.name, b.name].sort().join('\n');

/** What is known under a name keeps its kind: “our vendor Asha Textiles” is the company that is there. */
function sameAs(known: readonly KnownEntity[], named: Named): Named {
  const found = findNames(named.name, known).filter((one) =>
    one.names.some((name) => findNames(name, [{ id: '', names: [named.name] }]).length > 0),
  );
  return found.find(({ type }) => type === named.type) ?? found[0] ?? named;
}
