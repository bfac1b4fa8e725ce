'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ExecutionStream } from '@/components/execution/execution-stream';
import { tellEvents } from '@/components/execution/trace/live-events';
import type { ExecutionActions } from '@/components/execution/types';
import { type ExecutionView, replySkillId } from '@/lib/executions/schemas';

type Props = {
  workspace: string;
  view: ExecutionView;
  actions: ExecutionActions;
  readOnly: boolean;
  mayApprove: boolean;
  /** In place of the plain text, once there is an output. */
  text: ReactNode;
};

/** A run on its own page: a new run of it gets a page of its own. */
export function RunPage({ workspace, view, actions, readOnly, mayApprove, text }: Props) {
  const router = useRouter();
  const t = useTranslations('executions');
  const label = view.moveId ? t('acceptMove') : view.campaignId ? t('acceptPlan') : null;
  return (
    <ExecutionStream
      workspace={workspace}
      executionId={view.id}
      initial={view}
      actions={actions}
      readOnly={readOnly}
      mayApprove={mayApprove}
      // an answer is not scored, and what it relies on stands in its conversation
      aside={view.skillId !== replySkillId}
      accept={label ? { label } : null}
      onRestart={(id) => router.push(`/w/${workspace}/executions/${id}`)}
      onEvents={tellEvents}
      onDone={() => router.refresh()}
    >
      {text ? () => text : undefined}
    </ExecutionStream>
  );
}
