import { cn } from './cn';

export type ScoreBadgeProps = {
  /** 0–100. */
  score: number;
  /** The least this risk level accepts. */
  threshold?: number;
  /** “Quality 68 of 100”, for those who do not see the colour. */
  label: string;
  size?: 'inline' | 'figure';
  className?: string;
};

/** A quality score: leaf when it passes well, ink when it just does, brick below the threshold. */
export function ScoreBadge({
  score,
  threshold = 60,
  label,
  size = 'inline',
  className,
}: ScoreBadgeProps) {
  const whole = Math.round(score);
  const colour = whole < threshold ? 'text-brick' : whole >= 80 ? 'text-leaf' : 'text-ink-2';
  return (
    <span
      role="img"
      aria-label={label}
      className={cn(
        size === 'figure' ? 'text-figure font-semibold text-ink' : ['font-medium', colour],
        className,
      )}
    >
      {whole}
    </span>
  );
}
