'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IcpCreate } from '@/components/icps/icp-create';
import type { DraftActions } from '@/components/icps/icp-draft';
import type { IcpActions } from '@/components/icps/types';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';

export type BuyerStepProps = {
  workspace: string;
  userId: string;
  icps: readonly { id: string; name: string }[];
  /** Whether the plan has room for one more. */
  room: boolean;
  create: IcpActions['create'];
  draftActions: DraftActions;
  ready: boolean;
  onNext: (created: { id: string; name: string } | null) => void;
};

/** The first ideal customer, by draft or by hand; or those there are already. */
export function BuyerStep(props: BuyerStepProps) {
  const { workspace, icps, room, onNext } = props;
  const t = useTranslations('onboarding');
  const saved = useTranslations('icps.page');
  const [adding, setAdding] = useState(icps.length === 0);
  if (!adding) {
    return (
      <div className="space-y-5">
        <p className="font-medium">{t('buyers', { count: icps.length })}</p>
        <ul className="divide-y divide-line border-y border-line">
          {icps.map((icp) => (
            <li key={icp.id}>
              <Link
                href={`/w/${workspace}/icps/${icp.id}`}
                className="flex min-h-control items-center py-1.5 hover:underline hover:underline-offset-2"
              >
                {icp.name}
              </Link>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={() => onNext(null)}>
            {t('next')}
          </Button>
          {room ? <Button onClick={() => setAdding(true)}>{t('another')}</Button> : null}
        </div>
      </div>
    );
  }
  return (
    <IcpCreate
      workspace={workspace}
      userId={props.userId}
      create={props.create}
      drafting={{ actions: props.draftActions, ready: props.ready }}
      saveLabel={t('save')}
      onCreated={(icp) => {
        notify(saved('saved', { name: icp.fields.name }));
        onNext({ id: icp.id, name: icp.fields.name });
      }}
    >
      <Button variant="ghost" onClick={() => onNext(null)}>
        {t('skipIcp')}
      </Button>
    </IcpCreate>
  );
}
