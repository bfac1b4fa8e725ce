'use client';

import { ArrowUp, Square, WandSparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { AttachButton } from './attach-button';
import { AttachmentChip } from './attachment-chip';
import { SkillMenu, skillOptionId } from './skill-menu';
import { useThreadContext } from './thread-context';
import { useComposerDraft } from './use-composer-draft';
import { useSlash } from './use-slash';
import { useSlashKey } from './use-slash-key';

/** A phone's Enter is a new line: there the button sends. */
const hasKeyboard = () => !window.matchMedia('(pointer: coarse)').matches;

type Props = {
  /** Up in an empty box edits the last question. */
  onEditLast?: () => void;
  /** What a link to a new conversation brings along. */
  begin?: string | undefined;
};

/** Where one writes: grows with its words, Enter sends, `/` offers the skills, and nothing typed is lost. */
export function Composer({ onEditLast, begin }: Props) {
  const t = useTranslations('chat.composer');
  const { conversation, ask, stop, running, sending, openSkill } = useThreadContext();
  const draft = useComposerDraft(conversation?.id ?? 'new', begin ? { text: begin } : undefined);
  const { text, attachments } = draft;
  const box = useRef<HTMLTextAreaElement>(null);
  const menuId = useId();
  const [stopping, setStopping] = useState(false);
  const [queued, setQueued] = useState(false);
  const busy = running !== null || sending !== null;
  const shared = conversation?.visibility === 'workspace';
  const slash = useSlash(text, choose);
  useSlashKey(box);

  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true });
  }, []);

  function choose({ id }: { id: string }) {
    draft.write('');
    openSkill({ id, attachments });
  }
  function send() {
    if (!text.trim() || slash.open) return;
    setQueued(busy);
    if (!busy) void draft.send((fields) => ask(fields.text.trim(), fields.attachments));
  }
  // sent while an answer was being written: it goes when that one is there
  const due = queued && !busy;
  const sendNow = useEffectEvent(send);
  useEffect(() => {
    if (due) sendNow();
  }, [due]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || slash.onKey(event)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    else if (event.key === 'ArrowUp' && text === '' && onEditLast && !busy) {
      event.preventDefault();
      onEditLast();
    } else if (event.key === 'Enter' && !event.shiftKey && hasKeyboard()) {
      event.preventDefault();
      send();
    }
  }
  async function halt() {
    if (!running || stopping) return;
    setStopping(true);
    await stop(running.executionId);
    setStopping(false);
  }
  return (
    <form
      aria-label={t('label')}
      data-composer
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="relative"
    >
      {slash.open ? (
        <SkillMenu
          id={menuId}
          skills={slash.skills}
          index={slash.index}
          loading={slash.loading}
          onPoint={slash.point}
          onChoose={choose}
        />
      ) : null}
      <div className="rounded-xl border border-line-strong bg-surface transition-colors focus-within:border-indigo">
        {attachments.length > 0 ? (
          <ul aria-label={t('attachments')} className="flex flex-wrap gap-1.5 px-3 pt-2.5">
            {attachments.map((one) => (
              <li key={`${one.kind}${one.id}`}>
                <AttachmentChip
                  attachment={one}
                  onRemove={() => draft.attach(attachments.filter((other) => other !== one))}
                />
              </li>
            ))}
          </ul>
        ) : null}
        <textarea
          ref={box}
          rows={1}
          value={text}
          maxLength={8000}
          aria-label={t('box')}
          aria-keyshortcuts="/"
          placeholder={t('placeholder')}
          aria-autocomplete="list"
          aria-controls={slash.open && slash.skills.length > 0 ? menuId : undefined}
          aria-activedescendant={
            slash.open && slash.skills.length > 0 ? skillOptionId(menuId, slash.index) : undefined
          }
          onChange={(event) => {
            draft.write(event.currentTarget.value);
            setQueued(false);
            slash.reset();
          }}
          onKeyDown={onKeyDown}
          className="block max-h-[40vh] min-h-11 w-full resize-none bg-transparent px-3.5 pt-3 pb-1 text-[15px] leading-[22px] outline-none field-sizing-content pointer-coarse:text-title"
        />
        <div className="flex items-center gap-1 px-2 pb-2">
          <AttachButton chosen={attachments} onChange={draft.attach} />
          <IconButton
            label={t('skills')}
            icon={<WandSparkles aria-hidden />}
            onClick={() => {
              draft.write(text.startsWith('/') ? text : '/');
              box.current?.focus();
            }}
          />
          <span className="ml-auto" />
          {running ? (
            <IconButton
              variant="secondary"
              label={t('stop')}
              icon={<Square aria-hidden className="fill-current" />}
              aria-busy={stopping || undefined}
              onClick={() => void halt()}
            />
          ) : (
            <IconButton
              type="submit"
              variant="primary"
              label={t('send')}
              icon={<ArrowUp aria-hidden />}
              disabled={!text.trim() || slash.open}
            />
          )}
        </div>
      </div>
      {queued ? (
        <p role="status" className="px-1 pt-1 text-meta text-ink-2">
          {t('queued')}
        </p>
      ) : null}
      {shared ? <p className="px-1 pt-1 text-meta text-ink-3">{t('sharedNote')}</p> : null}
    </form>
  );
}
