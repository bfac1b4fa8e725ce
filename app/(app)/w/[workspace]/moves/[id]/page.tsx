import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { getCampaign, listCampaigns } from '@/lib/campaigns';
import { getExecution, listExecutions, minimumQuality } from '@/lib/executions';
import { todayInIst } from '@/lib/format';
import { getFoundation } from '@/lib/foundation';
import { listIcps } from '@/lib/icps';
import { getMove } from '@/lib/moves';
import { listSkills } from '@/lib/skills';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { listPeople, may } from '@/lib/workspaces';
import { isId } from '../../campaigns/_components/is-id';
import { MoveBar } from './_components/move-bar';
import { MoveBody } from './_components/move-body';
import { MovePageProvider } from './_components/move-page-context';
import { MoveRuns } from './_components/move-runs';

type Props = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata() {
  const t = await getTranslations('moves');
  return { title: t('title') };
}

export default async function MovePage({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  if (!isId(id)) notFound();
  const move = await orNotFound(getMove(ctx, id));
  const [people, campaigns, runs, icps, skills, foundation, campaign, t] = await Promise.all([
    listPeople(ctx),
    listCampaigns(ctx),
    listExecutions(ctx, { moveId: id, pageSize: 10 }),
    listIcps(ctx),
    listSkills(),
    getFoundation(ctx),
    move.campaignId ? getCampaign(ctx, move.campaignId) : null,
    getTranslations('moves'),
  ]);
  const [last] = runs.items;
  const open = last && !last.acceptedAt && !last.discardedAt ? last : null;
  const writtenBy = move.content?.executionId;
  const [openRun, written] = await Promise.all([
    open ? getExecution(ctx, open.id) : null,
    writtenBy ? getExecution(ctx, writtenBy) : null,
  ]);

  const base = `/w/${ctx.workspaceSlug}`;
  const usable = skills.filter((skill) => skill.plan === null && !skill.helper);
  const suggested = usable.find((skill) => skill.id === move.skillId)?.id ?? null;
  const named = [move.skillInputs.icp, campaign?.targetIcps[0]].find((one) => one);
  const icp = icps.find((one) => one.id === named);
  const icpWords = icp && [icp.fields.name, icp.fields.companySize].filter(Boolean).join(', ');
  return (
    <ClientMessages namespaces={['moves', 'executions', 'skillruns', 'skills', 'autosave', 'form']}>
      <MovePageProvider
        key={move.id}
        move={move}
        open={openRun}
        written={written}
        threshold={minimumQuality(campaign?.riskLevel ?? 5)}
        setting={{
          workspace: ctx.workspaceSlug,
          today: todayInIst(new Date()),
          userId: ctx.userId,
          editable: may(ctx.role, 'moves.update'),
          people: people.map(({ userId, name }) => ({ id: userId, name })),
          campaigns: campaigns.map(({ id: campaignId, name, phases }) => ({
            id: campaignId,
            name,
            phases: phases.map((phase) => ({ key: phase.key, name: phase.name })),
          })),
        }}
      >
        <PageBar
          headless
          search={false}
          crumbs={[
            campaign
              ? { label: campaign.name, href: `${base}/campaigns/${campaign.id}` }
              : { label: t('title'), href: `${base}/moves` },
            { label: move.phaseName ?? t('card.noPhase') },
          ]}
          actions={<MoveBar />}
        />
        <MoveBody
          icp={icpWords ?? null}
          skill={{
            skills: usable.map(({ id: skillId, title, inputs }) => ({
              id: skillId,
              title,
              inputs,
            })),
            icps: icps.map((one) => ({ id: one.id, name: one.fields.name })),
            suggested,
            defaults: move.skillInputs,
            hasFoundation: foundation !== null,
          }}
          runs={<MoveRuns workspace={ctx.workspaceSlug} runs={runs.items} />}
        />
      </MovePageProvider>
    </ClientMessages>
  );
}
