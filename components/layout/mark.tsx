import { cn } from '@/components/ui/cn';
import mark from './mark.json';

/** म in an ink square: Anek Devanagari 600 as an outline, so no font is loaded for it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 2600 2600" aria-hidden className={cn('mark', className)}>
      <rect width="2600" height="2600" rx="700" className="fill-ink" />
      <path d={mark.glyph} transform="translate(673 1938) scale(1 -1)" className="fill-paper" />
    </svg>
  );
}
