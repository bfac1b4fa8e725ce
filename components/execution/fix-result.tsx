'use client';

import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import { type DiffPiece, diffWords } from './fix-diff';
import type { RunState } from './run-state';

type Begun = { reason: string; score: number | null; before: string };

/** What the run was asked to mend; null for a run that mends nothing. */
function begunBy({ events }: RunState): Begun | null {
  const data = events.find((event) => typeof event.data.revises === 'string')?.data;
  if (!data) return null;
  const score = typeof data.score === 'number' ? data.score : null;
  return { reason: String(data.reason ?? ''), score, before: String(data.before ?? '') };
}

/** Over the text of a run that mends another one's finding: the score before and after, and what changed. */
export function FixResult({ run }: { run: RunState }) {
  const t = useTranslations('executions');
  const begun = begunBy(run);
  if (!begun) return null;
  if (run.status !== 'completed') {
    return run.error ? null : (
      <p className="text-head text-ink-2">{t('fixed.fixing', { reason: begun.reason })}</p>
    );
  }
  const pieces = diffWords(begun.before, run.text);
  const isChanged = pieces.some(({ kind }) => kind !== 'same');
  return (
    <section
      aria-label={t('fixed.title')}
      className="space-y-2 rounded-xl border border-line bg-surface px-3 py-2.5 text-head"
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{t('fixed.title')}</span>
        <span className="text-ink-2">{begun.reason}</span>
      </p>
      {begun.score !== null && run.score !== null ? (
        <p>
          <span className="sr-only">
            {t('fixed.score', { before: begun.score, after: run.score })}
          </span>
          <span aria-hidden className="flex items-baseline gap-2 tabular-nums">
            <span className="text-ink-2">{t('quality.title')}</span>
            <ScoreBadge score={begun.score} label="" />
            <span className="text-ink-3">→</span>
            <ScoreBadge score={run.score} label="" />
          </span>
        </p>
      ) : null}
      {isChanged ? (
        <details open>
          <summary className="cursor-pointer text-ink-2">{t('fixed.changed')}</summary>
          <p className="mt-2 whitespace-pre-wrap break-words">
            {shortened(pieces).map(({ from, ...piece }) => (
              <Piece key={`${from}${piece.kind}`} piece={piece} />
            ))}
          </p>
        </details>
      ) : (
        <p className="text-ink-2">{t('fixed.same')}</p>
      )}
    </section>
  );
}

function Piece({ piece: { kind, text } }: { piece: DiffPiece }) {
  if (kind === 'out') return <del className="bg-brick-wash text-ink-2">{text}</del>;
  if (kind === 'in') return <ins className="ml-0.5 bg-leaf-wash no-underline">{text}</ins>;
  return <span className="text-ink-2">{text}</span>;
}

const aroundChange = 70;

/** Of what stayed, only the words next to a change; each with the place where it ends. */
function shortened(pieces: readonly DiffPiece[]): (DiffPiece & { from: number })[] {
  let from = 0;
  return pieces.map((piece, at) => {
    const { kind, text } = piece;
    from += text.length;
    if (kind !== 'same' || text.length <= 2 * aroundChange + 20) return { ...piece, from };
    const start = at === 0 ? '' : text.slice(0, aroundChange).replace(/\S*$/, '');
    const end = at === pieces.length - 1 ? '' : text.slice(-aroundChange).replace(/^\S*/, '');
    return { kind, text: `${start}…${end}`, from };
  });
}
