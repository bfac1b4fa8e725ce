'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ageOf, inkOf } from '@/components/memory/fade';
import { cn } from '@/components/ui/cn';
import { Markdown } from '@/components/ui/markdown';
import { Sheet } from '@/components/ui/sheet';
import type { MemoryDetail } from '@/lib/memory/schemas';
import { CorrectForm } from './correct-form';
import { MemoryFacts, type Use } from './memory-facts';
import { MemoryHistory } from './memory-history';
import { MemoryMenu } from './memory-menu';
import type { Shown } from './sources';
import { useMemoryDeeds } from './use-memory-deeds';

type Props = {
  workspace: string;
  /** The list's address, without the sheet. */
  closeHref: string;
  /** Null when it was forgotten. */
  memory: Shown<MemoryDetail> | null;
  uses: readonly Use[];
  today: string;
};

/** Everything about one memory, beside the list. */
export default function MemorySheet({ workspace, closeHref, memory, uses, today }: Props) {
  const t = useTranslations('memory');
  const router = useRouter();
  const deeds = useMemoryDeeds(workspace);
  const [correcting, setCorrecting] = useState(false);
  const close = () => router.replace(closeHref, { scroll: false });

  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : close())} title={t('detail.title')}>
      {memory === null ? (
        <p className="text-ink-2">{t('detail.missing')}</p>
      ) : (
        <div className="space-y-6">
          {correcting ? (
            <CorrectForm memory={memory} deeds={deeds} onDone={() => setCorrecting(false)} />
          ) : (
            <div className="flex items-start gap-2">
              <div className={cn('min-w-0 flex-1 break-words', inkOf[ageOf(memory)])}>
                {memory.source.kind === 'execution' ? (
                  <Markdown look="plain">{memory.content}</Markdown>
                ) : (
                  <p className="prose-copy whitespace-pre-wrap">{memory.content}</p>
                )}
              </div>
              {memory.editable ? (
                <MemoryMenu
                  memory={memory}
                  label={t('row.menu', { text: t('detail.title') })}
                  deeds={{
                    ...deeds,
                    forget: (ids) => {
                      deeds.forget(ids);
                      close();
                    },
                  }}
                  onCorrect={() => setCorrecting(true)}
                />
              ) : null}
            </div>
          )}
          <MemoryFacts workspace={workspace} memory={memory} uses={uses} today={today} />
          <MemoryHistory memory={memory} />
        </div>
      )}
    </Sheet>
  );
}
