'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { type Memory, memoryText } from '@/lib/memory/schemas';
import type { MemoryDeeds } from './use-memory-deeds';

type Props = { memory: Memory; deeds: MemoryDeeds; onDone: () => void };

/** Says it rightly, where it stands. Escape gives up; Ctrl Enter saves. */
export function CorrectForm({ memory, deeds, onDone }: Props) {
  const t = useTranslations('memory.correct');
  const common = useTranslations('common');
  const [text, setText] = useState(memory.content);
  const [error, setError] = useState<string | null>(null);

  async function save() {
    const parsed = memoryText.safeParse(text);
    if (!parsed.success) {
      setError(parsed.error.issues[0]?.message ?? null);
      return;
    }
    if (parsed.data === memory.content || (await deeds.correct(memory, parsed.data))) onDone();
  }

  return (
    <form
      noValidate
      className="w-full space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!deeds.pending) void save();
      }}
    >
      <Field label={t('label')} hint={t('hint')} error={error}>
        <Textarea
          // asked for by the press that opened it
          autoFocus
          value={text}
          rows={2}
          maxLength={2000}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              onDone();
            }
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" pending={deeds.pending}>
          {t('save')}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
