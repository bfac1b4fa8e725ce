import { Waypoints } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { GraphScreen } from '@/components/memory/graph/graph-screen';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getGraph } from '@/lib/memory';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { memoryViews } from '../_components/views';

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('memory.graph');
  return { title: t('title') };
}

export default async function MemoryGraphPage({ params }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const [t, graph] = await Promise.all([getTranslations('memory'), getGraph(ctx, {})]);
  return (
    <>
      <RefreshOnUpdate kinds={['memory', 'foundation', 'icp']} />
      <PageBar title={t('graph.title')} views={memoryViews(t, workspace)} />
      <PageBody width="full">
        {graph.entities.length === 0 ? (
          <EmptyState
            title={t('graph.empty')}
            icon={<Waypoints aria-hidden />}
            action={
              may(ctx.role, 'foundation.update') ? (
                <Button asChild variant="primary">
                  <Link href={`/w/${workspace}/foundation`}>{t('graph.emptyAction')}</Link>
                </Button>
              ) : null
            }
          >
            {t('graph.emptyBody')}
          </EmptyState>
        ) : (
          <GraphScreen workspace={workspace} graph={graph} />
        )}
      </PageBody>
    </>
  );
}
