import { composeMail } from '@/lib/platform/mail-layout';
import { invitationDays } from './internal';

type Invitation = { email: string; workspace: string; inviter: string; role: string; link: string };

export const invitationMail = ({ email, workspace, inviter, role, link }: Invitation) =>
  composeMail({
    to: email,
    subject: `${inviter} invites you to ${workspace} on Muhurat`,
    paragraphs: [
      'Namaste,',
      `${inviter} invites you to work in ${workspace} on Muhurat, as ${role}. Sign in or make an account with this address, and accept. The link works for ${invitationDays} days.`,
    ],
    link: { label: 'See the invitation', url: link },
    footer: 'If you do not know who this is, do nothing: nobody joins without accepting.',
  });
