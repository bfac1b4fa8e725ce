'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { deleteCampaignAction } from '../../actions';

/** Says what goes and what stays before a campaign is deleted for good. */
export default function DeleteDialog(props: {
  workspace: string;
  campaign: { id: string; name: string };
  moves: number;
  onClose: () => void;
}) {
  const { workspace, campaign, moves, onClose } = props;
  const t = useTranslations('campaigns');
  const common = useTranslations('common');
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function remove(): Promise<void> {
    setPending(true);
    const answer = await deleteCampaignAction(workspace, { id: campaign.id }).catch(() => null);
    if (!answer?.ok) {
      setPending(false);
      notify(answer?.error.message ?? t('offline'), { tone: 'error' });
      return;
    }
    notify(t('delete.done', { name: campaign.name }));
    router.push(`/w/${workspace}/campaigns`);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('delete.title', { name: campaign.name })}
      description={t('delete.text', { count: moves })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="danger" pending={pending} onClick={() => void remove()}>
            {t('delete.button')}
          </Button>
        </>
      }
    />
  );
}
