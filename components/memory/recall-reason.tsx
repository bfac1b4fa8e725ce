import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { type RecallReason as Reason, recallLegs, recallWeights } from '@/lib/memory/schemas';
import { Bar } from './bar';

const k = 60;
/** First in every leg, quite fresh and quite important. */
const best = recallLegs.reduce((sum, leg) => sum + recallWeights[leg] / (k + 1), 0);

type Props = {
  reason: Reason;
  /** Where an entity's page is; without it their names are no links. */
  entityHref?: (id: string) => string;
};

/** What a recalled memory's score is made of, as bars and in words. Its words are the namespace `recall`. */
export function RecallReason({ reason, entityHref }: Props) {
  const t = useTranslations('recall');
  const format = useFormatter();
  const { legs, fused, decay, importance, score, words, entities } = reason;
  const percent = (value: number) => t('percent', { value: Math.round(value * 100) });
  const exact = (value: number) => format.number(value, { maximumFractionDigits: 4 });
  const short = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return (
    <div className="space-y-2 text-meta text-ink-2">
      <p className="font-medium text-ink">
        {t('sum', { score: Math.round((100 * score) / best) })}
      </p>
      <dl className="grid grid-cols-[max-content_minmax(2rem,1fr)_max-content] items-center gap-x-2.5 gap-y-1">
        {recallLegs.map((leg) => {
          const found = legs[leg];
          return (
            <Line
              key={leg}
              name={t(`leg.${leg}`)}
              words={found ? t('found', { place: found.rank }) : t('missed')}
              value={found ? (recallWeights[leg] * (k + 1)) / (k + found.rank) : 0}
            />
          );
        })}
        <Line name={t('decay')} words={percent(decay)} value={decay} quiet />
        <Line name={t('importance')} words={percent(importance)} value={importance} quiet />
      </dl>
      <p className="text-ink-3 tabular-nums">
        {t('sumOf', {
          fused: exact(fused),
          decay: short(decay),
          importance: short(importance),
          score: exact(score),
        })}
      </p>
      {words.length > 0 ? <p>{t('words', { words: format.list(words) })}</p> : null}
      {entities.length > 0 ? (
        <p>
          {t('entities')}:{' '}
          {entities.map(({ id, name, hops }, at) => (
            <span key={id}>
              {at > 0 ? ', ' : null}
              {entityHref ? (
                <Link
                  prefetch={false}
                  href={entityHref(id)}
                  className="text-indigo underline underline-offset-2"
                >
                  {name}
                </Link>
              ) : (
                name
              )}{' '}
              ({t('hops', { count: hops })})
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

function Line(props: { name: string; words: string; value: number; quiet?: boolean }) {
  return (
    <div className="col-span-3 grid grid-cols-subgrid items-center">
      <dt>{props.name}</dt>
      <dd className="col-span-2 grid grid-cols-subgrid items-center">
        <Bar value={props.value} tone={props.quiet ? 'ink' : 'indigo'} />
        <span className="text-right tabular-nums">{props.words}</span>
      </dd>
    </div>
  );
}
