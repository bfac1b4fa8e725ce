import { getTranslations } from 'next-intl/server';
import { wordDiff } from './word-diff';

/** Two texts laid over each other: what went is struck out, what came is underlined. */
export async function DiffText({ before, after }: { before: string; after: string }) {
  const t = await getTranslations('trace.compare');
  let at = 0;
  return wordDiff(before, after).map(({ kind, text }) => {
    at += text.length;
    if (kind === 'same') return <span key={`${kind}${at}`}>{text}</span>;
    const Tag = kind === 'gone' ? 'del' : 'ins';
    return (
      <Tag
        key={`${kind}${at}`}
        className={kind === 'gone' ? 'diff-gone' : 'diff-new'}
        title={t(kind === 'gone' ? 'removed' : 'added')}
      >
        {text}
      </Tag>
    );
  });
}
