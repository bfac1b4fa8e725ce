import { getTranslations } from 'next-intl/server';
import { differs, type Pair } from './compare-runs';
import { DiffText } from './diff-text';

type Props = {
  pairs: readonly Pair[];
  nameOf: (path: readonly string[]) => string;
  /** What to say when nothing differs. */
  same: string;
};

/** What differs, value by value; what does not is named in one line. */
export async function Pairs({ pairs, nameOf, same }: Props) {
  const t = await getTranslations('trace.compare');
  const different = pairs.filter(differs);
  // a part is alike when nothing in it differs
  const parts = [...new Set(pairs.map(({ path }) => path[0] ?? ''))];
  const alike = parts.filter((part) => !different.some(({ path }) => path[0] === part));
  return (
    <div className="space-y-3 text-head">
      {different.length === 0 ? <p className="text-ink-2">{same}</p> : null}
      <dl className="space-y-3">
        {different.map(({ key, path, before, after }) => (
          <div key={key} className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="text-ink-3">{nameOf(path)}</dt>
            <dd className="min-w-0 break-words whitespace-pre-wrap">
              <DiffText before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
      {different.length > 0 && alike.length > 0 ? (
        <p className="text-meta text-ink-3">
          {t('same')}: {alike.map((part) => nameOf([part])).join(', ')}
        </p>
      ) : null}
    </div>
  );
}
