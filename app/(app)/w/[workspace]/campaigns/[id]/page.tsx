import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { getCampaign } from '@/lib/campaigns';
import { getBatch, getExecution, listExecutions } from '@/lib/executions';
import { todayInIst } from '@/lib/format';
import { getFoundation } from '@/lib/foundation';
import { listIcps } from '@/lib/icps';
import { listMoves } from '@/lib/moves';
import type { MoveRow } from '@/lib/moves/schemas';
import { getSkill, listSkills, skillForCampaign } from '@/lib/skills';
import { readTogether } from '@/lib/web/read-together';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { listPeople, may, type WorkspaceCtx } from '@/lib/workspaces';
import { isId } from '../_components/is-id';
import { BatchSection } from './_components/batch-section';
import { CampaignBar } from './_components/campaign-bar';
import { CampaignHead } from './_components/campaign-head';
import { CampaignMoves } from './_components/campaign-moves';
import { CampaignTimeline } from './_components/campaign-timeline';
import { PlanSection } from './_components/plan-section';
import { StrategyDocument } from './_components/strategy-document';

type Props = { params: Promise<{ workspace: string; id: string }> };

const mostMoves = 300;

/** It waits for its text, has a skill to write it, and nothing is being written or waits for a decision. */
const isWritable = ({ status, hasContent, skillId, run }: MoveRow, writers: ReadonlySet<string>) =>
  (status === 'pending' || status === 'in_progress') &&
  !hasContent &&
  skillId !== null &&
  writers.has(skillId) &&
  (run === null || run.status === 'failed');

export async function generateMetadata() {
  const t = await getTranslations('campaigns');
  return { title: t('title') };
}

async function readCampaign(ctx: WorkspaceCtx, id: string) {
  const campaign = await getCampaign(ctx, id);
  const { items } = await listExecutions(ctx, { campaignId: id, plans: true, pageSize: 1 });
  const last = items.find(({ acceptedAt, discardedAt }) => !acceptedAt && !discardedAt);
  const { moves } = await listMoves(ctx, { campaignId: id, order: 'due', limit: mostMoves });
  return {
    campaign,
    moves,
    open: last ? await getExecution(ctx, last.id) : null,
    batch: await getBatch(ctx, id),
    icps: await listIcps(ctx),
    foundation: await getFoundation(ctx),
    people: await listPeople(ctx),
  };
}

export default async function CampaignPage({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  if (!isId(id)) notFound();
  // before the transaction: looking for edited skills may need one of its own
  const skills = await listSkills();
  const found = await orNotFound(readTogether(ctx, (one) => readCampaign(one, id)));
  const { campaign, icps, foundation, people, moves, batch, open } = found;
  const [t, skill] = await Promise.all([
    getTranslations('campaigns'),
    getSkill(skillForCampaign(campaign.type)),
  ]);
  const writers = new Set(skills.filter(({ plan }) => plan === null).map((one) => one.id));
  const today = todayInIst(new Date());
  const base = `/w/${ctx.workspaceSlug}`;
  const editable = may(ctx.role, 'campaigns.update');
  const buyers = icps.filter((icp) => campaign.targetIcps.includes(icp.id));
  return (
    <ClientMessages namespaces={['campaigns', 'moves', 'executions', 'skillruns', 'form']}>
      <PageBar
        search={false}
        headless
        crumbs={[
          { label: t('title'), href: `${base}/campaigns` },
          { label: t(`status.${campaign.status}`) },
        ]}
        actions={
          <CampaignBar
            workspace={ctx.workspaceSlug}
            campaign={campaign}
            editable={editable}
            planned={campaign.strategy !== null}
            moves={moves.length}
          />
        }
      />
      <RefreshOnUpdate kinds={['campaign', 'move', 'execution', 'foundation']} />
      <div className="w-full max-w-[1180px] space-y-6 px-7 py-6 max-md:px-4">
        <CampaignHead
          campaign={campaign}
          today={today}
          buyers={buyers.map((icp) => icp.fields.name)}
        />
        {campaign.phases.length > 0 ? (
          <CampaignTimeline ctx={ctx} campaign={campaign} today={today} moves={moves} />
        ) : null}
        <PlanSection
          workspace={ctx.workspaceSlug}
          campaign={{
            id: campaign.id,
            name: campaign.name,
            planned: campaign.strategy !== null,
            stale: campaign.stale,
            version: campaign.foundationVersion,
            // the plan ends where the brief no longer does
            moved: campaign.phases.length > 0 && campaign.phases.at(-1)?.end !== campaign.endDate,
            completed: campaign.status === 'completed',
          }}
          today={today}
          editable={editable}
          hasFoundation={foundation !== null}
          open={open}
          skill={{ id: skill.id, title: skill.title, inputs: skill.inputs }}
          icps={icps.map((icp) => ({ id: icp.id, name: icp.fields.name }))}
          defaults={{
            brief: campaign.description,
            start: campaign.startDate ?? '',
            end: campaign.endDate ?? '',
            icps: campaign.targetIcps,
            focusAreas: campaign.focusAreas,
          }}
        />
        <BatchSection
          workspace={ctx.workspaceSlug}
          campaignId={campaign.id}
          batch={batch}
          writable={moves
            .filter((move) => isWritable(move, writers))
            .map(({ id: moveId, title, phaseName }) => ({ id: moveId, title, phase: phaseName }))}
          readOnly={!may(ctx.role, 'executions.run')}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]">
          {campaign.strategy ? <StrategyDocument strategy={campaign.strategy} /> : null}
          {moves.length > 0 ? (
            <CampaignMoves
              base={base}
              campaign={campaign}
              moves={moves}
              today={today}
              people={people.map(({ userId, name }) => ({ id: userId, name }))}
            />
          ) : null}
        </div>
      </div>
    </ClientMessages>
  );
}
