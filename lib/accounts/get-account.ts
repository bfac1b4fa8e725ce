import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';

/** The signed-in person's own account. */
export async function getAccount(ctx: Ctx) {
  const user = await withUser(ctx, (tx) =>
    tx.user.findUnique({
      where: { id: ctx.userId },
      select: {
        id: true,
        email: true,
        fullName: true,
        avatarUrl: true,
        phone: true,
        preferredLanguage: true,
        subscriptionTier: true,
        createdAt: true,
      },
    }),
  );
  if (!user) throw notFound('account');
  const { fullName, subscriptionTier, createdAt, ...rest } = user;
  return {
    ...rest,
    name: fullName ?? user.email,
    plan: subscriptionTier,
    createdAt: createdAt.toISOString(),
  };
}
export type Account = Awaited<ReturnType<typeof getAccount>>;
