import '@/components/execution/trace/trace.css';
import { ArrowLeftRight } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { skillWords } from '@/components/execution/skill-words';
import { humanise, traceWords } from '@/components/execution/trace/trace-words';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getTrace, listComparable } from '@/lib/executions';
import type { ExecutionSummary, RunTrace } from '@/lib/executions/schemas';
import { formatInstant } from '@/lib/format';
import { readTogether } from '@/lib/web/read-together';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { Part } from '../[id]/_components/facts';
import { namedIn } from '../[id]/_components/used-context';
import { contextPairs, pairsOf } from './_components/compare-runs';
import { DiffText } from './_components/diff-text';
import { Findings } from './_components/findings';
import { Measures } from './_components/measures';
import { Pairs } from './_components/pairs';
import { RunChoice } from './_components/run-choice';
import { countChanges, wordDiff } from './_components/word-diff';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ a?: string | string[]; b?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trace.compare'))('title') };
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Two runs side by side. Named alone, `b` is compared with the run that it came from. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const ctx = await pageWorkspace(workspace);
  const after = first(query.b) ?? first(query.a);
  if (!after) notFound();
  const base = `/w/${workspace}/executions`;
  const both = await orNotFound(
    readTogether(ctx, async (one) => {
      const beside = await listComparable(one, after);
      const before = first(query.b) ? (first(query.a) ?? beside[0]?.id) : beside[0]?.id;
      if (!before || before === after) return null;
      return {
        old: await getTrace(one, before),
        now: await getTrace(one, after),
        beside,
        besideOld: await listComparable(one, before),
      };
    }),
  );
  if (!both) return <Alone base={base} id={after} />;

  const { old, now, beside, besideOld } = both;
  const before = old.view.id;
  const [t, trace, fields, skills, locale] = await Promise.all([
    getTranslations('trace.compare'),
    getTranslations('trace'),
    getTranslations('executions.sources.field'),
    getTranslations('skills').then(skillWords),
    getLocale(),
  ]);
  const words = traceWords(trace);
  const texts = [old.view.text ?? '', now.view.text ?? ''] as const;
  const changes = countChanges(wordDiff(...texts));
  const address = (a: string, b: string) => `${base}/compare?a=${a}&b=${b}`;

  return (
    <>
      <PageBar
        crumbs={[
          { label: now.view.title || now.view.skillTitle, href: `${base}/${after}` },
          { label: t('title') },
        ]}
        actions={
          <Link href={address(after, before)} className={buttonClass('ghost')}>
            <ArrowLeftRight aria-hidden />
            {t('swap')}
          </Link>
        }
      />
      <PageBody width="full">
        <div className="max-w-6xl space-y-10">
          <div className="grid gap-4 sm:grid-cols-2">
            <RunChoice
              label={t('chooseA')}
              value={before}
              choices={withOwn(beside, old.view).map((run) => ({
                value: run.id,
                label: nameOf(run),
                href: address(run.id, after),
              }))}
            />
            <RunChoice
              label={t('chooseB')}
              value={after}
              choices={withOwn(besideOld, now.view).map((run) => ({
                value: run.id,
                label: nameOf(run),
                href: address(before, run.id),
              }))}
            />
          </div>
          <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_27rem]">
            <Part
              as="h2"
              title={t('text')}
              aside={
                changes.added + changes.removed > 0 ? (
                  <span className="text-head text-ink-2">{t('words', changes)}</span>
                ) : null
              }
            >
              <p className="prose-copy break-words whitespace-pre-wrap">
                {texts[0] === '' && texts[1] === '' ? t('noText') : null}
                <DiffText before={texts[0]} after={texts[1]} />
              </p>
            </Part>
            <div className="space-y-10">
              <Part as="h2" title={t('measures')}>
                <Measures first={old} second={now} />
              </Part>
              <Part as="h2" title={t('findings')}>
                <Findings first={old} second={now} />
              </Part>
            </div>
          </div>
          <div className="grid items-start gap-10 border-t border-line pt-6 lg:grid-cols-2">
            <Part as="h2" title={t('inputs')}>
              <Pairs
                pairs={pairsOf(inputsOf(old), inputsOf(now))}
                nameOf={([name = '']) => skills.input(name, humanise(name))}
                same={t('inputsSame')}
              />
            </Part>
            <Part as="h2" title={t('context')}>
              <Pairs
                pairs={contextPairs(old.context, now.context)}
                nameOf={placeName}
                same={t('contextSame')}
              />
            </Part>
          </div>
        </div>
      </PageBody>
    </>
  );

  function nameOf(run: ExecutionSummary): string {
    const isBefore = run.id === beside[0]?.id && run.createdAt <= now.view.createdAt;
    const which = isBefore ? t('predecessor') : run.title;
    return [formatInstant(run.createdAt, locale), run.score, which]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
  }

  function placeName(path: readonly string[]): string {
    return path.map((name) => (path[0] === 'move' ? words.part(name) : fieldName(name))).join(', ');
  }

  function fieldName(name: string): string {
    const key = name as Parameters<typeof fields.has>[0];
    return fields.has(key) ? fields(key) : words.part(name);
  }
}

/** What was asked, ICPs by their names. */
const inputsOf = ({ view, context }: RunTrace) =>
  Object.fromEntries(
    Object.entries(view.inputs).map(([name, value]) => [name, namedIn(context, value)]),
  );

/** The runs to choose from, with the chosen one among them. */
const withOwn = (runs: readonly ExecutionSummary[], own: ExecutionSummary) =>
  runs.some(({ id }) => id === own.id) ? runs : [own, ...runs];

async function Alone({ base, id }: { base: string; id: string }) {
  const t = await getTranslations('trace.compare');
  return (
    <>
      <PageBar crumbs={[{ label: t('back'), href: `${base}/${id}` }, { label: t('title') }]} />
      <PageBody>
        <EmptyState
          title={t('noneTitle')}
          action={
            <Link href={`${base}/${id}`} className={buttonClass('secondary')}>
              {t('back')}
            </Link>
          }
        >
          <p>{t('none')}</p>
        </EmptyState>
      </PageBody>
    </>
  );
}
