'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { notify } from '@/components/ui/toast';
import { useChat } from './chat-context';
import { DeedDialog } from './deed-dialog';
import { useOptions } from './use-options';

type Props = { text: string; onClose: () => void };

/** An answer's words become what a move says: in place of its text, or after it. */
export default function PutDialog({ text, onClose }: Props) {
  const t = useTranslations('chat.put');
  const common = useTranslations('common');
  const { workspace, actions } = useChat();
  const { data } = useOptions(true);
  const [move, setMove] = useState<string[]>([]);
  const [how, setHow] = useState<'replace' | 'append'>('append');
  const [missing, setMissing] = useState(false);
  const [id] = move;
  return (
    <DeedDialog
      title={t('title')}
      submit={t('submit')}
      deed={() => {
        if (id) return actions.putInto(workspace, { id, text, how });
        setMissing(true);
        return null;
      }}
      onDone={({ title, ...put }) =>
        notify(t('done', { title }), {
          undo: {
            label: common('undo'),
            onUndo: () => void actions.takeFrom(workspace, put),
          },
        })
      }
      onClose={onClose}
    >
      {() => (
        <>
          <Field label={t('move')} error={missing && !id ? t('missing') : null} required>
            <Combobox
              placeholder={t('choose')}
              options={(data?.moves ?? []).map((one) => ({ value: one.id, label: one.name }))}
              value={move}
              onChange={setMove}
            />
          </Field>
          <Field as="group" label={t('how')}>
            <RadioGroup
              name="put-how"
              value={how}
              onChange={(value) => setHow(value === 'replace' ? 'replace' : 'append')}
              options={[
                { value: 'append', label: t('append') },
                { value: 'replace', label: t('replace'), hint: t('replaceHint') },
              ]}
            />
          </Field>
          <blockquote className="line-clamp-6 border-l-2 border-line-strong pl-3 whitespace-pre-wrap text-ink-2">
            {text}
          </blockquote>
        </>
      )}
    </DeedDialog>
  );
}
