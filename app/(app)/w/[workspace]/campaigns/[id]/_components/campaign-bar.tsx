'use client';

import { CircleCheck, Ellipsis, Pause, Pencil, Play, Printer, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { QuickMenu } from '@/components/board/quick-menu';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { patientLazy } from '@/components/ui/patient-lazy';
import { notify } from '@/components/ui/toast';
import { type Campaign, type CampaignStatus, campaignTransitions } from '@/lib/campaigns/schemas';
import { changeCampaignStatusAction } from '../../actions';

const DeleteDialog = patientLazy(() => import('./delete-dialog'));

/** Edit, start, pause, complete, print, delete. Saffron when starting is what is due. */
export function CampaignBar(props: {
  workspace: string;
  campaign: Campaign;
  editable: boolean;
  planned: boolean;
  moves: number;
}) {
  const { workspace, campaign, editable, planned } = props;
  const t = useTranslations('campaigns');
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const can = (status: CampaignStatus) => campaignTransitions[campaign.status].includes(status);

  async function go(status: CampaignStatus): Promise<void> {
    setPending(true);
    const input = { id: campaign.id, status };
    const answer = await changeCampaignStatusAction(workspace, input).catch(() => null);
    setPending(false);
    if (answer?.ok) notify(t('now', { name: campaign.name, status: t(`status.${status}`) }));
    else notify(answer?.error.message ?? t('offline'), { tone: 'error' });
    router.refresh();
  }

  return (
    <>
      {editable ? (
        <Button asChild variant="ghost">
          <Link href={`/w/${workspace}/campaigns/${campaign.id}/edit`}>
            <Pencil aria-hidden />
            {t('edit')}
          </Link>
        </Button>
      ) : null}
      <QuickMenu
        align="end"
        groups={() => [
          {
            items: [
              { label: t('print'), icon: <Printer aria-hidden />, onSelect: () => window.print() },
              ...(editable && can('completed')
                ? [
                    {
                      label: t('complete'),
                      icon: <CircleCheck aria-hidden />,
                      onSelect: () => void go('completed'),
                    },
                  ]
                : []),
              ...(editable
                ? [
                    {
                      label: t('delete.button'),
                      icon: <Trash2 aria-hidden />,
                      tone: 'danger' as const,
                      onSelect: () => setDeleting(true),
                    },
                  ]
                : []),
            ],
          },
        ]}
        trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden />} />}
      />
      {editable && can('paused') ? (
        <Button icon={<Pause aria-hidden />} pending={pending} onClick={() => void go('paused')}>
          {t('pause')}
        </Button>
      ) : null}
      {editable && can('active') ? (
        <Button
          variant={planned ? 'primary' : 'secondary'}
          icon={<Play aria-hidden />}
          pending={pending}
          onClick={() => void go('active')}
        >
          {campaign.status === 'paused' ? t('resume') : t('start')}
        </Button>
      ) : null}
      {deleting ? (
        <Suspense>
          <DeleteDialog
            workspace={workspace}
            campaign={campaign}
            moves={props.moves}
            onClose={() => setDeleting(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
