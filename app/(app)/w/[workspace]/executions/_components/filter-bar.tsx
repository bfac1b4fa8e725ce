import { useTranslations } from 'next-intl';
import { skillWords } from '@/components/execution/skill-words';
import { executionStatuses } from '@/lib/executions/schemas';
import { FilterMenu } from './filter-menu';
import { type ExecutionFilters, filtersHref, labels } from './filters';

type Named = { id: string; name: string };
type Props = {
  base: string;
  filters: ExecutionFilters;
  skills: readonly { id: string; title: string }[];
  campaigns: readonly Named[];
  /** Everybody but the one who looks. */
  others: readonly Named[];
};

/** The list's filters, each a menu of addresses. */
export function FilterBar({ base, filters, skills, campaigns, others }: Props) {
  const t = useTranslations('executions');
  const words = skillWords(useTranslations('skills'));
  const href = (change: Partial<ExecutionFilters>) => filtersHref(base, filters, change);
  const labelWords = { cached: t('engine.served'), flagged: t('approval.flagged') };
  const anyone = { href: href({ mine: undefined, by: undefined }), label: t('list.everyone') };
  const me = { href: href({ mine: true, by: undefined }), label: t('list.me') };
  return (
    <>
      <FilterMenu
        label={t('list.filterStatus')}
        choices={[undefined, 'waiting' as const, ...executionStatuses].map((status) =>
          status === 'waiting'
            ? {
                href: href({ status: undefined, waiting: true }),
                label: t('approval.filter'),
                chosen: filters.waiting === true,
              }
            : {
                href: href({ status, waiting: undefined }),
                label: status ? t(`status.${status}`) : t('list.any'),
                chosen: !filters.waiting && filters.status === status,
              },
        )}
      />
      <FilterMenu
        label={t('list.filterSkill')}
        choices={[undefined, ...skills].map((skill) => ({
          href: href({ skill: skill?.id }),
          label: skill ? words.name(skill.id, skill.title) : t('list.any'),
          chosen: filters.skill === skill?.id,
        }))}
      />
      {campaigns.length > 0 ? (
        <FilterMenu
          label={t('list.filterCampaign')}
          choices={[undefined, ...campaigns].map((campaign) => ({
            href: href({ campaign: campaign?.id }),
            label: campaign?.name ?? t('list.any'),
            chosen: filters.campaign === campaign?.id,
          }))}
        />
      ) : null}
      <FilterMenu
        label={t('list.filterWho')}
        choices={[
          { ...anyone, chosen: !filters.mine && !filters.by },
          { ...me, chosen: filters.mine === true },
          ...others.map(({ id, name }) => ({
            href: href({ mine: undefined, by: id }),
            label: name,
            chosen: !filters.mine && filters.by === id,
          })),
        ]}
      />
      <FilterMenu
        label={t('list.filterLabel')}
        choices={[undefined, ...labels].map((label) => ({
          href: href({ label }),
          label: label ? labelWords[label] : t('list.any'),
          chosen: filters.label === label,
        }))}
      />
    </>
  );
}
