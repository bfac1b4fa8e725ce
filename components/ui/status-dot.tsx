import { cn } from './cn';

export type StatusDotState = 'pending' | 'in_progress' | 'completed' | 'failed' | 'paused';

/**
 * A status as a shape as well as a colour. Beside a written status leave out `label`;
 * alone, `label` says it.
 */
export function StatusDot(props: { status: StatusDotState; label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 10 10"
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : true}
      className={cn('status-dot', colours[props.status], props.className)}
    >
      {shapes[props.status]}
    </svg>
  );
}

const colours: Record<StatusDotState, string> = {
  pending: 'text-ink-2',
  in_progress: 'text-indigo',
  completed: 'text-leaf',
  failed: 'text-brick',
  paused: 'text-ink-3',
};

const ring = <circle cx="5" cy="5" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.2" />;
const disc = <circle cx="5" cy="5" r="4.9" fill="currentColor" />;
const shapes = {
  pending: ring,
  in_progress: (
    <>
      {ring}
      <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  completed: disc,
  failed: disc,
  paused: (
    <>
      {ring}
      <path d="M4 3.2v3.6M6 3.2v3.6" stroke="currentColor" strokeWidth="1" />
    </>
  ),
};
