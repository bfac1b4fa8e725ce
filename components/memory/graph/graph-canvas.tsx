'use client';

import { Maximize, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Graph, GraphEntity } from '@/lib/memory/schemas';
import { GraphEdges } from './graph-edges';
import { GraphNode, type NodeLook } from './graph-node';
import { namesThatFit } from './names';
import { useGraphInput } from './use-graph-input';
import { usePlaces } from './use-places';
import { useZoom } from './use-zoom';

export type ShownPath = {
  entities: ReadonlySet<string>;
  relationships: ReadonlySet<string>;
};
type Props = {
  graph: Graph;
  /** What is drawn, best connected first. */
  entities: readonly GraphEntity[];
  chosen: string | null;
  path: ShownPath;
  hrefOf: (id: string) => string;
  onChoose: (id: string | null) => void;
};

/** The graph as a picture to walk in: by pointer, by finger and by keys. */
export default function GraphCanvas(props: Props) {
  const { graph, entities, chosen, path, hrefOf, onChoose } = props;
  const t = useTranslations('memory');
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const [zoom, scale] = useZoom(svg, world);
  const [known, move] = usePlaces(entities, graph);
  const drawn = useMemo(() => new Set(entities.map(({ id }) => id)), [entities]);
  const places = useMemo(
    () => new Map([...(known ?? [])].filter(([id]) => drawn.has(id))),
    [known, drawn],
  );
  const edges = useMemo(
    () => graph.relationships.filter((one) => drawn.has(one.sourceId) && drawn.has(one.targetId)),
    [graph.relationships, drawn],
  );
  const lit = useMemo(() => litBy(path, edges, chosen), [path, edges, chosen]);
  const named = useMemo(() => {
    const first = entities.filter(({ id }) => lit?.has(id));
    return namesThatFit(lit === null ? entities : first, places, scale);
  }, [entities, lit, places, scale]);
  const stop = useGraphInput({ svg, zoom, places, move, onChoose });
  const tabStop = stop && drawn.has(stop) ? stop : entities[0]?.id;

  const fitted = useRef(false);
  const latest = useRef(places);
  useEffect(() => {
    latest.current = places;
    if (fitted.current || places.size === 0) return;
    fitted.current = true;
    zoom.fit(places.values());
  }, [places, zoom]);
  useEffect(() => {
    const place = chosen ? latest.current.get(chosen) : undefined;
    if (place) zoom.show(place);
  }, [chosen, zoom]);

  function lookOf(id: string): NodeLook {
    if (id === chosen) return 'chosen';
    return lit === null ? 'plain' : lit.has(id) ? 'lit' : 'dim';
  }
  return (
    <section
      aria-label={t('graph.label', { entities: entities.length, links: edges.length })}
      aria-describedby="graph-help"
      className="relative h-full overflow-hidden rounded-lg border border-line bg-surface"
    >
      <svg
        role="presentation"
        ref={svg}
        className="block size-full cursor-grab touch-none active:cursor-grabbing"
      >
        <g ref={world}>
          <GraphEdges
            relationships={edges}
            places={places}
            path={path.relationships}
            chosen={chosen}
          />
          {entities.map((entity) => {
            const place = places.get(entity.id);
            if (!place) return null;
            const look = lookOf(entity.id);
            return (
              <GraphNode
                key={entity.id}
                entity={entity}
                {...place}
                look={look}
                named={look === 'chosen' || named.has(entity.id)}
                href={hrefOf(entity.id)}
                label={`${entity.name}, ${t(`entityType.${entity.type}`)}, ${t('graph.links', { count: entity.degree })}`}
                stop={entity.id === tabStop}
              />
            );
          })}
        </g>
      </svg>
      <p id="graph-help" className="sr-only">
        {t('graph.help')}
      </p>
      {known === null ? (
        <div role="status" className="absolute inset-0">
          <Skeleton className="size-full" />
          <span className="sr-only">{t('graph.drawing')}</span>
        </div>
      ) : null}
      <div className="absolute right-2 bottom-2 flex flex-col rounded-md border border-line bg-surface">
        <IconButton
          label={t('graph.zoomIn')}
          icon={<Plus aria-hidden />}
          onClick={() => zoom.by(1.3)}
        />
        <IconButton
          label={t('graph.zoomOut')}
          icon={<Minus aria-hidden />}
          onClick={() => zoom.by(1 / 1.3)}
        />
        <IconButton
          label={t('graph.fit')}
          icon={<Maximize aria-hidden />}
          onClick={() => zoom.fit(places.values())}
        />
      </div>
    </section>
  );
}

/** What stands out: the path, else the chosen one and all beside it; null for nothing. */
function litBy(path: ShownPath, edges: Graph['relationships'], chosen: string | null) {
  if (path.entities.size > 0) return path.entities;
  if (chosen === null) return null;
  const beside = edges.flatMap(({ sourceId, targetId }) =>
    sourceId === chosen || targetId === chosen ? [sourceId, targetId] : [],
  );
  return new Set([chosen, ...beside]);
}
