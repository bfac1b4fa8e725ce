'use client';

import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import type { GraphRelationship } from '@/lib/memory/schemas';
import type { Point } from './layout';

type Props = {
  relationships: readonly GraphRelationship[];
  places: ReadonlyMap<string, Point>;
  /** Those of the path. */
  path: ReadonlySet<string>;
  /** The entity whose relationships stand out; null for none. */
  chosen: string | null;
};

/** The relationships as lines: thicker when stronger, broken when weak, indigo on the path. */
export const GraphEdges = memo(function GraphEdges({ relationships, places, path, chosen }: Props) {
  return (
    <g>
      {relationships.map(({ id, sourceId, targetId, strength }) => {
        const from = places.get(sourceId);
        const to = places.get(targetId);
        if (!from || !to) return null;
        const onPath = path.has(id);
        const mine = sourceId === chosen || targetId === chosen;
        const quiet = path.size > 0 ? !onPath : chosen !== null && !mine;
        return (
          <line
            key={id}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            vectorEffect="non-scaling-stroke"
            strokeWidth={onPath ? 3.5 : 0.75 + 1.75 * strength}
            strokeDasharray={strength < 0.4 && !onPath ? '4 4' : undefined}
            className={cn(
              onPath ? 'stroke-indigo' : mine ? 'stroke-ink-3' : 'stroke-line-strong',
              quiet && 'opacity-40',
            )}
          />
        );
      })}
    </g>
  );
});
