'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { Markdown, SafeLink } from '@/components/ui/markdown';
import { withoutHalfMark } from './answer-words';
import { citeAddress, citeMarks } from './cite-marks';

type Cited = {
  /** What the sources are called, by number. */
  labels: ReadonlyMap<number, string>;
  onCite: (n: number, mark: HTMLElement) => void;
};
type Props = Cited & {
  text: string;
  /** It is still being written. */
  writing?: boolean;
};

const Context = createContext<Cited>({ labels: new Map(), onCite: () => {} });
const plugins = [citeMarks];
const parts = { a: Mark };

/** An answer's Markdown with its sources as small numbered marks. */
export default function AnswerText({ text, writing, labels, onCite }: Props) {
  const cited = useMemo(() => ({ labels, onCite }), [labels, onCite]);
  return (
    <Context value={cited}>
      <Markdown
        parts={parts}
        plugins={plugins}
        className={
          writing ? '[&>*:last-child]:after:caret [&>*:last-child]:after:content-[""]' : undefined
        }
      >
        {writing ? withoutHalfMark(text) : text}
      </Markdown>
    </Context>
  );
}

const markClass =
  'mx-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-[4px] bg-sunk px-1 font-sans text-xs leading-none text-ink-2 select-none';

function Mark({ href, children }: { href?: string; children?: ReactNode }) {
  const t = useTranslations('chat.sources');
  const { labels, onCite } = useContext(Context);
  if (!href?.startsWith(citeAddress)) return <SafeLink href={href}>{children}</SafeLink>;
  const n = Number(href.slice(citeAddress.length));
  const label = labels.get(n);
  return (
    <sup>
      {label ? (
        <button
          type="button"
          aria-label={t('mark', { n, label })}
          aria-haspopup="dialog"
          className={cn(markClass, 'hover:bg-indigo-wash hover:text-indigo')}
          onClick={(event) => onCite(n, event.currentTarget)}
        >
          {n}
        </button>
      ) : (
        <span className={markClass}>{n}</span>
      )}
    </sup>
  );
}
