/** What every box that takes text has in common. */
export const controlClass = [
  'w-full rounded-md border border-line-strong bg-surface px-2.5 text-ink transition-colors',
  'hover:border-ink-3 focus-visible:border-indigo focus-visible:outline-1 focus-visible:outline-offset-0',
  'aria-invalid:border-brick disabled:bg-sunk disabled:text-ink-3 [&[readonly]]:bg-sunk',
  // iOS zooms into smaller text on focus.
  'pointer-coarse:text-title',
].join(' ');
