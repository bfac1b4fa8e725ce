'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { entityTypes, type Graph, type GraphEntity } from '@/lib/memory/schemas';
import { EntityMark } from './entity-mark';
import { RelationText, Strength } from './relation-text';

type Props = { graph: Graph; entities: readonly GraphEntity[]; hrefOf: (id: string) => string };

/** The whole graph as a list: every entity by type, every relationship as a sentence with links. */
export function EntityList({ graph, entities, hrefOf }: Props) {
  const t = useTranslations('memory');
  const known = useMemo(() => new Map(graph.entities.map((one) => [one.id, one])), [graph]);
  const beside = useMemo(() => {
    const found = new Map<string, Graph['relationships']>();
    for (const one of graph.relationships) {
      for (const id of [one.sourceId, one.targetId]) {
        found.set(id, [...(found.get(id) ?? []), one]);
      }
    }
    return found;
  }, [graph]);
  const draw = ({ id }: { id: string }, words: ReactNode) => (
    <Link prefetch={false} href={hrefOf(id)} className="text-indigo underline underline-offset-2">
      {words}
    </Link>
  );

  return (
    <div className="space-y-8">
      {entityTypes.map((type) => {
        const some = entities.filter((one) => one.type === type);
        if (some.length === 0) return null;
        return (
          <section key={type} aria-labelledby={`entities-${type}`}>
            <h2 id={`entities-${type}`} className="flex items-center gap-2 font-semibold">
              <EntityMark type={type} className="size-4" />
              {t(`entityTypes.${type}`)}
              <span className="font-normal text-ink-3">{some.length}</span>
            </h2>
            <ul>
              {some.map((entity) => (
                <li key={entity.id} className="border-b border-line py-2.5">
                  <h3 className="text-base">
                    <Link
                      prefetch={false}
                      href={hrefOf(entity.id)}
                      className="font-medium hover:underline"
                    >
                      {entity.name}
                    </Link>
                    {entity.visibility === 'private' ? (
                      <span className="ml-2 text-meta text-ink-3">{t('graph.private')}</span>
                    ) : null}
                  </h3>
                  <ul className="mt-0.5 space-y-0.5 text-ink-2">
                    {(beside.get(entity.id) ?? []).map((one) => {
                      const from = known.get(one.sourceId);
                      const to = known.get(one.targetId);
                      return from && to ? (
                        <li key={one.id}>
                          <RelationText
                            type={one.type}
                            from={from}
                            to={to}
                            draw={(end, words) => (end.id === entity.id ? words : draw(end, words))}
                          />{' '}
                          <Strength strength={one.strength} />
                        </li>
                      ) : null;
                    })}
                  </ul>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
