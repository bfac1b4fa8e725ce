'use client';

import {
  Activity,
  Brain,
  Copy,
  Ellipsis,
  FileInput,
  LayoutGrid,
  Pin,
  RotateCcw,
} from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type RefObject, Suspense, useState } from 'react';
import { QuickMenu } from '@/components/board/quick-menu';
import { EngineLabel } from '@/components/execution/engine-label';
import { inRupees } from '@/components/execution/money';
import { IconButton } from '@/components/ui/icon-button';
import { patientLazy } from '@/components/ui/patient-lazy';
import { notify } from '@/components/ui/toast';
import type { Answer } from '@/lib/conversations/schemas';
import { firstSentence, plainWords, withoutMarks } from './answer-words';
import { BranchSwitch } from './branch-switch';
import { useChat } from './chat-context';
import { useThreadContext } from './thread-context';
import { useFacts } from './use-facts';

const MakeMoveDialog = patientLazy(() => import('./make-move-dialog'));
const RememberDialog = patientLazy(() => import('./remember-dialog'));
const PutDialog = patientLazy(() => import('./put-dialog'));

type Open = 'move' | 'remember' | 'put' | null;
type Props = { answer: Answer; body: RefObject<HTMLElement | null> };

/** Under an answer: take it along, have another, turn it into work; who wrote it and at what price. */
export function AnswerTools({ answer, body }: Props) {
  const t = useTranslations('chat.answer');
  const { workspace } = useChat();
  const { mayWrite, regenerate, sending, running } = useThreadContext();
  const facts = useFacts();
  const [open, setOpen] = useState<Open>(null);
  const [selected, setSelected] = useState('');
  const { text, status, executionId, engine, model, costMicroUsd } = answer;

  async function copy() {
    const copied = await navigator.clipboard.writeText(withoutMarks(text)).then(
      () => true,
      () => false,
    );
    notify(t(copied ? 'copied' : 'notCopied'), copied ? {} : { tone: 'error' });
  }
  /** What is marked inside this answer when its menu is asked for. */
  function keepSelection() {
    const marked = window.getSelection();
    const inside = marked?.anchorNode && body.current?.contains(marked.anchorNode);
    setSelected(inside ? marked.toString().trim() : '');
  }
  const words = selected || plainWords(text);
  const sentence = selected || firstSentence(text, 500);

  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 text-meta text-ink-3">
      {text ? (
        <IconButton label={t('copy')} icon={<Copy aria-hidden />} onClick={() => void copy()} />
      ) : null}
      {mayWrite && status !== 'failed' ? (
        <IconButton
          label={t('regenerate')}
          icon={<RotateCcw aria-hidden />}
          disabled={sending !== null || running !== null}
          onClick={() => void regenerate(answer)}
        />
      ) : null}
      {mayWrite && text ? (
        <QuickMenu
          groups={() => [
            {
              items: [
                { label: t('makeMove'), icon: <LayoutGrid />, onSelect: () => setOpen('move') },
                { label: t('putInto'), icon: <FileInput />, onSelect: () => setOpen('put') },
              ],
            },
            {
              items: [
                { label: t('remember'), icon: <Brain />, onSelect: () => setOpen('remember') },
                {
                  label: t('pinFact'),
                  icon: <Pin />,
                  onSelect: () => void facts.add(sentence.slice(0, 500)),
                },
              ],
            },
          ]}
          trigger={
            <IconButton
              label={t('more')}
              icon={<Ellipsis aria-hidden />}
              onPointerDown={keepSelection}
              onKeyDown={keepSelection}
            />
          }
        />
      ) : null}
      <BranchSwitch message={answer} label={t('versions')} />
      <span className="ml-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <EngineLabel engine={engine} model={model} />
        {costMicroUsd > 0 ? <span>{inRupees(costMicroUsd)}</span> : null}
        <Link
          href={`/w/${workspace}/executions/${executionId}`}
          className="inline-flex items-center gap-1 hover:text-ink"
        >
          <Activity aria-hidden className="size-3.5" />
          {t('trace')}
        </Link>
      </span>
      <Suspense>
        {open === 'move' ? (
          <MakeMoveDialog
            title={firstSentence(selected || text, 200)}
            description={words}
            onClose={() => setOpen(null)}
          />
        ) : null}
        {open === 'remember' ? (
          <RememberDialog text={sentence} onClose={() => setOpen(null)} />
        ) : null}
        {open === 'put' ? (
          <PutDialog text={selected || withoutMarks(text)} onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </div>
  );
}
