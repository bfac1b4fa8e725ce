'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Suspense, useMemo } from 'react';
import { useAddressQuery } from '@/components/layout/use-address-query';
import { patientLazy } from '@/components/ui/patient-lazy';
import { Skeleton } from '@/components/ui/skeleton';
import type { Graph } from '@/lib/memory/schemas';
import { EntityList } from './entity-list';
import { EntityPanel } from './entity-panel';
import type { ShownPath } from './graph-canvas';
import { GraphFilters } from './graph-filters';
import { type GraphQuery, graphSearch, isNarrowed, matching, readGraphQuery } from './graph-query';
import { PathFinder } from './path-finder';
import { usePath } from './use-known';

const GraphCanvas = patientLazy(() => import('./graph-canvas'));
/** More would be a cloud; the list holds all. */
const mostDrawn = 300;
const noPath: ShownPath = { entities: new Set(), relationships: new Set() };

/** The graph as a picture or as a list, with what was chosen in it and the path between two. */
export function GraphScreen({ workspace, graph }: { workspace: string; graph: Graph }) {
  const t = useTranslations('memory');
  const [params, choose] = useAddressQuery();
  const query = useMemo(() => readGraphQuery(params), [params]);
  const { view, at, from, to } = query;
  const narrow = (change: Partial<GraphQuery>) =>
    choose(graphSearch({ ...query, ...change }), 'at' in change ? 'push' : 'replace');
  const hrefOf = (id: string) => `/w/${workspace}/memory/entities/${encodeURIComponent(id)}`;

  const answer = usePath(workspace, from, to);
  const found = from && to ? answer.data?.path : null;
  const path = useMemo<ShownPath>(
    () =>
      found
        ? { entities: new Set(found.entityIds), relationships: new Set(found.relationshipIds) }
        : noPath,
    [found],
  );
  const wanted = useMemo(() => matching(graph, query), [graph, query]);
  const drawn = useMemo(() => {
    const best = new Set(wanted.slice(0, mostDrawn).map(({ id }) => id));
    for (const id of [...path.entities, at]) if (id) best.add(id);
    return matching(graph, { ...query, types: [], text: '' }).filter(({ id }) => best.has(id));
  }, [graph, wanted, path, at, query]);
  const chosen = graph.entities.find(({ id }) => id === at);

  const finder = (
    <PathFinder
      graph={graph}
      from={from}
      to={to}
      path={answer.data?.path}
      failed={answer.isError}
      onChange={narrow}
      draw={({ id }, words) => (
        <Link
          prefetch={false}
          href={hrefOf(id)}
          className="text-indigo underline underline-offset-2"
        >
          {words}
        </Link>
      )}
    />
  );
  const none = wanted.length === 0 ? <p className="py-6 text-ink-2">{t('graph.none')}</p> : null;

  return (
    <div className="space-y-3">
      <GraphFilters graph={graph} query={query} count={wanted.length} narrow={narrow} />
      {view === 'graph' && !isNarrowed(query) && wanted.length > mostDrawn ? (
        <p className="text-head text-ink-2">
          {t('graph.some', { shown: mostDrawn, all: wanted.length })}
        </p>
      ) : null}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
        {view === 'list' ? (
          <div className="min-w-0">
            {none}
            <EntityList graph={graph} entities={wanted} hrefOf={hrefOf} />
          </div>
        ) : (
          <div className="h-[calc(100dvh-160px)] min-h-96 min-w-0 max-lg:h-[62dvh]">
            {drawn.length === 0 ? (
              none
            ) : (
              <Suspense fallback={<Skeleton className="h-full" />}>
                <GraphCanvas
                  graph={graph}
                  entities={drawn}
                  chosen={chosen?.id ?? null}
                  path={path}
                  hrefOf={hrefOf}
                  onChoose={(id) => {
                    if (id && from && !to && id !== from) narrow({ to: id, at: null });
                    else if (id !== at) narrow({ at: id });
                  }}
                />
              </Suspense>
            )}
          </div>
        )}
        <div className="min-w-0 space-y-8">
          {view === 'graph' && chosen ? (
            <EntityPanel
              workspace={workspace}
              entity={chosen}
              onChoose={(id) => narrow({ at: id })}
              onPath={() => narrow({ from: chosen.id, to: null, at: null })}
            />
          ) : null}
          {finder}
        </div>
      </div>
    </div>
  );
}
