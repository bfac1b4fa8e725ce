import type { FoundationFields } from '@/lib/foundation/schemas';
import { shorten, squash, toSentence } from './words';

/**
 * What is known of competitors: the Foundation's entries and the notes of this run, where a line
 * that begins with a competitor's name and a colon belongs to that competitor.
 */
export function rivalFacts(inputs: Record<string, unknown>, foundation: Partial<FoundationFields>) {
  const known = foundation.competitors ?? [];
  const asked = Array.isArray(inputs.competitors) ? inputs.competitors.map(String).map(squash) : [];
  const names = (asked.length > 0 ? asked : known.map(({ name }) => squash(name))).filter(Boolean);
  const lines = String(inputs.notes ?? '')
    .split('\n')
    .map((line) => squash(line.replace(/^[\s•*-]+/, '')))
    .filter(Boolean);
  const rivals = names.slice(0, 8).map((name) => {
    const entry = known.find((one) => sameName(one.name, name));
    const notes = lines
      .filter((line) => belongsTo(line, name))
      .map((line) => toSentence(line.slice(name.length + 1)));
    const strengths = shorten(entry?.strengths ?? '', 300) || null;
    const weaknesses = shorten(entry?.weaknesses ?? '', 300) || null;
    return {
      name,
      website: entry?.website || null,
      strengths,
      weaknesses,
      notes: notes.length > 0 ? notes : null,
      known: strengths !== null || weaknesses !== null || notes.length > 0,
    };
  });
  const loose = lines
    .filter((line) => !names.some((name) => belongsTo(line, name)))
    .map(toSentence);
  return {
    rivals: rivals.length > 0 ? rivals : null,
    loose_notes: loose.length > 0 ? loose : null,
  };
}

function belongsTo(line: string, name: string): boolean {
  return line.toLowerCase().startsWith(`${name.toLowerCase()}:`);
}

function sameName(a: string, b: string): boolean {
  return squash(a).toLowerCase() === squash(b).toLowerCase();
}
