'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { notify } from '@/components/ui/toast';
import { useChat } from './chat-context';
import { DeedDialog } from './deed-dialog';
import { useThreadContext } from './thread-context';
import { useOptions } from './use-options';

type Props = { title: string; description: string; onClose: () => void };
const longest = { title: 500, description: 5000 } as const;

/** An answer becomes work: a move with its title, words, campaign and date filled in. */
export default function MakeMoveDialog({ title, description, onClose }: Props) {
  const t = useTranslations('chat.makeMove');
  const common = useTranslations('common');
  const { workspace, actions, me } = useChat();
  const { messages } = useThreadContext();
  const { data } = useOptions(true);
  const attached = messages
    .flatMap((one) => (one.role === 'user' ? one.attachments : []))
    .findLast(({ kind }) => kind === 'campaign');
  const [key] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState({
    title: title.slice(0, longest.title),
    description: description.slice(0, longest.description),
    campaignId: attached?.id ?? '',
    dueDate: '',
  });
  const bind = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setFields((now) => ({ ...now, [name]: value }));
    },
  });
  return (
    <DeedDialog
      title={t('title')}
      submit={t('submit')}
      deed={() =>
        actions.makeMove(workspace, {
          title: fields.title,
          description: fields.description,
          campaignId: fields.campaignId || null,
          dueDate: fields.dueDate || null,
          assignedTo: me.id,
          idempotencyKey: key,
        })
      }
      onDone={(move) =>
        notify(t('made', { title: move.title }), {
          undo: {
            label: common('undo'),
            onUndo: () => void actions.removeMove(workspace, { id: move.id }),
          },
        })
      }
      onClose={onClose}
    >
      {(failure) => (
        <>
          <Field label={t('moveTitle')} error={failure?.fields?.title} required>
            <Input {...bind('title')} maxLength={longest.title} />
          </Field>
          <Field label={t('description')} error={failure?.fields?.description}>
            <Textarea
              {...bind('description')}
              rows={3}
              maxLength={longest.description}
              className="max-h-52 overflow-y-auto"
            />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('campaign')}>
              <Select
                {...bind('campaignId')}
                placeholder={t('noCampaign')}
                options={(data?.campaigns ?? []).map(({ id, name }) => ({
                  value: id,
                  label: name,
                }))}
              />
            </Field>
            <Field label={t('due')} error={failure?.fields?.dueDate}>
              <DateField {...bind('dueDate')} />
            </Field>
          </div>
        </>
      )}
    </DeedDialog>
  );
}
