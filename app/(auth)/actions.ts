'use server';

import { redirect } from 'next/navigation';
import { ownPath, requestReset, resendVerification, resetPassword, signUp } from '@/lib/accounts';
import { addressSchema, resetPasswordSchema, signUpSchema } from '@/lib/accounts/schemas';
import { publicAction } from '@/lib/web/action';
import { signOutHere } from '@/lib/web/auth-session';

const perAddress = { points: 40, perSeconds: 3600 };

export const signUpAction = publicAction(
  { operation: 'auth.sign_up', input: signUpSchema, limit: perAddress },
  signUp,
);

export const resendVerificationAction = publicAction(
  { operation: 'auth.verify', input: addressSchema, limit: perAddress },
  resendVerification,
);

export const requestResetAction = publicAction(
  { operation: 'auth.request_reset', input: addressSchema, limit: perAddress },
  requestReset,
);

export const resetPasswordAction = publicAction(
  { operation: 'auth.reset', input: resetPasswordSchema, limit: perAddress },
  resetPassword,
);

/** Signs out and goes to the sign-in page, and from there on to `next`. */
export async function signOutTo(next: string) {
  await signOutHere();
  const path = ownPath(next);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
}
