'use client';

import { useParams, useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useOptimistic, useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Select } from '@/components/ui/select';
import { Table } from '@/components/ui/table';
import { notify } from '@/components/ui/toast';
import { formatDate } from '@/lib/format';
import { type GivenRole, givenRoles } from '@/lib/workspaces/schemas';
import { changeRoleAction } from '../actions';
import { RemoveMember } from './remove-member';

export type PersonRow = {
  userId: string;
  name: string;
  email: string | null;
  role: GivenRole | 'owner';
  joinedAt: string;
};
type Props = { people: PersonRow[]; me: string; manages: boolean };

export function People({ people, me, manages }: Props) {
  const t = useTranslations('settings');
  const locale = useLocale();
  return (
    <Table
      caption={t('members.people')}
      rows={people}
      rowKey={(person) => person.userId}
      columns={[
        {
          key: 'name',
          head: t('members.name'),
          cell: (person) => (
            <span className="flex min-w-0 items-center gap-2.5">
              <Avatar name={person.name} seed={person.userId} decorative />
              <span className="min-w-0">
                <span className="block">
                  {person.name} {person.userId === me ? <Badge>{t('members.you')}</Badge> : null}
                </span>
                <span className="block text-meta break-all text-ink-3">{person.email}</span>
              </span>
            </span>
          ),
        },
        {
          key: 'joined',
          head: t('members.joined'),
          wide: true,
          cell: (person) => formatDate(person.joinedAt.slice(0, 10), locale),
        },
        {
          key: 'role',
          head: t('members.role'),
          cell: (person) =>
            manages && person.role !== 'owner' ? (
              <RoleChoice person={person} role={person.role} />
            ) : (
              <span title={t(`may.${person.role}`)}>{t(`role.${person.role}`)}</span>
            ),
        },
        ...(manages
          ? [
              {
                key: 'remove',
                head: <span className="sr-only">{t('members.remove')}</span>,
                align: 'end' as const,
                cell: (person: PersonRow) =>
                  person.role === 'owner' || person.userId === me ? null : (
                    <RemoveMember person={person} />
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function RoleChoice({ person, role }: { person: PersonRow; role: GivenRole }) {
  const t = useTranslations('settings');
  const words = useTranslations('form');
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const [shown, show] = useOptimistic(role);
  const [, start] = useTransition();

  function change(next: GivenRole, undoTo?: GivenRole) {
    start(async () => {
      show(next);
      const result = await changeRoleAction(workspace, {
        userId: person.userId,
        role: next,
      }).catch(() => null);
      if (result?.ok) {
        const undo = undoTo && { label: words('undo'), onUndo: () => change(undoTo) };
        notify(t('members.changed', { name: person.name, role: t(`role.${next}`) }), { undo });
      } else notify(result?.error.message ?? words('offline'), { tone: 'error' });
      router.refresh();
    });
  }
  return (
    <Select
      aria-label={t('members.roleOf', { name: person.name })}
      value={shown}
      onChange={(event) => {
        const next = givenRoles.find((one) => one === event.target.value);
        if (next) change(next, role);
      }}
      options={givenRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
      className="w-32"
    />
  );
}
