'use client';

import { Copy } from 'lucide-react';
import { useParams, useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { formatInstant } from '@/lib/format';
import { givenRoles } from '@/lib/workspaces/schemas';
import { inviteMemberAction, revokeInvitationAction } from '../actions';

export type InvitationRow = {
  id: string;
  email: string;
  role: string;
  link: string;
  expired: boolean;
  expiresAt: string;
};

export function Pending({ invitations }: { invitations: InvitationRow[] }) {
  return (
    <ul className="border-t border-line">
      {invitations.map((invitation) => (
        <Invitation key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  );
}

function Invitation({ invitation }: { invitation: InvitationRow }) {
  const t = useTranslations('settings');
  const words = useTranslations('form');
  const locale = useLocale();
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const [pending, setPending] = useState(false);
  const { id, email, link } = invitation;
  const role = givenRoles.find((one) => one === invitation.role) ?? 'member';

  async function run(
    work: () => Promise<{ ok: true } | { ok: false; error: { message: string } }>,
    done: string,
    undo?: { label: string; onUndo: () => void },
  ) {
    setPending(true);
    const result = await work().catch(() => null);
    if (result?.ok) notify(done, { undo });
    else notify(result?.error.message ?? words('offline'), { tone: 'error' });
    setPending(false);
    router.refresh();
  }
  const send = () =>
    run(() => inviteMemberAction(workspace, { email, role }), t('members.invited', { email }));
  const revoke = () =>
    run(() => revokeInvitationAction(workspace, { id }), t('members.revoked', { email }), {
      label: words('undo'),
      onUndo: send,
    });
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => notify(t('members.copied')),
      () => notify(t('members.notCopied', { link }), { tone: 'error' }),
    );
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-2.5">
      <span className="min-w-52 flex-1">
        <span className="break-all">{email}</span>{' '}
        {invitation.expired ? <Badge tone="brick">{t('members.expired')}</Badge> : null}
        <span className="block text-meta text-ink-3">
          {t(`role.${role}`)} · {t('members.expires')} {formatInstant(invitation.expiresAt, locale)}
        </span>
      </span>
      {invitation.expired ? null : (
        <Button
          variant="ghost"
          icon={<Copy aria-hidden />}
          aria-label={t('members.copyFor', { email })}
          onClick={copy}
        >
          {t('members.copy')}
        </Button>
      )}
      <Button
        variant="ghost"
        pending={pending}
        aria-label={t('members.renewFor', { email })}
        onClick={send}
      >
        {t('members.renew')}
      </Button>
      <Button
        variant="ghost"
        pending={pending}
        aria-label={t('members.revokeFor', { email })}
        onClick={revoke}
      >
        {t('members.revoke')}
      </Button>
    </li>
  );
}
