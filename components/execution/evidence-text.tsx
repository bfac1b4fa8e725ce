import { Fragment } from 'react';
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

/** A text with its evidence underlined. */
export function EvidenceText({ text, spans }: { text: string; spans: readonly Span[] }) {
  let at = 0;
  const parts = spans.map((span) => {
    const plain = text.slice(at, span.start);
    at = span.end;
    return (
      <Fragment key={span.start}>
        {plain}
        <mark className="evidence text-inherit">{text.slice(span.start, span.end)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
