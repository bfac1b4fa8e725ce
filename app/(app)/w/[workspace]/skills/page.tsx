import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { QualityTrend } from '@/components/execution/quality-trend';
import { skillWords } from '@/components/execution/skill-words';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { languageSchema } from '@/lib/accounts/schemas';
import { qualityOverTime, skillStats } from '@/lib/executions';
import { formatDate, todayInIst } from '@/lib/format';
import { getRegistry, listSkills, type Skill } from '@/lib/skills';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { NotLive } from './_components/not-live';
import { SkillCatalogue } from './_components/skill-catalogue';

type Props = { params: Promise<{ workspace: string }> };

const families = ['research', 'content', 'campaign', 'indian', 'other'] as const;
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
  const [t, words, locale, all, { problems }, { stats, trend }] = await Promise.all([
    getTranslations('skillruns'),
    getTranslations('skills').then(skillWords),
    getLocale(),
    listSkills(),
    getRegistry(),
    readTogether(ctx, async (one) => ({
      stats: await skillStats(one),
      trend: await qualityOverTime(one),
    })),
  ]);
  const skills = all.filter((skill) => !skill.helper);

  const shown = (skill: Skill) => {
    const past = stats.get(skill.id);
    const languages = languageSchema.array().parse(Object.keys(skill.playbook));
    return {
      id: skill.id,
      href: `/w/${ctx.workspaceSlug}/skills/${skill.id}`,
      name: words.name(skill.id, skill.title),
      about: words.about(skill.id, skill.description),
      tier: t(`tier.${skill.tier}`),
      languages: t('withoutKey', { list: languages.map((one) => t(`language.${one}`)).join(', ') }),
      last: past
        ? `${t('lastRun', { when: formatDate(todayInIst(new Date(past.lastRunAt)), locale) })}, ${t('runs', { count: past.runs })}`
        : t('neverRun'),
      score: past?.meanScore ?? null,
    };
  };
  return (
    <ClientMessages namespaces={['skillruns']}>
      <RefreshOnUpdate kinds={['execution']} />
      <PageBar title={t('title')} />
      <PageBody>
        <p className="max-w-prose text-ink-2">{t('intro')}</p>
        {may(ctx.role, 'skills.inspect') ? <NotLive problems={problems} /> : null}
        <SkillCatalogue
          families={families
            .map((id) => ({
              id,
              title: t(`family.${id}`),
              skills: skills.filter((skill) => familyOf(skill.id) === id).map(shown),
            }))
            .filter((family) => family.skills.length > 0)}
        />
        {trend.runs > 0 ? (
          <div className="mt-12">
            <QualityTrend trend={trend} bySkill />
          </div>
        ) : null}
      </PageBody>
    </ClientMessages>
  );
}
