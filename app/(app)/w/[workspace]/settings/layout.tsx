import { ScrollText, Settings, Users } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

export default async function SettingsLayout({ params, children }: Props) {
  const { workspace: slug } = await params;
  const ctx = await pageWorkspace(slug);
  const t = await getTranslations('settings');
  const at = `/w/${slug}/settings`;
  const audit = {
    href: `${at}/audit`,
    label: t('tabs.audit'),
    icon: <ScrollText aria-hidden />,
  };
  return (
    <ClientMessages namespaces={['settings', 'form']}>
      <PageBar
        title={t('title')}
        views={[
          { href: at, label: t('tabs.general'), icon: <Settings aria-hidden /> },
          { href: `${at}/members`, label: t('tabs.members'), icon: <Users aria-hidden /> },
          ...(may(ctx.role, 'audit.read') ? [audit] : []),
        ]}
      />
      <PageBody>{children}</PageBody>
    </ClientMessages>
  );
}
