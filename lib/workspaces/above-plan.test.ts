import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { authorise } from './authorise';
import { openWorkspace } from './open-workspace';
import { policy, type WorkspaceOperation } from './policy';

const setPlan = (userId: string, subscriptionTier: string) =>
  withSystem((tx) => tx.user.updateMany({ where: { id: userId }, data: { subscriptionTier } }));
/** Another workspace of the same owner, made after the first. */
async function addWorkspace(ownerId: string): Promise<string> {
  const slug = `t-${randomUUID()}`;
  await withSystem(async (tx) => {
    const { id } = await tx.workspace.create({
      data: { name: 'Second', slug, ownerId },
      select: { id: true },
    });
    await tx.workspaceMember.create({ data: { workspaceId: id, userId: ownerId, role: 'owner' } });
  });
  return slug;
}
const operations = Object.keys(policy).filter((name): name is WorkspaceOperation =>
  /^(workspace\.(?!create)|members|invitations\.(?!accept|look_up)|audit|foundation|icps|campaigns|moves|skills|executions|usage)/.test(
    name,
  ),
);

describe('a plan that shrinks', () => {
  it('leaves the owner’s first workspace as it was; the others can be read, and brought below the limit', async () => {
    const owner = await createTenant({ plan: 'growth' });
    const second = await addWorkspace(owner.userId);
    expect((await openWorkspace(owner, second)).above).toBeUndefined();
    await setPlan(owner.userId, 'free');
    const first = await openWorkspace(owner, owner.workspaceSlug);
    for (const operation of operations) expect(() => authorise(first, operation)).not.toThrow();
    const above = await openWorkspace(owner, second);
    expect(above.above).toBe('workspacesOwned');
    const refused = operations.filter((operation) => {
      try {
        authorise(above, operation);
        return false;
      } catch (error) {
        expect(error).toMatchObject({ code: 'limit_reached', data: { what: 'workspacesOwned' } });
        return true;
      }
    });
    expect(refused).toEqual([
      'invitations.create',
      'foundation.update',
      'icps.create',
      'icps.update',
      'icps.delete',
      'campaigns.create',
      'campaigns.update',
      'campaigns.delete',
      'moves.create',
      'moves.update',
      'moves.delete',
      'executions.run',
      'executions.accept',
      'executions.approve',
    ]);
    await setPlan(owner.userId, 'growth');
    expect((await openWorkspace(owner, second)).above).toBeUndefined();
  });

  it('leaves their seats to the owner and to who joined first; the others can read', async () => {
    const owner = await createTenant({ plan: 'growth' });
    const early = await addMember(owner, 'member');
    const late = await addMember(owner, 'admin');
    await setPlan(owner.userId, 'free');
    const opened = (ctx: typeof late) => openWorkspace(ctx, owner.workspaceSlug);
    expect([(await opened(owner)).above, (await opened(early)).above]).toEqual([
      undefined,
      undefined,
    ]);
    const above = await opened(late);
    expect(above).toMatchObject({ above: 'seatsPerWorkspace', role: 'admin' });
    expect(() => authorise(above, 'moves.read')).not.toThrow();
    expect(() => authorise(above, 'members.leave')).not.toThrow();
    for (const operation of ['moves.update', 'members.remove', 'executions.run'] as const) {
      expect(() => authorise(above, operation)).toThrow(/more people than its plan covers/);
    }
    expect(() => authorise({ ...above, role: 'viewer' }, 'moves.update')).toThrow(/role here/);
  });

  it('is no stranger’s to see', async () => {
    const [ours, theirs] = [await createTenant(), await createTenant()];
    await expect(openWorkspace(theirs, ours.workspaceSlug)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
