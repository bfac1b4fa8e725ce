import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { DiffLine } from '@/lib/format/line-diff';

const looks = {
  added: 'border-leaf bg-leaf-wash',
  removed: 'border-brick bg-brick-wash',
  same: 'border-transparent text-ink-3',
  gap: 'border-transparent text-ink-3',
} as const;

/** Lines that came and went in a text, told by words as well as by colour. */
export function DiffLines({ title, lines }: { title: string; lines: readonly DiffLine[] }) {
  const t = useTranslations('skillruns.history');
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return (
    <details className="mt-2 ml-4">
      <summary className="cursor-pointer text-head text-ink-2">
        <span className="font-medium">{title}</span>{' '}
        {t('count', { added: count('added'), removed: count('removed') })}
      </summary>
      <div className="mt-1 rounded-lg border border-line py-1 text-head">
        {keyed(lines).map(([key, line]) => (
          <p
            key={key}
            className={cn(
              'min-h-5 border-l-2 px-3 whitespace-pre-wrap break-words',
              looks[line.kind],
            )}
          >
            {line.kind === 'added' || line.kind === 'removed' ? (
              <span className="sr-only">{t(line.kind)}: </span>
            ) : null}
            {line.kind === 'gap' ? '…' : line.text}
          </p>
        ))}
      </div>
    </details>
  );
}

/** The same line may come more than once: its turn makes it one of a kind. */
function keyed(lines: readonly DiffLine[]): [string, DiffLine][] {
  return lines.map((line, at) => [`${at} ${line.kind} ${line.text}`, line]);
}
