import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { traceWords } from '@/components/execution/trace/trace-words';
import type { RunTrace } from '@/lib/executions/schemas';
import { formatDate } from '@/lib/format';
import { Facts, Part } from './facts';
import { fieldsOf, isRecord, type Known, lineOf, restOf } from './used-context';

type Props = { workspace: string; trace: RunTrace };

const listed = (value: unknown): Known[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** What was laid before the writer, and what of it the text repeats. */
export async function ContextTab({ workspace, trace }: Props) {
  const [t, names, languages] = await Promise.all([
    getTranslations('trace'),
    getTranslations('executions.sources.field'),
    getTranslations('skillruns.language'),
  ]);
  const words = traceWords(t);
  const { context, view } = trace;
  const { foundation, campaign, move, constitution } = context;
  const icps = listed(context.icps);
  const memories = listed(context.memories);
  const isUsed = ({ id }: Known) =>
    view.sources.some((source) => source.kind === 'memory' && source.id === id);
  const past = Array.isArray(context.pastOutputs) ? context.pastOutputs.map(lineOf) : [];
  if (Object.keys(context).length === 0) {
    return <p className="text-head text-ink-3">{t('context.nothing')}</p>;
  }
  const whole = 'pastOutputs' in context;
  return (
    <div className="space-y-8">
      <p className="text-head text-ink-2">{t(whole ? 'context.intro' : 'context.less')}</p>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <Part title={foundationTitle()}>
          {isRecord(foundation) ? (
            known(foundation, 'foundation')
          ) : (
            <p className="text-head text-ink-3">{t('context.noFoundation')}</p>
          )}
        </Part>
        <div className="space-y-8">
          <Part title={t('context.settings')}>
            <Facts facts={settings()} />
          </Part>
          <Part title={t('context.icps')}>
            {icps.length === 0 ? (
              <p className="text-head text-ink-3">{t('context.noIcps')}</p>
            ) : (
              icps.map((icp) => (
                <details key={String(icp.id)} className="text-head">
                  <summary>{String(icp.name ?? icp.id)}</summary>
                  <div className="space-y-2 pt-2 pb-3 pl-4">
                    <p>{link(`icps/${icp.id}`, t('context.open'))}</p>
                    {known(icp, 'icp')}
                  </div>
                </details>
              ))
            )}
          </Part>
          {isRecord(campaign) ? (
            <Part title={t('context.campaign')}>
              <p className="text-head">{link(`campaigns/${campaign.id}`, String(campaign.name))}</p>
              {known(campaign, 'campaign')}
            </Part>
          ) : null}
          {isRecord(move) ? (
            <Part title={t('context.move')}>
              <p className="text-head">
                {link(`moves/${move.id}`, String(move.title))}
                {move.phase ? <span className="text-ink-3"> · {String(move.phase)}</span> : null}
              </p>
            </Part>
          ) : null}
          {isRecord(constitution) ? (
            <Part title={t('context.constitution')}>{rules(constitution)}</Part>
          ) : null}
          {memories.length > 0 ? (
            <Part title={t('context.memories')}>
              <ul className="space-y-2 text-head">
                {memories.map((memory) => (
                  <li key={String(memory.id)} className="flex items-baseline gap-1.5">
                    {isUsed(memory) ? <UsedDot name={t('context.used')} /> : null}
                    {memory.text ? (
                      link(`memory?memory=${memory.id}`, String(memory.text))
                    ) : (
                      <span className="text-ink-3">{t('prompts.forgotten')}</span>
                    )}
                  </li>
                ))}
              </ul>
            </Part>
          ) : null}
          {past.length > 0 ? (
            <Part title={t('context.pastOutputs')}>
              <details className="text-head">
                <summary>{t('context.past', { count: past.length })}</summary>
                <Lines lines={past} />
              </details>
            </Part>
          ) : null}
          {restOf(context).map(({ key, title, lines }) => (
            <Part key={key} title={title}>
              <Lines lines={lines} />
            </Part>
          ))}
        </div>
      </div>
    </div>
  );

  function link(path: string, label: string): ReactNode {
    return (
      <Link href={`/w/${workspace}/${path}`} className="text-indigo underline underline-offset-2">
        {label}
      </Link>
    );
  }

  function foundationTitle(): ReactNode {
    if (!isRecord(foundation)) return t('tab.context');
    return link('foundation', t('context.foundation', { version: Number(foundation.version) }));
  }

  function known(record: Known, kind: 'foundation' | 'icp' | 'campaign'): ReactNode {
    const sources = view.sources.filter(
      (source) => source.kind === kind && source.id === record.id,
    );
    return (
      <Facts
        facts={fieldsOf(record, sources).map(({ name, text, used }) => ({
          key: name,
          name: (
            <span className="flex items-baseline gap-1.5">
              {used ? <UsedDot name={t('context.used')} /> : null}
              <span>{fieldName(name)}</span>
            </span>
          ),
          value: (
            <span className="line-clamp-6" title={text}>
              {text}
            </span>
          ),
        }))}
      />
    );
  }

  function fieldName(name: string): string {
    const key = name as Parameters<typeof names.has>[0];
    return names.has(key) ? names(key) : words.part(name);
  }

  function languageName(code: string): string {
    const key = code as Parameters<typeof languages.has>[0];
    return languages.has(key) ? languages(key) : code;
  }

  function settings() {
    const { today, language, riskLevel } = context;
    return [
      ...(typeof today === 'string'
        ? [{ key: 'today', name: t('context.today'), value: formatDate(today) }]
        : []),
      ...(typeof language === 'string'
        ? [{ key: 'language', name: t('context.language'), value: languageName(language) }]
        : []),
      ...(typeof riskLevel === 'number'
        ? [
            {
              key: 'risk',
              name: t('context.riskLevel'),
              value: t('context.risk', { level: riskLevel }),
            },
          ]
        : []),
    ];
  }

  function rules(record: Known): ReactNode {
    const facts = Object.entries(record)
      .map(([name, value]) => ({
        key: name,
        name: words.rule(name),
        value:
          value === true
            ? t('context.yes')
            : name === 'language' && typeof value === 'string'
              ? languageName(value)
              : lineOf(value),
      }))
      .filter(({ value }) => value !== '');
    if (facts.length > 0) return <Facts facts={facts} />;
    return <p className="text-head text-ink-3">{t('context.noRules')}</p>;
  }
}

function UsedDot({ name }: { name: string }) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className="size-1.5 shrink-0 self-center rounded-full bg-indigo"
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="mt-2 space-y-2 text-head text-ink-2">
      {lines.map((line) => (
        <li key={line} className="line-clamp-3 border-l-2 border-line pl-2.5" title={line}>
          {line}
        </li>
      ))}
    </ul>
  );
}
