import { cn } from '@/components/ui/cn';

/** A share as a quiet line. Its number stands beside it in words. */
export function Bar(props: { value: number; tone?: 'ink' | 'indigo'; className?: string }) {
  const share = Math.max(0, Math.min(1, props.value));
  return (
    <span
      aria-hidden
      className={cn('block h-1 overflow-hidden rounded-full bg-line', props.className)}
    >
      <span
        className={cn(
          'block h-full rounded-full',
          props.tone === 'indigo' ? 'bg-indigo' : 'bg-ink-3',
        )}
        style={{ width: `${share * 100}%` }}
      />
    </span>
  );
}
