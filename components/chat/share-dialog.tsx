'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { Conversation } from '@/lib/conversations/schemas';
import { useChat } from './chat-context';
import { useThreadDeeds } from './use-thread-deeds';

type Props = { thread: Conversation; onClose: () => void };

/** Who sees the conversation, in so many words, before anybody does. */
export default function ShareDialog({ thread, onClose }: Props) {
  const t = useTranslations('chat.share');
  const common = useTranslations('common');
  const { people, me, mayWrite } = useChat();
  const { share } = useThreadDeeds();
  const [chosen, setChosen] = useState<string>(thread.visibility);
  const [pending, setPending] = useState(false);
  const mine = mayWrite && thread.author.id === me.id;

  async function keep() {
    if (chosen !== thread.visibility) {
      setPending(true);
      await share(thread);
    }
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title')}
      footer={
        mine ? (
          <>
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button variant="primary" pending={pending} onClick={() => void keep()}>
              {t('keep')}
            </Button>
          </>
        ) : undefined
      }
    >
      {mine ? (
        <Field as="group" label={t('who')}>
          <RadioGroup
            name="visibility"
            look="cards"
            value={chosen}
            onChange={setChosen}
            options={[
              { value: 'private', label: t('private'), hint: t('privateHint') },
              { value: 'workspace', label: t('workspace'), hint: t('workspaceHint', { people }) },
            ]}
          />
        </Field>
      ) : (
        <p>
          {thread.visibility === 'workspace'
            ? t('sharedBy', { name: thread.author.name, people })
            : t('privateHint')}
        </p>
      )}
    </Dialog>
  );
}
