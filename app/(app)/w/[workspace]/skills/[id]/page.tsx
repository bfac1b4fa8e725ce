import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { QualityTrend } from '@/components/execution/quality-trend';
import { skillWords } from '@/components/execution/skill-words';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { Markdown } from '@/components/ui/markdown';
import { languageSchema } from '@/lib/accounts/schemas';
import { listExecutions, priceSkill, qualityOverTime, skillStats } from '@/lib/executions';
import { listIcps } from '@/lib/icps';
import { getRegistry, getSkill, listSkillVersions } from '@/lib/skills';
import { readTogether } from '@/lib/web/read-together';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { listPeople, may } from '@/lib/workspaces';
import { RunsTable } from '../../executions/_components/runs-table';
import { executionActions } from '../../executions/execution-actions';
import { exampleInputs } from '../_components/example-inputs';
import { NotLive } from '../_components/not-live';
import { SkillExamples } from '../_components/skill-examples';
import { SkillGlance } from '../_components/skill-glance';
import { SkillRun } from '../_components/skill-run';
import { VersionHistory } from '../_components/version-history';

type Props = { params: Promise<{ workspace: string; id: string }> };

const recentRuns = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const skill = await orNotFound(getSkill((await params).id));
  const words = skillWords(await getTranslations('skills'));
  return { title: words.name(skill.id, skill.title) };
}

export default async function SkillPage({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  const skill = await orNotFound(getSkill(id));
  const [t, words, { problems }, here] = await Promise.all([
    getTranslations('skillruns'),
    getTranslations('skills').then(skillWords),
    getRegistry(),
    readTogether(ctx, async (one) => ({
      icps: await listIcps(one),
      runs: await listExecutions(one, { skillId: skill.id, pageSize: recentRuns }),
      people: await listPeople(one),
      stats: (await skillStats(one)).get(skill.id) ?? null,
      versions: await listSkillVersions(one, skill.id),
      price: await priceSkill(one, skill),
      trend: await qualityOverTime(one, { skillId: skill.id }),
    })),
  ]);
  const { icps, runs, people, stats, versions, price, trend } = here;
  const title = words.name(skill.id, skill.title);
  return (
    <ClientMessages namespaces={['executions', 'skillruns', 'skills', 'form']}>
      <RefreshOnUpdate kinds={['execution', 'icp']} />
      <PageBar
        crumbs={[{ label: t('title'), href: `/w/${workspace}/skills` }, { label: title }]}
        headless
      />
      <PageBody>
        <h1 className="text-doc font-semibold">{title}</h1>
        <p className="mt-1 max-w-prose text-ink-2">{words.about(skill.id, skill.description)}</p>
        <p className="mt-1 text-meta text-ink-3">
          {skill.id} · {t('version', { version: skill.version })}
        </p>
        {may(ctx.role, 'skills.inspect') ? (
          <NotLive problems={problems.filter(({ folder }) => folder === skill.name)} />
        ) : null}
        <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <section className="max-w-xl min-w-0" aria-label={t('form.title')}>
            {may(ctx.role, 'executions.run') ? (
              <SkillRun
                workspace={workspace}
                skill={{
                  id: skill.id,
                  title,
                  inputs: skill.inputs,
                  languages: languageSchema.array().parse(Object.keys(skill.playbook)),
                }}
                icps={icps.map((icp) => ({ id: icp.id, name: icp.fields.name }))}
                actions={executionActions}
                example={exampleInputs(skill)}
                usualMs={stats?.usualMs ?? null}
                price={price}
              />
            ) : (
              <p className="text-ink-2">{t('form.viewer')}</p>
            )}
          </section>
          <aside className="min-w-0 lg:border-l lg:border-line lg:pl-6">
            <SkillGlance skill={skill} stats={stats} />
          </aside>
        </div>
        <section className="mt-10 space-y-3">
          <h2 className="font-semibold">{t('recent')}</h2>
          {runs.items.length === 0 ? (
            <p className="text-ink-2">{t('noRuns')}</p>
          ) : (
            <RunsTable
              workspace={workspace}
              runs={runs.items}
              people={new Map(people.map(({ userId, name }) => [userId, name]))}
              withoutSkill
            />
          )}
          {runs.total > recentRuns ? (
            <Link
              href={`/w/${workspace}/executions?skill=${skill.id}`}
              className="text-indigo underline underline-offset-2"
            >
              {t('allRuns')}
            </Link>
          ) : null}
        </section>
        {trend.runs > 0 ? (
          <div className="mt-10">
            <QualityTrend trend={trend} />
          </div>
        ) : null}
        <SkillExamples skill={skill} />
        <VersionHistory versions={versions} current={skill.skillVersion} />
        <details className="mt-8">
          <summary className="cursor-pointer font-semibold">{t('how')}</summary>
          <div className="mt-3 max-w-prose text-ink-2">
            <Markdown look="plain">{skill.instructions}</Markdown>
          </div>
        </details>
      </PageBody>
    </ClientMessages>
  );
}
