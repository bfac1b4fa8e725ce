import type { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { slugQuerySchema, slugSchema } from './schemas';

/** Whether a workspace could have this address. Addresses are public, names and people are not. */
export async function slugIsFree(_ctx: Ctx, input: z.input<typeof slugQuerySchema>) {
  const slug = slugSchema.safeParse(slugQuerySchema.parse(input).slug);
  if (!slug.success) return { free: false, reason: slug.error.issues[0]?.message ?? null };
  const taken = await withSystem((tx) => tx.workspace.count({ where: { slug: slug.data } }));
  return { free: taken === 0, reason: null };
}
