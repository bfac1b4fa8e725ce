import {
  MessageSquarePlus,
  Plus,
  ScrollText,
  ShieldCheck,
  UserPlus,
  UserRound,
  Users,
  Waypoints,
} from 'lucide-react';
import type { PaletteItem } from '@/components/layout/app-shell';
import { may, type WorkspaceCtx, type WorkspaceOperation } from '@/lib/workspaces';
import type { Words } from './nav';

type Key =
  | 'newConversation'
  | 'remember'
  | 'graph'
  | 'newMove'
  | 'newCampaign'
  | 'newIcp'
  | 'invite'
  | 'members'
  | 'audit'
  | 'account'
  | 'constitution'
  | 'security';
type Entry = {
  key: Key;
  href: string;
  needs?: WorkspaceOperation;
  icon: PaletteItem['icon'];
};

/** What Ctrl K offers beside pages and records, as far as the role goes. */
export function paletteActions(t: Words, ctx: WorkspaceCtx): PaletteItem[] {
  const at = (path: string) => `/w/${ctx.workspaceSlug}${path}`;
  const plus = <Plus aria-hidden />;
  const entries: Entry[] = [
    { key: 'newMove', href: at('/moves?new=1'), needs: 'moves.create', icon: plus },
    { key: 'newCampaign', href: at('/campaigns/new'), needs: 'campaigns.create', icon: plus },
    { key: 'newIcp', href: at('/icps/new'), needs: 'icps.create', icon: plus },
    {
      key: 'newConversation',
      href: at('/chat/new'),
      needs: 'conversations.update',
      icon: <MessageSquarePlus aria-hidden />,
    },
    { key: 'remember', href: at('/memory?new=1'), needs: 'memory.update', icon: plus },
    { key: 'graph', href: at('/memory/graph'), icon: <Waypoints aria-hidden /> },
    {
      key: 'invite',
      href: at('/settings/members'),
      needs: 'invitations.create',
      icon: <UserPlus aria-hidden />,
    },
    { key: 'members', href: at('/settings/members'), icon: <Users aria-hidden /> },
    {
      key: 'audit',
      href: at('/settings/audit'),
      needs: 'audit.read',
      icon: <ScrollText aria-hidden />,
    },
    { key: 'account', href: '/account', icon: <UserRound aria-hidden /> },
    { key: 'constitution', href: '/account/constitution', icon: <ScrollText aria-hidden /> },
    { key: 'security', href: '/account/security', icon: <ShieldCheck aria-hidden /> },
  ];
  return entries
    .filter(({ needs }) => !needs || may(ctx.role, needs))
    .map(({ key, href, icon }) => ({
      id: `do-${key}`,
      label: t(`palette.${key}`),
      group: t('palette.do'),
      href,
      icon,
    }));
}
