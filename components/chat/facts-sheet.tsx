'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Sheet } from '@/components/ui/sheet';
import { Textarea } from '@/components/ui/textarea';
import { useThreadContext } from './thread-context';
import { useFacts } from './use-facts';

const most = 500;

/** Facts that every answer of this conversation keeps in mind, however long it becomes. */
export default function FactsSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('chat.facts');
  const { mayWrite } = useThreadContext();
  const { facts, add, remove } = useFacts();
  const [text, setText] = useState('');
  const [pending, setPending] = useState(false);

  async function keep() {
    const said = text.trim();
    if (!said || pending) return;
    setPending(true);
    if (await add(said)) setText('');
    setPending(false);
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title')}
      description={t('about')}
    >
      {facts.length === 0 ? (
        <p className="text-ink-3">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {facts.map((fact) => (
            <li key={fact.id} className="flex items-start gap-2 py-2">
              <span className="min-w-0 flex-1 break-words">{fact.text}</span>
              {mayWrite ? (
                <IconButton
                  label={t('remove', { fact: fact.text })}
                  icon={<X aria-hidden />}
                  onClick={() => void remove(fact)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <form
          className="mt-5 space-y-2"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <Field label={t('new')}>
            <Textarea
              rows={2}
              maxLength={most}
              placeholder={t('example')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)
                  return;
                event.preventDefault();
                void keep();
              }}
            />
          </Field>
          <Button
            type="submit"
            icon={<Plus aria-hidden />}
            pending={pending}
            disabled={!text.trim()}
          >
            {t('add')}
          </Button>
        </form>
      ) : null}
    </Sheet>
  );
}
