import { cn } from '@/components/ui/cn';
import type { EntityType } from '@/lib/memory/schemas';

/** Each type has a shape and a colour of its own, drawn around the middle with a reach of one. */
const shapes: Record<EntityType, { path: string; colour: string }> = {
  COMPANY: {
    path: 'M-.8-.55Q-.8-.8-.55-.8H.55Q.8-.8.8-.55V.55Q.8.8.55.8H-.55Q-.8.8-.8.55Z',
    colour: 'fill-sunk text-ink-2',
  },
  PERSON: {
    path: 'M0-.9A.9.9 0 0 1 0 .9A.9.9 0 0 1 0-.9Z',
    colour: 'fill-indigo-wash text-indigo',
  },
  PRODUCT: { path: 'M0-1.05L1.05 0L0 1.05L-1.05 0Z', colour: 'fill-saffron-wash text-saffron-ink' },
  CONCEPT: {
    path: 'M-.5-.87H.5L1 0L.5.87H-.5L-1 0Z',
    colour: 'fill-leaf-wash text-leaf',
  },
  ICP: { path: 'M0-1.05L1 .75H-1Z', colour: 'fill-gold-wash text-gold-ink' },
};

/** The shape alone, inside an SVG. */
export function EntityShape({ type, reach }: { type: EntityType; reach: number }) {
  const { path, colour } = shapes[type];
  return (
    <path
      d={path}
      transform={`scale(${reach})`}
      vectorEffect="non-scaling-stroke"
      strokeWidth={1.75}
      strokeLinejoin="round"
      className={cn(colour, 'stroke-current')}
    />
  );
}

/** The shape beside a name in running text. */
export function EntityMark({ type, className }: { type: EntityType; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="-8 -8 16 16"
      className={cn('inline-block size-3.5 shrink-0', className)}
    >
      <EntityShape type={type} reach={6} />
    </svg>
  );
}
