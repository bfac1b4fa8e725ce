'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DeleteWorkspace } from './delete-workspace';
import { LeaveWorkspace } from './leave-workspace';
import { TransferOwnership } from './transfer-ownership';

type Props = {
  workspace: { name: string; slug: string };
  isOwner: boolean;
  /** Members who could own the workspace. */
  heirs: { userId: string; name: string }[];
};

/** What cannot be taken back by a toast. */
export function DangerZone({ workspace, isOwner, heirs }: Props) {
  const t = useTranslations('settings.danger');
  return (
    <section aria-labelledby="danger" className="border-t border-line pt-6">
      <h2 id="danger" className="text-title font-semibold text-brick">
        {t('title')}
      </h2>
      {isOwner ? (
        <Part title={t('transfer')} body={t('transferBody')}>
          <TransferOwnership heirs={heirs} />
        </Part>
      ) : null}
      <Part title={t('leave')} body={isOwner ? t('leaveOwner') : t('leaveBody')}>
        {isOwner ? null : <LeaveWorkspace name={workspace.name} />}
      </Part>
      {isOwner ? (
        <Part title={t('delete')} body={t('deleteBody')}>
          <DeleteWorkspace slug={workspace.slug} />
        </Part>
      ) : null}
    </section>
  );
}

function Part({ title, body, children }: { title: string; body: string; children: ReactNode }) {
  return (
    <div className="mt-5">
      <h3 className="font-medium">{title}</h3>
      <p className="mt-0.5 mb-3 text-ink-2">{body}</p>
      {children}
    </div>
  );
}
