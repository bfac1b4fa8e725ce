import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { skillWords } from '@/components/execution/skill-words';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { listCampaigns } from '@/lib/campaigns';
import { replySkillId } from '@/lib/executions/schemas';
import { listSkills } from '@/lib/skills';
import { readTogether } from '@/lib/web/read-together';
import { listPeople, may, type WorkspaceCtx } from '@/lib/workspaces';
import { FilterMenu } from '../../executions/_components/filter-menu';
import { isNarrowed, periods, type UsageQuery, usageHref } from './query';

type Props = { ctx: WorkspaceCtx; base: string; query: UsageQuery };

/** Which days, which skill, whose, for which campaign: each choice has an address. */
export async function UsageFilterBar({ ctx, base, query }: Props) {
  const [t, words, skills, { people, campaigns }] = await Promise.all([
    getTranslations('usage.filter'),
    getTranslations('skills').then(skillWords),
    listSkills(),
    readTogether(ctx, async (one) => ({
      people: await listPeople(one),
      campaigns: await listCampaigns(one),
    })),
  ]);
  const href = (change: Partial<UsageQuery>) => usageHref(base, query, change);
  const any = { label: t('any'), key: undefined };
  const choices = (
    name: 'skill' | 'by' | 'campaign',
    options: readonly { key: string | undefined; label: string }[],
  ) =>
    options.map(({ key, label }) => ({
      href: href({ [name]: key }),
      label,
      chosen: query[name] === key,
    }));
  const named = query.period === 'days' ? periods : periods.filter((period) => period !== 'days');
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <FilterMenu
          label={t('period')}
          choices={named.map((period) => ({
            href: href({ period }),
            label: t(`periods.${period}`),
            chosen: query.period === period,
          }))}
        />
        <FilterMenu
          label={t('skill')}
          choices={choices('skill', [
            any,
            ...[...skills, { id: replySkillId, title: 'Assistant' }].map(({ id, title }) => ({
              key: id,
              label: words.name(id, title),
            })),
          ])}
        />
        {may(ctx.role, 'executions.approve') ? (
          <FilterMenu
            label={t('by')}
            choices={choices('by', [
              { ...any, label: t('everybody') },
              ...people.map(({ userId, name }) => ({ key: userId, label: name })),
            ])}
          />
        ) : null}
        <FilterMenu
          label={t('campaign')}
          choices={choices('campaign', [
            any,
            { key: 'none', label: t('noCampaign') },
            ...campaigns.map(({ id, name }) => ({ key: id, label: name })),
          ])}
        />
        {isNarrowed(query) ? (
          <Link
            href={href({ skill: undefined, by: undefined, campaign: undefined })}
            className="text-head text-indigo underline underline-offset-2"
          >
            {t('clear')}
          </Link>
        ) : null}
      </div>
      <details open={query.period === 'days'}>
        <summary className="w-fit cursor-pointer text-head text-ink-2">{t('choose')}</summary>
        <form action={base} className="mt-2 flex flex-wrap items-end gap-3">
          <Field label={t('from')}>
            <DateField name="from" defaultValue={query.from} required />
          </Field>
          <Field label={t('to')}>
            <DateField name="to" defaultValue={query.to} required />
          </Field>
          {(['skill', 'by', 'campaign'] as const).map((name) =>
            query[name] ? <input key={name} type="hidden" name={name} value={query[name]} /> : null,
          )}
          <Button type="submit">{t('show')}</Button>
        </form>
      </details>
    </div>
  );
}
