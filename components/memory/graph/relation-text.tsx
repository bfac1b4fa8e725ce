import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { GraphRelationship, RelationshipType } from '@/lib/memory/schemas';

type Named = { id: string; name: string };
type Props = {
  type: RelationshipType;
  from: Named;
  to: Named;
  /** Draws a name, in quotation marks where it is a saying: a link, a button, or just the words. */
  draw?: (entity: Named, words: ReactNode) => ReactNode;
};

/** A relationship as a sentence. */
export function RelationText({ type, from, to, draw = (_, words) => words }: Props) {
  const t = useTranslations('memory.relation');
  return t.rich(type, {
    from: from.name,
    to: to.name,
    a: (words) => draw(from, words),
    b: (words) => draw(to, words),
  });
}

/** How well a relationship is supported, in a word and a number. */
export function Strength({ strength }: Pick<GraphRelationship, 'strength'>) {
  const t = useTranslations('memory.strength');
  const word = strength >= 0.75 ? 'strong' : strength >= 0.4 ? 'likely' : 'weak';
  return (
    <span className="text-meta text-ink-3">{t(word, { percent: Math.round(strength * 100) })}</span>
  );
}
