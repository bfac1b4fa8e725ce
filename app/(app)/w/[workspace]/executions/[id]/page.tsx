import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { skillWords } from '@/components/execution/skill-words';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { getExecution } from '@/lib/executions';
import { getSkill } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { listPeople, may } from '@/lib/workspaces';
import { EventList } from '../_components/event-list';
import { RunFacts } from '../_components/run-facts';
import { RunPage } from '../_components/run-page';
import { executionActions } from '../execution-actions';

type Props = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const view = await orNotFound(getExecution(await pageWorkspace(workspace), id));
  return { title: view.title || view.skillTitle };
}

const wordsOf = (value: unknown) =>
  Array.isArray(value) ? value.map(String).join(', ') : String(value);

export default async function ExecutionPage({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  const [t, words, view, people] = await Promise.all([
    getTranslations('executions'),
    getTranslations('skills').then(skillWords),
    orNotFound(getExecution(ctx, id)),
    listPeople(ctx),
  ]);
  const skill = await getSkill(view.skillId).catch(() => null);
  const labels = new Map(
    skill ? fieldsOf(skill.inputs).map(({ name, label }) => [name, label]) : [],
  );
  const by = people.find(({ userId }) => userId === view.userId)?.name ?? null;
  const inputs = Object.entries(view.inputs);
  const ended = view.status === 'completed' || view.status === 'failed';

  return (
    <ClientMessages namespaces={['executions']}>
      <PageBar
        crumbs={[
          { label: t('list.title'), href: `/w/${workspace}/executions` },
          { label: view.title || words.name(view.skillId, view.skillTitle) },
        ]}
      />
      <PageBody width="full">
        <div className="max-w-6xl space-y-10">
          <RunPage
            key={view.id}
            workspace={workspace}
            view={view}
            actions={executionActions}
            readOnly={!may(ctx.role, 'executions.run')}
            mayApprove={may(ctx.role, 'executions.approve')}
          />
          <div className="grid gap-8 border-t border-line pt-6 lg:grid-cols-2">
            <section className="space-y-3">
              <h2 className="font-semibold">{t('trace.inputs')}</h2>
              <RunFacts workspace={workspace} view={view} by={by} />
              <dl className="space-y-2 text-head">
                {inputs.map(([name, value]) => (
                  <div key={name} className="grid grid-cols-[8rem_1fr] gap-x-3">
                    <dt className="text-ink-3">{words.input(name, labels.get(name) ?? name)}</dt>
                    <dd className="min-w-0 whitespace-pre-wrap break-words">{wordsOf(value)}</dd>
                  </div>
                ))}
              </dl>
            </section>
            {ended ? (
              <section className="space-y-3">
                <h2 className="font-semibold">{t('trace.events')}</h2>
                <EventList events={view.events} />
              </section>
            ) : null}
          </div>
        </div>
      </PageBody>
    </ClientMessages>
  );
}
