'use server';

import { accountAction } from '@/lib/web/action';
import { acceptInvitation } from '@/lib/workspaces';
import { invitationTokenSchema } from '@/lib/workspaces/schemas';

export const acceptInvitationAction = accountAction(
  { operation: 'invitation.accept', input: invitationTokenSchema },
  acceptInvitation,
);
