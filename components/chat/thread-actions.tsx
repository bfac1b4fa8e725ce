'use client';

import { Ellipsis, Lock, Pin, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { QuickMenu } from '@/components/board/quick-menu';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { Conversation } from '@/lib/conversations/schemas';
import { useThreadContext } from './thread-context';
import { useThreadMenu } from './use-thread-menu';

const ShareDialog = patientLazy(() => import('./share-dialog'));
const FactsSheet = patientLazy(() => import('./facts-sheet'));

/** At the end of the page bar: who sees it, what it keeps in mind, and the rest. */
export function ThreadActions() {
  const { conversation, gone } = useThreadContext();
  return conversation && !gone ? <Actions conversation={conversation} /> : null;
}

function Actions({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('chat.bar');
  const { rename } = useThreadContext();
  const [open, setOpen] = useState<'share' | 'facts' | null>(null);
  const menu = useThreadMenu(conversation, { onRename: () => rename(true) });
  const shared = conversation.visibility === 'workspace';
  const facts = conversation.pinnedFacts.length;
  const close = () => setOpen(null);
  return (
    <>
      <Button
        variant="ghost"
        icon={<Pin aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen('facts')}
      >
        <span className="max-xl:sr-only">{t('facts')}</span>
        {facts > 0 ? <span className="text-ink-3">{facts}</span> : null}
      </Button>
      <Button
        icon={shared ? <Users aria-hidden /> : <Lock aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen('share')}
      >
        <span className="max-md:sr-only">{shared ? t('shared') : t('private')}</span>
      </Button>
      <QuickMenu
        align="end"
        groups={menu}
        trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden />} />}
      />
      <Suspense>
        {open === 'share' ? <ShareDialog thread={conversation} onClose={close} /> : null}
        {open === 'facts' ? <FactsSheet onClose={close} /> : null}
      </Suspense>
    </>
  );
}
