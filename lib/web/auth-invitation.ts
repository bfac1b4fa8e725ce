import { getAccount } from '@/lib/accounts';
import { AppError } from '@/lib/platform/errors';
import { rateLimit } from '@/lib/platform/rate-limit';
import { lookUpInvitation } from '@/lib/workspaces';
import { requestFacts } from './request';
import { accountCtx } from './session';

const perAddress = { points: 120, perSeconds: 600 };

async function addressSignedIn() {
  try {
    return (await getAccount(await accountCtx())).email;
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') return null;
    throw error;
  }
}

/** An invitation as its link's holder sees it, and the address this browser is signed in with. */
export async function invitationPage(token: string) {
  const { ipAddress } = await requestFacts();
  await rateLimit(ipAddress ?? 'unknown', 'invitation.look_up', perAddress);
  const [invitation, current] = await Promise.all([lookUpInvitation(token), addressSignedIn()]);
  return { invitation, current };
}
