import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { createCampaign } from '@/lib/campaigns';
import { ask, getConversation } from '@/lib/conversations';
import { getExecution, submitExecution } from '@/lib/executions';
import { saveFoundation } from '@/lib/foundation';
import { createIcp } from '@/lib/icps';
import { icpFieldsSchema } from '@/lib/icps/schemas';
import { createMove } from '@/lib/moves';
import type { CreateMoveInput } from '@/lib/moves/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { business } from './business';

export const foundationOf = (ctx: WorkspaceCtx) =>
  saveFoundation(ctx, { fields: business, expectedVersion: null });

export const icpOf = (ctx: WorkspaceCtx, name = 'Office manager of forty') =>
  createIcp(ctx, {
    fields: icpFieldsSchema.parse({
      name,
      title: 'Office manager',
      industry: 'Software',
      painPoints: ['Gifts arrive after Diwali'],
      goals: ['A gift that stays on the desk'],
      objections: ['Will forty boxes be ready by October?'],
      preferredChannels: ['LinkedIn', 'Email'],
    }),
  });

export const campaignOf = (ctx: WorkspaceCtx, name = 'Lamps for forty offices') =>
  createCampaign(ctx, { name, type: 'diwali', festival: 'diwali', description: 'Sell boxes.' });

export const moveOf = (ctx: WorkspaceCtx, input: Partial<CreateMoveInput> = {}) =>
  createMove(ctx, { title: 'Write the vetiver post', ...input });

export const post = { topic: 'Vetiver cups that become planters' };

/** A run of a skill by the copy's own worker. */
export async function runOf(
  ctx: WorkspaceCtx,
  run: { moveId?: string; campaignId?: string; skillId?: string; inputs?: object } = {},
) {
  const { skillId = 'content.linkedin', inputs = post, ...rest } = run;
  return submitExecution(ctx, {
    skillId,
    inputs: { ...inputs },
    idempotencyKey: randomUUID(),
    ...rest,
  });
}

export async function finished(ctx: WorkspaceCtx, id: string) {
  await expect
    .poll(async () => (await getExecution(ctx, id)).status, { timeout: 30_000 })
    .toBe('completed');
  return getExecution(ctx, id);
}

/** A conversation with one question, answered by the copy's own worker. Returns its id. */
export async function threadOf(ctx: WorkspaceCtx, text: string) {
  const { conversationId: id } = await ask(ctx, {
    conversationId: null,
    text,
    idempotencyKey: randomUUID(),
  });
  await expect
    .poll(async () => (await getConversation(ctx, { id })).running, { timeout: 30_000 })
    .toBe(false);
  return id;
}

/** A workspace in the middle of its work: everything that a screen can show. */
export async function workOf(ctx: WorkspaceCtx) {
  await foundationOf(ctx);
  const icp = await icpOf(ctx);
  const campaign = await campaignOf(ctx);
  const move = await moveOf(ctx, { campaignId: campaign.id, skillId: 'content.linkedin' });
  const { id } = await runOf(ctx, { moveId: move.id });
  const run = await finished(ctx, id);
  return { icp, campaign, move, run };
}
