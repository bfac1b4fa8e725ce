import { randomUUID } from 'node:crypto';
import type { PlanId } from '@/lib/billing/schemas';
import type { Ctx, Role, WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';

/** A verified person of their own, with an address nobody else in the run has. */
export async function createPerson(
  options: { name?: string; plan?: PlanId; passwordHash?: string } = {},
): Promise<Ctx & { email: string }> {
  const email = `${randomUUID()}@example.in`;
  const user = await withSystem((tx) =>
    tx.user.create({
      data: {
        email,
        fullName: options.name ?? 'Asha Rao',
        subscriptionTier: options.plan ?? 'growth',
        passwordHash: options.passwordHash ?? null,
        emailVerifiedAt: new Date(),
      },
      select: { id: true },
    }),
  );
  return { userId: user.id, email, requestId: randomUUID() };
}

/** A workspace of its own and the ctx of its owner. */
export async function createTenant(
  options: { plan?: PlanId; name?: string } = {},
): Promise<WorkspaceCtx & { email: string }> {
  const person = await createPerson(options);
  const slug = `t-${randomUUID()}`;
  const workspaceId = await withSystem(async (tx) => {
    const { id } = await tx.workspace.create({
      data: { name: options.name ?? 'Test workspace', slug, ownerId: person.userId },
      select: { id: true },
    });
    await tx.workspaceMember.create({
      data: { workspaceId: id, userId: person.userId, role: 'owner' },
    });
    return id;
  });
  return { ...person, workspaceId, workspaceSlug: slug, role: 'owner', ownerId: person.userId };
}

/** Another person in the tenant's workspace, with the given role. */
export async function addMember(
  tenant: WorkspaceCtx,
  role: Exclude<Role, 'owner'>,
  options: { name?: string } = {},
): Promise<WorkspaceCtx & { email: string }> {
  const person = await createPerson(options);
  await withSystem((tx) =>
    tx.workspaceMember.create({
      data: { workspaceId: tenant.workspaceId, userId: person.userId, role },
    }),
  );
  return {
    ...person,
    workspaceId: tenant.workspaceId,
    workspaceSlug: tenant.workspaceSlug,
    ownerId: tenant.ownerId,
    role,
  };
}
