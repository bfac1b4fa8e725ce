import type { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { languageChoiceSchema } from './schemas';

/** The interface language alone, as the menu sets it. */
export async function chooseLanguage(ctx: Ctx, input: z.input<typeof languageChoiceSchema>) {
  const { language } = languageChoiceSchema.parse(input);
  const { count } = await withUser(ctx, (tx) =>
    tx.user.updateMany({ where: { id: ctx.userId }, data: { preferredLanguage: language } }),
  );
  if (count === 0) throw notFound('account');
}
