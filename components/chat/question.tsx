'use client';

import { Copy, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { notify } from '@/components/ui/toast';
import type { Question as QuestionMessage } from '@/lib/conversations/schemas';
import { AttachmentChip } from './attachment-chip';
import { BranchSwitch } from './branch-switch';
import { useChat } from './chat-context';
import { QuestionEdit } from './question-edit';
import { QuestionText } from './question-text';
import { Remembered } from './remembered';
import { useThreadContext } from './thread-context';

type Props = {
  question: QuestionMessage;
  editing: boolean;
  onEdit: (editing: boolean) => void;
};

/** What a person asked, with what was attached and what was remembered of it. */
export function Question({ question, editing, onEdit }: Props) {
  const t = useTranslations('chat.question');
  const { me } = useChat();
  const { conversation, mayWrite, running, sending } = useThreadContext();
  const { author, text, attachments, remembered } = question;
  const shared = conversation?.visibility === 'workspace';

  async function copy() {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    notify(t(copied ? 'copied' : 'notCopied'), copied ? {} : { tone: 'error' });
  }
  if (editing) return <QuestionEdit question={question} onClose={() => onEdit(false)} />;
  return (
    <article
      id={question.id}
      aria-label={author.id === me.id ? t('mine') : t('by', { name: author.name })}
      className="group flex min-w-0 flex-col items-end gap-1"
    >
      {shared && author.id !== me.id ? (
        <p className="flex items-center gap-1.5 text-meta text-ink-2">
          <Avatar name={author.name} seed={author.id} decorative />
          {author.name}
        </p>
      ) : null}
      {attachments.length > 0 ? (
        <ul aria-label={t('attached')} className="flex flex-wrap justify-end gap-1.5">
          {attachments.map((one) => (
            <li key={`${one.kind}${one.id}`}>
              <AttachmentChip attachment={one} linked />
            </li>
          ))}
        </ul>
      ) : null}
      <QuestionText text={text} />
      <Remembered remembered={remembered} />
      <div className="-mb-5 flex items-center gap-1 pointer-coarse:mb-0 pointer-fine:opacity-0 pointer-fine:transition-opacity pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100">
        <IconButton label={t('copy')} icon={<Copy aria-hidden />} onClick={() => void copy()} />
        {mayWrite && author.id === me.id ? (
          <IconButton
            label={t('edit')}
            icon={<Pencil aria-hidden />}
            disabled={running !== null || sending !== null}
            onClick={() => onEdit(true)}
          />
        ) : null}
        <BranchSwitch message={question} label={t('versions')} />
      </div>
    </article>
  );
}
