import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import { saveFoundation } from '@/lib/foundation';
import { createMove, listMoves } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { skillForCampaign } from '@/lib/skills';
import type { CampaignPlanOutput } from '@/lib/skills/schemas';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { acceptExecution, discardExecution, submitExecution } from '.';

async function planned(ctx: WorkspaceCtx) {
  const fields = { companyName: 'Aaranya', businessDescription: 'Handwoven gifts from Jaipur.' };
  await saveFoundation(ctx, { fields, expectedVersion: null });
  const campaign = await createCampaign(ctx, { name: 'D', type: 'diwali', festival: 'diwali' });
  const { id } = await submitExecution(ctx, {
    skillId: skillForCampaign('diwali'),
    inputs: { brief: '400 gift boxes', start: campaign.startDate, end: campaign.endDate },
    campaignId: campaign.id,
    idempotencyKey: randomUUID(),
  });
  return { campaign, run: await runToEnd(ctx, id) };
}

describe('a finished run', () => {
  it('is offered on its move until it is discarded, and stays on record', async () => {
    const ctx = await createTenant();
    const { run } = await planned(ctx);
    expect(run.status).toBe('completed');
    await discardExecution(ctx, { id: run.id });
    expect(await discardExecution(ctx, { id: run.id })).toEqual({ id: run.id });
    const [viewer, stranger] = [await addMember(ctx, 'viewer'), await createTenant()];
    await expect(discardExecution(viewer, { id: run.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(discardExecution(stranger, { id: run.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('leaves the board when it is discarded', async () => {
    const ctx = await createTenant();
    await planned(ctx);
    const move = await createMove(ctx, { title: 'A post about the loom' });
    const { id } = await submitExecution(ctx, {
      skillId: 'content.linkedin',
      inputs: { topic: 'How one sari keeps a loom running for nine days' },
      moveId: move.id,
      idempotencyKey: randomUUID(),
    });
    await runToEnd(ctx, id);
    expect((await listMoves(ctx)).moves[0]?.run).toMatchObject({ id, status: 'completed' });
    await discardExecution(ctx, { id });
    expect((await listMoves(ctx)).moves[0]?.run).toBeNull();
  });

  it('gives a campaign the chosen moves, with the titles and dates as changed', async () => {
    const ctx = await createTenant();
    const { campaign, run } = await planned(ctx);
    const [first, second] = (run.output as CampaignPlanOutput).moves;
    if (!first || !second) throw new Error('the plan has too few moves');
    await acceptExecution(ctx, {
      id: run.id,
      selectedMoves: [first.ref, second.ref],
      changedMoves: { [first.ref]: { title: 'My own words', dueDate: '2027-10-01' } },
    });
    const { moves } = await listMoves(ctx, { campaignId: campaign.id });
    expect(moves).toMatchObject([
      { title: 'My own words', dueDate: '2027-10-01' },
      { title: second.title, dueDate: second.dueDate },
    ]);
    await expect(discardExecution(ctx, { id: run.id })).rejects.toMatchObject({ code: 'conflict' });
  });
});
