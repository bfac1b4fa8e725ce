import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { skillWords } from '@/components/execution/skill-words';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { buttonClass } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { findConversation } from '@/lib/conversations';
import { getTrace } from '@/lib/executions';
import { type RunTrace, replySkillId } from '@/lib/executions/schemas';
import { readTogether } from '@/lib/web/read-together';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { listPeople, may } from '@/lib/workspaces';
import { RunPage } from '../_components/run-page';
import { executionActions } from '../execution-actions';
import { ContextTab } from './_components/context-tab';
import { CostTab } from './_components/cost-tab';
import { EventsTab } from './_components/events-tab';
import { InputsTab } from './_components/inputs-tab';
import { lighten } from './_components/lighten';
import { OutputTab } from './_components/output-tab';
import { PromptsTab } from './_components/prompts-tab';
import { TimelineTab } from './_components/timeline-tab';
import { type TraceTab, TraceTabs, traceTabs } from './_components/trace-tabs';

type Props = {
  params: Promise<{ workspace: string; id: string }>;
  searchParams: Promise<{ tab?: string | string[] }>;
};

/** Read once for the title and the page. */
const recordOf = cache(async (workspace: string, id: string) =>
  orNotFound(
    readTogether(await pageWorkspace(workspace), async (one) => {
      const trace = await getTrace(one, id);
      const { conversationId } = trace.view;
      const conversation = conversationId
        ? await findConversation(one, { id: conversationId })
        : null;
      return { trace: ofReply(trace, conversation), people: await listPeople(one), conversation };
    }),
  ),
);

/** An answer's words are kept by its last step; its conversation is named to those who may read it. */
function ofReply(trace: RunTrace, conversation: { id: string; title: string } | null): RunTrace {
  const { view, steps } = trace;
  if (view.skillId !== replySkillId) return trace;
  const text = steps.find(({ step }) => step === 'draft_0')?.text ?? null;
  const title = conversation?.title ?? '';
  const output = text === null ? null : { text };
  const conversationId = conversation?.id ?? null;
  return { ...trace, view: { ...view, text, output, title, conversationId } };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { view } = (await recordOf(workspace, id)).trace;
  return { title: view.title || view.skillTitle };
}

export default async function ExecutionPage({ params, searchParams }: Props) {
  const [{ workspace, id }, { tab: wanted }] = await Promise.all([params, searchParams]);
  const ctx = await pageWorkspace(workspace);
  const [t, list, words, { trace, people, conversation }] = await Promise.all([
    getTranslations('trace'),
    getTranslations('executions'),
    getTranslations('skills').then(skillWords),
    recordOf(workspace, id),
  ]);
  const { view } = trace;
  const isReply = view.skillId === replySkillId;
  const tab = traceTabs.find((known) => known === wanted) ?? 'timeline';
  const base = `/w/${workspace}/executions`;
  const by = people.find(({ userId }) => userId === view.userId)?.name ?? null;

  return (
    <ClientMessages namespaces={['executions', 'trace']}>
      <PageBar
        crumbs={[
          { label: list('list.title'), href: base },
          { label: view.title || words.name(view.skillId, view.skillTitle) },
        ]}
        actions={
          isReply ? (
            conversation && (
              <Link
                href={`/w/${workspace}/chat/${conversation.id}`}
                className={buttonClass('ghost')}
              >
                {list('trace.conversation')}
              </Link>
            )
          ) : (
            <Link href={`${base}/compare?b=${view.id}`} className={buttonClass('ghost')}>
              {t('compare.action')}
            </Link>
          )
        }
      />
      <PageBody width="full">
        <div className="max-w-6xl space-y-10">
          <RunPage
            key={view.id}
            workspace={workspace}
            view={lighten(view)}
            actions={executionActions}
            readOnly={isReply || !may(ctx.role, 'executions.run')}
            mayApprove={may(ctx.role, 'executions.approve')}
            text={isReply && view.text ? <Markdown>{view.text}</Markdown> : null}
          />
          <section aria-labelledby="record" className="space-y-5">
            <h2 id="record" className="text-title font-semibold">
              {t('title')}
            </h2>
            <TraceTabs base={`${base}/${view.id}`} current={tab} />
            <Tab tab={tab} workspace={workspace} trace={trace} by={by} />
          </section>
        </div>
      </PageBody>
    </ClientMessages>
  );
}

type TabProps = { tab: TraceTab; workspace: string; trace: RunTrace; by: string | null };

function Tab({ tab, workspace, trace, by }: TabProps) {
  const { view } = trace;
  switch (tab) {
    case 'timeline':
      return <TimelineTab view={view} />;
    case 'inputs':
      return <InputsTab workspace={workspace} trace={trace} by={by} />;
    case 'context':
      return <ContextTab workspace={workspace} trace={trace} />;
    case 'prompts':
      return <PromptsTab trace={trace} />;
    case 'output':
      return <OutputTab view={view} />;
    case 'cost':
      return <CostTab trace={trace} />;
    case 'events':
      return <EventsTab view={view} />;
  }
}
