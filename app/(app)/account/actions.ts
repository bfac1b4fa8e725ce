'use server';

import { cookies } from 'next/headers';
import { localeCookie } from '@/i18n/locales';
import { changePassword, revokeSession, updateConstitution, updateProfile } from '@/lib/accounts';
import {
  changePasswordSchema,
  constitutionSchema,
  sessionHandleSchema,
  updateProfileSchema,
} from '@/lib/accounts/schemas';
import { accountAction } from '@/lib/web/action';
import { requireSession } from '@/lib/web/session';

export const updateProfileAction = accountAction(
  { operation: 'account.update', input: updateProfileSchema },
  async (ctx, input) => {
    const saved = await updateProfile(ctx, { ...input, phone: input.phone ?? '' });
    (await cookies()).set(localeCookie, saved.language, {
      path: '/',
      sameSite: 'lax',
      maxAge: 365 * 24 * 3600,
    });
    return saved;
  },
);

export const updateConstitutionAction = accountAction(
  { operation: 'account.update', input: constitutionSchema },
  updateConstitution,
);

export const changePasswordAction = accountAction(
  { operation: 'account.security', input: changePasswordSchema },
  async (ctx, input) => changePassword(ctx, input, (await requireSession()).id),
);

export const revokeSessionAction = accountAction(
  { operation: 'account.security', input: sessionHandleSchema },
  revokeSession,
);
