import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { inRupees } from '@/components/execution/money';
import { skillWords } from '@/components/execution/skill-words';
import { usualTime } from '@/components/execution/usual-time';
import { ScoreBadge } from '@/components/ui/score-badge';
import { languageSchema } from '@/lib/accounts/schemas';
import type { SkillStats } from '@/lib/executions';
import type { Skill } from '@/lib/skills';

const knownTools = [
  'web_search',
  'fetch_page',
  'foundation',
  'icps',
  'memory',
  'campaigns',
] as const;

/** What somebody wants to know before running a skill: how long, how good, how far it may go. */
export function SkillGlance({ skill, stats }: { skill: Skill; stats: SkillStats | null }) {
  const t = useTranslations('skillruns');
  const duration = useTranslations('skillruns.duration');
  const words = skillWords(useTranslations('skills'));
  const { limits, tools, cache, tier, playbook, rubric } = skill;
  const languages = languageSchema.array().parse(Object.keys(playbook));
  const toolNames = tools.map((name) => {
    const known = knownTools.find((one) => one === name);
    return known ? t(`tool.${known}`) : name;
  });
  const checks = rubric
    .filter(({ kind }) => kind === 'deterministic')
    .map(({ id }) => words.check(id, id.replaceAll('_', ' ')));
  const score =
    stats?.meanScore === null || !stats ? (
      t('glance.never')
    ) : (
      <ScoreBadge score={stats.meanScore} label={t('meanScore', { score: stats.meanScore })} />
    );
  const rows: [string, ReactNode][] = [
    [
      t('glance.usual'),
      stats?.usualMs === null || !stats ? t('glance.never') : usualTime(duration, stats.usualMs),
    ],
    [t('glance.score'), score],
    [t('glance.runs'), stats?.runs ?? 0],
    [t('glance.tier'), t(`tier.${tier}`)],
    [t('glance.languages'), languages.map((one) => t(`language.${one}`)).join(', ')],
    [
      t('glance.limits'),
      t('glance.limit', {
        tokens: limits.maxTokens,
        cost: inRupees(limits.maxCostUsd * 1_000_000),
        seconds: Math.round(limits.timeoutMs / 1000),
      }),
    ],
    [t('glance.tools'), toolNames.length > 0 ? toolNames.join(', ') : t('glance.noTools')],
    [t('glance.cache'), cache === 'none' ? t('glance.uncached') : t('glance.cached')],
    [t('glance.checks'), checks.join(', ')],
  ];
  return (
    <section aria-label={t('glance.title')}>
      <h2 className="text-head font-medium text-ink-2">{t('glance.title')}</h2>
      <dl className="mt-2 space-y-2 text-head">
        {rows.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3">
            <dt className="text-ink-3">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
