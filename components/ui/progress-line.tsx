import { cn } from './cn';

/** The thin indigo line of what is running. Without `value` (0–1) it only says that work goes on. */
export function ProgressLine(props: { label: string; value?: number; className?: string }) {
  const known = props.value !== undefined;
  const percent = Math.round(Math.min(1, Math.max(0, props.value ?? 0)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={known ? 0 : undefined}
      aria-valuemax={known ? 100 : undefined}
      aria-valuenow={known ? percent : undefined}
      className={cn('progress', props.className)}
    >
      <div
        className={cn(
          'h-full rounded-full bg-indigo transition-[width]',
          !known && 'w-1/3 animate-travel',
        )}
        style={known ? { width: `${percent}%` } : undefined}
      />
    </div>
  );
}
