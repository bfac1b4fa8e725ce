import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Strategy } from '@/lib/campaigns/schemas';

/** The accepted strategy as a document: read on screen, printed on a page. */
export async function StrategyDocument({ strategy }: { strategy: Strategy }) {
  const t = await getTranslations('campaigns.strategy');
  return (
    <article aria-labelledby="strategy" className="space-y-5">
      <h2 id="strategy" className="text-title font-semibold">
        {t('title')}
      </h2>
      <p className="prose-copy">{strategy.summary}</p>
      <Part name={t('objective')}>
        <p className="prose-copy">{strategy.objective}</p>
      </Part>
      <Part name={t('audience')}>
        <p className="prose-copy">{strategy.audience}</p>
      </Part>
      <Part name={t('message')}>
        <p className="prose-copy">{strategy.message}</p>
      </Part>
      {strategy.offer ? (
        <Part name={t('offer')}>
          <p className="prose-copy">{strategy.offer}</p>
        </Part>
      ) : null}
      {strategy.pillars.length > 0 ? (
        <Part name={t('pillars')}>
          <ul className="prose-copy list-disc pl-5">
            {strategy.pillars.map((pillar) => (
              <li key={pillar}>{pillar}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {strategy.channels.length > 0 ? (
        <Part name={t('channels')}>
          <Pairs rows={strategy.channels.map(({ channel, role }) => [channel, role])} />
        </Part>
      ) : null}
      {strategy.measures.length > 0 ? (
        <Part name={t('measures')}>
          <Pairs rows={strategy.measures.map(({ name, target }) => [name, target])} />
        </Part>
      ) : null}
      {strategy.risks.length > 0 ? (
        <Part name={t('risks')}>
          <ul className="prose-copy list-disc pl-5">
            {strategy.risks.map((risk) => (
              <li key={risk}>{risk}</li>
            ))}
          </ul>
        </Part>
      ) : null}
    </article>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="space-y-1 print:break-inside-avoid">
      <h3 className="font-medium text-head text-ink-2">{name}</h3>
      {children}
    </section>
  );
}

function Pairs({ rows }: { rows: string[][] }) {
  return (
    <dl className="prose-copy space-y-1.5">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt className="font-semibold">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
