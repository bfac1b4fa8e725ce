'use client';

import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import type { GraphEntity } from '@/lib/memory/schemas';
import { EntityShape } from './entity-mark';
import { reachOf, shortName } from './names';

export type NodeLook = 'chosen' | 'lit' | 'plain' | 'dim';
type Props = {
  entity: GraphEntity;
  x: number;
  y: number;
  look: NodeLook;
  named: boolean;
  href: string;
  label: string;
  /** The one stop of the tab key. */
  stop: boolean;
};

/** One entity: its shape, larger with more relationships, and its name where there is room. */
export const GraphNode = memo(function GraphNode(props: Props) {
  const { entity, x, y, look, named, href, label, stop } = props;
  const reach = reachOf(entity);
  return (
    <a
      href={href}
      aria-current={look === 'chosen' || undefined}
      data-entity={entity.id}
      draggable={false}
      tabIndex={stop ? 0 : -1}
      className="group cursor-pointer outline-none"
    >
      <title>{label}</title>
      <g transform={`translate(${x} ${y})`}>
        <circle
          r={reach + 6}
          vectorEffect="non-scaling-stroke"
          strokeWidth={2}
          className={cn(
            'fill-transparent group-focus-visible:stroke-indigo',
            look === 'chosen' ? 'stroke-ink' : 'stroke-transparent',
          )}
        />
        <g className={cn('transition-opacity', look === 'dim' && 'opacity-25')}>
          <EntityShape type={entity.type} reach={reach} />
        </g>
        <text
          y={reach + 5}
          textAnchor="middle"
          paintOrder="stroke"
          strokeWidth={3}
          strokeLinejoin="round"
          dominantBaseline="hanging"
          className={cn(
            'pointer-events-none stroke-surface text-[length:calc(12px/var(--scale,1))] select-none',
            named ? '' : 'hidden group-hover:block group-focus-visible:block',
            look === 'chosen' ? 'fill-ink font-semibold' : 'fill-ink-2',
          )}
        >
          {shortName(entity.name)}
        </text>
      </g>
    </a>
  );
});
