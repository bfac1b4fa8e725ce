'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { notify } from '@/components/ui/toast';
import { useChat } from './chat-context';
import { DeedDialog } from './deed-dialog';
import { useThreadContext } from './thread-context';

type Props = { text: string; onClose: () => void };

/** One thing to be remembered, in words that the person has seen and may change, and for whom. */
export default function RememberDialog({ text, onClose }: Props) {
  const t = useTranslations('chat.remember');
  const common = useTranslations('common');
  const { workspace, actions, people } = useChat();
  const { conversation } = useThreadContext();
  const [content, setContent] = useState(text.slice(0, 2000));
  const [visibility, setVisibility] = useState<'private' | 'workspace'>(
    conversation?.visibility ?? 'private',
  );
  return (
    <DeedDialog
      title={t('title')}
      description={t('about')}
      submit={t('submit')}
      deed={() => actions.remember(workspace, { content, visibility })}
      onDone={({ id, outcome }) =>
        notify(t(`done.${outcome}`), {
          ...(outcome === 'new'
            ? {
                undo: {
                  label: common('undo'),
                  onUndo: () => void actions.forget(workspace, { id }),
                },
              }
            : {}),
        })
      }
      onClose={onClose}
    >
      {(failure) => (
        <>
          <Field label={t('content')} error={failure?.fields?.content} required>
            <Textarea
              rows={3}
              maxLength={2000}
              value={content}
              onChange={(event) => setContent(event.currentTarget.value)}
              className="max-h-60 overflow-y-auto"
            />
          </Field>
          <Field as="group" label={t('who')}>
            <RadioGroup
              name="remember-visibility"
              look="row"
              value={visibility}
              onChange={(value) => setVisibility(value === 'workspace' ? 'workspace' : 'private')}
              options={[
                { value: 'private', label: t('private') },
                { value: 'workspace', label: t('workspace', { people }) },
              ]}
            />
          </Field>
        </>
      )}
    </DeedDialog>
  );
}
