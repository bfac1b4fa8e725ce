import { Fragment } from 'react';
import { cn } from '@/components/ui/cn';
import type { Finding } from '@/lib/skills/schemas';

export type Span = { start: number; end: number };

/** The places in the text that findings point at: sorted, never overlapping, inside the text. */
export function evidenceSpans(findings: readonly Finding[], length: number): Span[] {
  const spans = findings
    .filter((finding) => finding.score < 1 && finding.weight > 0)
    .flatMap((finding) => finding.evidence)
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const { start, end } of spans) {
    const last = apart.at(-1);
    if (!last || start >= last.end) apart.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return apart;
}

type Piece = Span & { bold: boolean; evidence: boolean };

/** Cuts a text where boldness (`**…**`, its marks left out) or evidence changes. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const runs: (Span & { bold: boolean })[] = [];
  let at = 0;
  for (const match of text.matchAll(/\*\*([^*\n]+)\*\*/g)) {
    const end = match.index + match[0].length;
    runs.push({ start: at, end: match.index, bold: false });
    runs.push({ start: match.index + 2, end: end - 2, bold: true });
    at = end;
  }
  runs.push({ start: at, end: text.length, bold: false });
  return runs.flatMap(({ start, end, bold }) => {
    const inside = spans.filter((span) => span.start < end && span.end > start);
    const cuts = [start, end, ...inside.flatMap((span) => [span.start, span.end])]
      .filter((cut) => cut >= start && cut <= end)
      .sort((a, b) => a - b);
    return cuts.flatMap((cut, index) => {
      const next = cuts[index + 1];
      if (next === undefined || next === cut) return [];
      const evidence = inside.some((span) => span.start <= cut && span.end >= next);
      return [{ start: cut, end: next, bold, evidence }];
    });
  });
}

/** A text with its evidence underlined, its bold words bold and its list marks drawn. */
export function EvidenceText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const shown = text.replace(/^- /gm, '• ');
  return piecesOf(shown, spans).map(({ start, end, bold, evidence }) => {
    const look = cn(bold && 'font-semibold', evidence && 'evidence text-inherit');
    const words = shown.slice(start, end);
    if (evidence) {
      return (
        <mark key={start} className={look}>
          {words}
        </mark>
      );
    }
    return bold ? (
      <strong key={start} className={look}>
        {words}
      </strong>
    ) : (
      <Fragment key={start}>{words}</Fragment>
    );
  });
}
