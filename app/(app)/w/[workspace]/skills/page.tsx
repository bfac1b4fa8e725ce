import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { skillWords } from '@/components/execution/skill-words';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { getRegistry, listSkills } from '@/lib/skills';
import { pageWorkspace } from '@/lib/web/session';

type Props = { params: Promise<{ workspace: string }> };

const families = ['content', 'campaign', 'research', 'indian', 'other'] as const;
type Family = (typeof families)[number];

const familyOf = (id: string): Family =>
  families.find((family) => id.startsWith(`${family}.`)) ?? 'other';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('skillruns');
  return { title: t('title') };
}

export default async function SkillsPage({ params }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const [t, words, all, { problems }] = await Promise.all([
    getTranslations('skillruns'),
    getTranslations('skills').then(skillWords),
    listSkills(),
    getRegistry(),
  ]);
  const skills = all.filter((skill) => !skill.helper);
  const groups = families
    .map((family) => ({ family, skills: skills.filter(({ id }) => familyOf(id) === family) }))
    .filter((group) => group.skills.length > 0);
  return (
    <>
      <PageBar title={t('title')} />
      <PageBody>
        <p className="max-w-prose text-ink-2">{t('intro')}</p>
        {groups.map((group) => (
          <section key={group.family} aria-labelledby={group.family} className="mt-8 max-w-4xl">
            <h2 id={group.family} className="text-head font-medium text-ink-2">
              {t(`family.${group.family}`)}
            </h2>
            <ul className="mt-2 divide-y divide-line border-y border-line">
              {group.skills.map((skill) => (
                <li
                  key={skill.id}
                  className="relative flex items-baseline gap-4 py-3 hover:bg-sunk"
                >
                  <div className="min-w-0 flex-1">
                    <Link
                      href={`/w/${ctx.workspaceSlug}/skills/${skill.id}`}
                      className="font-medium after:absolute after:inset-0"
                    >
                      {words.name(skill.id, skill.title)}
                    </Link>
                    <p className="mt-0.5 text-ink-2">{words.about(skill.id, skill.description)}</p>
                  </div>
                  <span className="shrink-0 text-meta text-ink-3">
                    {t('version', { version: skill.version })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {problems.length > 0 ? (
          <section className="mt-10 rounded-lg border-l-2 border-brick bg-brick-wash px-4 py-3">
            <h2 className="font-semibold">{t('problems')}</h2>
            <ul className="mt-1 space-y-1">
              {problems.map(({ folder, file, line, reason }) => (
                <li key={`${folder}${file}${line}${reason}`}>
                  {line === null
                    ? t('problemNoLine', { folder, file, reason })
                    : t('problem', { folder, file, line, reason })}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </PageBody>
    </>
  );
}
