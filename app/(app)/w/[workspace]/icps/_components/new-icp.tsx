'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { IcpCreate } from '@/components/icps/icp-create';
import type { DraftActions } from '@/components/icps/icp-draft';
import type { IcpActions } from '@/components/icps/types';
import { notify } from '@/components/ui/toast';

type Props = {
  workspace: string;
  userId: string;
  create: IcpActions['create'];
  drafting: { actions: DraftActions; ready: boolean };
};

export function NewIcp(props: Props) {
  const t = useTranslations('icps.page');
  const router = useRouter();
  return (
    <IcpCreate
      {...props}
      saveLabel={t('save')}
      onCreated={(icp) => {
        notify(t('saved', { name: icp.fields.name }));
        router.push(`/w/${props.workspace}/icps`);
      }}
    />
  );
}
