'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { IcpActions } from '@/components/icps/types';
import { useDeleteIcp } from '@/components/icps/use-delete-icp';
import { Button } from '@/components/ui/button';

type Props = Pick<IcpActions, 'remove' | 'restore'> & {
  workspace: string;
  id: string;
  name: string;
};

export function DeleteButton({ workspace, id, name, remove, restore }: Props) {
  const t = useTranslations('icps.page');
  const router = useRouter();
  const deleteIcp = useDeleteIcp(workspace, { remove, restore });
  const [pending, setPending] = useState(false);
  return (
    <Button
      variant="danger"
      icon={<Trash2 aria-hidden />}
      pending={pending}
      onClick={async () => {
        setPending(true);
        if (await deleteIcp(id, name)) router.push(`/w/${workspace}/icps`);
        else setPending(false);
      }}
    >
      {t('delete')}
    </Button>
  );
}
