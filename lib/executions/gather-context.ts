import { getAccount, getConstitution } from '@/lib/accounts';
import { languageSchema } from '@/lib/accounts/schemas';
import { getCampaign } from '@/lib/campaigns';
import { getFoundation } from '@/lib/foundation';
import { listIcps } from '@/lib/icps';
import type { Icp } from '@/lib/icps/schemas';
import { getMove } from '@/lib/moves';
import { istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction, withUser } from '@/lib/platform/db';
import type { Skill, SkillContext } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';

type Subject = {
  skill: Skill;
  inputs: Record<string, unknown>;
  campaignId?: string | null;
  moveId?: string | null;
};

const mostIcps = 3;
const mostPastOutputs = 5;

/** Everything a run may know, read as the person who asked for it, in one transaction. */
export function gatherContext(ctx: WorkspaceCtx, subject: Subject): Promise<SkillContext> {
  return inTransaction(ctx, (inner) => readContext(inner, subject));
}

async function readContext(ctx: WorkspaceCtx, subject: Subject): Promise<SkillContext> {
  const move = subject.moveId ? await getMove(ctx, subject.moveId) : null;
  const campaignId = subject.campaignId ?? move?.campaignId ?? null;
  const campaign = campaignId ? await getCampaign(ctx, campaignId) : null;
  const foundation = await getFoundation(ctx);
  const icps = await listIcps(ctx);
  const constitution = await getConstitution(ctx);
  const account = await getAccount(ctx);
  const pastOutputs = await readPastOutputs(ctx, subject.skill.id);
  return {
    today: istDateOf(now()),
    language: languageSchema.catch('en').parse(account.preferredLanguage),
    riskLevel: campaign?.riskLevel ?? 5,
    constitution,
    foundation: foundation && {
      ...foundation.fields,
      id: foundation.id,
      version: foundation.version,
    },
    icps: chooseIcps(icps, subject, campaign?.targetIcps ?? []).map(({ id, fields }) => ({
      ...fields,
      id,
    })),
    campaign: campaign && {
      id: campaign.id,
      name: campaign.name,
      type: campaign.type,
      description: campaign.description,
      startDate: campaign.startDate,
      endDate: campaign.endDate,
      focusAreas: campaign.focusAreas,
      strategy: campaign.strategy ?? {},
    },
    move: move && {
      id: move.id,
      title: move.title,
      description: move.description,
      phase: move.phaseName ?? move.phase,
    },
    pastOutputs,
  };
}

/** Those named in the inputs first, then the campaign's, otherwise the workspace's own. */
function chooseIcps(icps: Icp[], { skill, inputs }: Subject, targets: string[]): Icp[] {
  const named = fieldsOf(skill.inputs)
    .filter(({ widget }) => widget === 'icp' || widget === 'icps')
    .flatMap(({ name }) => inputs[name] ?? []);
  const wanted = [...new Set([...named, ...targets])];
  const chosen = wanted.flatMap((id) => icps.find((icp) => icp.id === id) ?? []);
  return (chosen.length > 0 ? chosen : icps).slice(0, mostIcps);
}

async function readPastOutputs(ctx: WorkspaceCtx, skillId: string): Promise<string[]> {
  const rows = await withUser(ctx, (tx) =>
    tx.execution.findMany({
      where: { workspaceId: ctx.workspaceId, skillId, acceptedAt: { not: null } },
      orderBy: { acceptedAt: 'desc' },
      take: mostPastOutputs,
      select: { outputText: true },
    }),
  );
  return rows.flatMap(({ outputText }) => outputText ?? []);
}
