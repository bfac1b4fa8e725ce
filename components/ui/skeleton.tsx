import { cn } from './cn';

/** A grey shape of what will stand here; give it the true size. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('skeleton', className)} />;
}

/** Lines of text still to come. The last is shorter, as in a paragraph. */
export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
  const widths = Array.from({ length: lines }, (_, line) => ({
    line,
    short: lines > 1 && line === lines - 1,
  }));
  return (
    <div aria-hidden className={cn('space-y-2.5', className)}>
      {widths.map(({ line, short }) => (
        <Skeleton key={line} className={cn('h-3', short ? 'w-3/5' : 'w-full')} />
      ))}
    </div>
  );
}
