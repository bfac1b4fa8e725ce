import { randomUUID } from 'node:crypto';
import { changeCampaignStatus, createCampaign } from '@/lib/campaigns';
import { acceptExecution, submitExecution } from '@/lib/executions';
import { completeMove, getMove, listMoves, moveMove, updateMove } from '@/lib/moves';
import type { MoveRow } from '@/lib/moves/schemas';
import { istDateOf, withClock } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { getSkill, parseInputs, skillForCampaign } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { daysAfter } from './day';
import type { DemoCampaign } from './types';

type Run = Pick<
  Parameters<typeof submitExecution>[1],
  'skillId' | 'inputs' | 'campaignId' | 'moveId'
>;

async function run(ctx: WorkspaceCtx, request: Run) {
  const { id } = await submitExecution(ctx, { ...request, idempotencyKey: randomUUID() });
  return runToEnd(ctx, id);
}

/** A brief, its plan by the product's own skill, and the work up to today, as the team would have done it. */
export async function seedCampaign(team: WorkspaceCtx[], demo: DemoCampaign, icps: string[]) {
  const [owner] = team;
  if (!owner) throw new Error('A demo campaign needs somebody to work on it.');
  const began = new Date(`${demo.begun}T10:00:00+05:30`);
  const campaignId = await withClock(began, async () => {
    const campaign = await createCampaign(owner, {
      ...demo.brief,
      targetIcps: demo.icps.flatMap((index) => icps[index] ?? []),
    });
    if (demo.state === 'brief') return campaign.id;
    const plan = await run(owner, {
      skillId: skillForCampaign(demo.brief.type),
      inputs: demo.inputs,
      campaignId: campaign.id,
    });
    await acceptExecution(owner, { id: plan.id });
    await changeCampaignStatus(owner, { id: campaign.id, status: 'active' });
    return campaign.id;
  });
  if (demo.state === 'brief') return;
  await work(team, campaignId, demo);
  if (demo.state === 'completed') {
    await changeCampaignStatus(owner, { id: campaignId, status: 'completed' });
  }
}

async function work(team: WorkspaceCtx[], campaignId: string, demo: DemoCampaign) {
  const [owner] = team;
  if (!owner) return;
  const { moves } = await listMoves(owner, { campaignId, order: 'due' });
  const today = istDateOf(new Date());
  const due = moves.filter((move) => move.dueDate && move.dueDate <= today);
  const ahead = moves.filter((move) => !move.dueDate || move.dueDate > today);
  for (const [index, move] of due.entries()) {
    const last = demo.state === 'active' && index === due.length - 1;
    await assigned(team, index, move, async (ctx) => {
      // the latest one is late, and one that no skill could do has failed
      if (last) return;
      if (index === 2 && demo.state === 'active') {
        await moveMove(ctx, { id: move.id, status: 'failed', reason: demo.failure });
        return;
      }
      await write(ctx, move);
      await completeMove(ctx, { id: move.id });
    });
  }
  for (const [index, move] of ahead.entries()) {
    await assigned(team, index + 1, move, async (ctx) => {
      if (index > 2) return;
      await moveMove(ctx, { id: move.id, status: 'in_progress' });
      if (index > 0) await write(ctx, move);
    });
  }
}

/** Gives the move to one of the team and lets them work on it, two days before it is due or now. */
async function assigned(
  team: WorkspaceCtx[],
  index: number,
  move: MoveRow,
  task: (ctx: WorkspaceCtx) => Promise<void>,
) {
  const ctx = team[index % team.length];
  if (!ctx) return;
  const at = move.dueDate ? daysAfter(new Date(`${move.dueDate}T11:00:00+05:30`), -2) : new Date();
  const moment = at < new Date() ? at : new Date();
  await withClock(moment, async () => {
    await updateMove(ctx, {
      id: move.id,
      expectedVersion: move.version,
      changes: { assignedTo: ctx.userId },
    });
    await task(ctx);
  });
}

/** Runs the move's skill, where it has one that its inputs suffice for, and takes the text. */
async function write(ctx: WorkspaceCtx, move: MoveRow) {
  if (!move.skillId) return;
  const skill = await getSkill(move.skillId);
  const { skillInputs } = await getMove(ctx, move.id);
  if (!parseInputs(skill, skillInputs).ok) return;
  const done = await run(ctx, { skillId: move.skillId, inputs: skillInputs, moveId: move.id });
  if (done.status === 'completed') await acceptExecution(ctx, { id: done.id });
}
