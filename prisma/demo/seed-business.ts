import { randomUUID } from 'node:crypto';
import { saveFoundation } from '@/lib/foundation';
import { createIcp } from '@/lib/icps';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { createWorkspace, deleteWorkspace, openWorkspace } from '@/lib/workspaces';
import { buyPlan } from './buy-plan';
import type { DemoPeople } from './ensure-people';
import { seedCampaign } from './seed-campaign';
import { seedMemory } from './seed-memory';
import type { DemoBusiness } from './types';

/** Makes the business's workspace unless it is there whole; one left half-made by a crash is made anew. */
export async function seedBusiness(business: DemoBusiness, people: DemoPeople): Promise<boolean> {
  const owner = people.find(({ role }) => role === 'owner');
  if (!owner) throw new Error(`${business.name} has no owner.`);
  const account = { userId: owner.userId, requestId: 'demo' };
  await buyPlan(account);
  const found = await withSystem((tx) =>
    tx.workspace.findUnique({
      where: { slug: business.slug },
      select: { settings: true, ownerId: true },
    }),
  );
  if (found) {
    const whole = (found.settings as { demo?: string }).demo === 'whole';
    if (whole || found.ownerId !== owner.userId) return false;
    await deleteWorkspace(await openWorkspace(account, business.slug), { slug: business.slug });
  }
  const { id } = await createWorkspace(account, { name: business.name, slug: business.slug });
  await withSystem((tx) =>
    tx.workspaceMember.createMany({
      data: people
        .filter(({ role }) => role !== 'owner')
        .map(({ userId, role }) => ({ workspaceId: id, userId, role })),
    }),
  );
  const ctx = await openWorkspace(account, business.slug);
  await saveFoundation(ctx, { fields: business.foundation, expectedVersion: null });
  const icps: string[] = [];
  for (const fields of business.icps) {
    icps.push((await createIcp(ctx, { id: randomUUID(), fields })).id);
  }
  const team = workers(ctx, people);
  for (const campaign of business.campaigns(new Date())) {
    await seedCampaign(team, campaign, icps);
  }
  await seedMemory(team, business);
  await withSystem((tx) =>
    tx.workspace.update({ where: { id }, data: { settings: { demo: 'whole' } } }),
  );
  return true;
}

/** The ctx of each person who may work; the owner first. */
function workers(ctx: WorkspaceCtx, people: DemoPeople): WorkspaceCtx[] {
  return people
    .filter(({ role }) => role !== 'viewer')
    .map(({ userId, role }) => ({ ...ctx, userId, role }));
}
