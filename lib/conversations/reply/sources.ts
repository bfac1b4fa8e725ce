import type { Recalled } from '@/lib/memory/schemas';
import type { AnswerCitation } from '../answer/types';
import type { StoredCitation } from '../stored';

export type Cited = Omit<StoredCitation, 'n' | 'reason'> & { reason?: StoredCitation['reason'] };

/** What an answer may cite, by number, in the order in which it was shown to whoever writes it. */
export class Sources {
  readonly #all: StoredCitation[] = [];

  /** The number of a source; the same source has the same number. */
  add(source: Cited): number {
    const there = this.#all.find(({ kind, id }) => kind === source.kind && id === source.id);
    if (there) return there.n;
    const n = this.#all.length + 1;
    this.#all.push({ reason: null, ...source, n });
    return n;
  }

  memory({ id, reason }: Recalled): number {
    return this.add({ kind: 'memory', id, label: 'Memory', href: null, reason });
  }

  /** What a look-up found, when an earlier attempt made it. */
  restore(cited: unknown) {
    for (const one of Array.isArray(cited) ? (cited as Cited[]) : []) this.add(one);
  }

  /** Those that a text cites, and the text without numbers that stand for nothing. */
  readIn(text: string): { text: string; citations: StoredCitation[] } {
    const used = new Set<number>();
    const clean = text.replace(/\s?\[(\d{1,3})\](?!\()/gu, (mark, digits: string) => {
      const n = Number(digits);
      if (!this.#all.some((one) => one.n === n)) return '';
      used.add(n);
      return mark;
    });
    return { text: clean, citations: this.#all.filter(({ n }) => used.has(n)) };
  }
}

/** Citations of an answer that was composed, with why its memories were recalled. */
export function withReasons(
  citations: readonly AnswerCitation[],
  recalled: readonly Recalled[],
): StoredCitation[] {
  const reasons = new Map(recalled.map(({ id, reason }) => [id, reason]));
  return citations.map((citation) => ({
    ...citation,
    reason: citation.kind === 'memory' ? (reasons.get(citation.id) ?? null) : null,
  }));
}
