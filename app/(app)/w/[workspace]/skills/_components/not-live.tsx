import { useTranslations } from 'next-intl';
import type { SkillProblem } from '@/lib/skills';

/** For admins: which edits on disk do not serve, where and why, and what serves in their place. */
export function NotLive({ problems }: { problems: readonly SkillProblem[] }) {
  const t = useTranslations('skillruns.notLive');
  if (problems.length === 0) return null;
  return (
    <section
      aria-label={t('title', { count: problems.length })}
      className="mt-4 max-w-4xl rounded-lg border-l-2 border-brick bg-brick-wash px-4 py-3"
    >
      <h2 className="font-semibold">{t('title', { count: problems.length })}</h2>
      <ul className="mt-1 space-y-1.5">
        {problems.map(({ folder, file, line, reason, serving }) => (
          <li key={`${folder}${file}${line}${reason}`} className="break-words">
            <span className="font-medium">
              {line === null ? t('atFile', { folder, file }) : t('at', { folder, file, line })}
            </span>{' '}
            {reason} {serving ? t('serving', { version: serving }) : t('gone')}
          </li>
        ))}
      </ul>
    </section>
  );
}
