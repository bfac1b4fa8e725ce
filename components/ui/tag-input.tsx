'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cn } from './cn';
import { useFieldControl } from './field';

export type TagInputProps = {
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Adds one hidden input per entry under this name, for plain forms. */
  name?: string;
  placeholder?: string;
  /** `lines` gives each entry its own line, for sentences such as pains. */
  look?: 'chips' | 'lines';
  maxItems?: number;
  maxLength?: number;
  disabled?: boolean;
  id?: string;
  className?: string;
};

/** A list of short texts. Enter adds, Backspace in an empty box takes the last one back to edit. */
export function TagInput(props: TagInputProps) {
  const { value, onChange, name, placeholder, look = 'chips', disabled, className } = props;
  const { maxItems = 50, maxLength = 500 } = props;
  const t = useTranslations('common.list');
  const wiring = useFieldControl({ id: props.id });
  const [draft, setDraft] = useState('');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const pressed = useRef(false);
  const full = value.length >= maxItems;

  useEffect(() => {
    const press = () => {
      pressed.current = true;
    };
    const release = () => {
      pressed.current = false;
    };
    window.addEventListener('mousedown', press, true);
    window.addEventListener('mouseup', release, true);
    return () => {
      window.removeEventListener('mousedown', press, true);
      window.removeEventListener('mouseup', release, true);
    };
  }, []);

  function add(texts: readonly string[]): void {
    const fresh = texts
      .map((text) => text.trim().slice(0, maxLength))
      .filter((text, at, all) => text && !value.includes(text) && all.indexOf(text) === at)
      .slice(0, maxItems - value.length);
    setDraft('');
    if (fresh.length === 0) return;
    onChange([...value, ...fresh]);
    setSaid(t('added', { item: fresh.join(', ') }));
  }

  function remove(item: string): void {
    onChange(value.filter((other) => other !== item));
    setSaid(t('removed', { item }));
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const last = value.at(-1);
    if (event.key === 'Enter' || (event.key === ',' && look === 'chips')) {
      event.preventDefault();
      add([draft]);
    } else if (event.key === 'Backspace' && draft === '' && last !== undefined) {
      event.preventDefault();
      onChange(value.slice(0, -1));
      setDraft(last);
    }
  }

  /**
   * Leaving the box adds what is in it. A new entry moves what is below, so a press that takes the focus
   * is let go first: else the button moves away from under the pointer and its click is lost. The mouse is
   * let go before the click is told, so a button that sends the form sends the entry too.
   */
  function onBlur(): void {
    if (draft.trim() && pressed.current) {
      window.addEventListener('mouseup', () => add([draft]), { capture: true, once: true });
    } else add([draft]);
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const parts = event.clipboardData
      .getData('text')
      .split(look === 'chips' ? /[\n,]/ : /\n/)
      .filter((part) => part.trim());
    if (parts.length < 2) return;
    event.preventDefault();
    add(parts);
  }

  return (
    <div
      className={cn(
        'flex min-h-control rounded-md border bg-surface p-1 transition-colors focus-within:border-indigo focus-within:outline-1 focus-within:outline-indigo',
        look === 'chips' ? 'flex-wrap items-center gap-1' : 'flex-col gap-0.5',
        wiring['aria-invalid'] ? 'border-brick' : 'border-line-strong',
        className,
      )}
    >
      <ul className="contents">
        {value.map((item) => (
          <li
            key={item}
            className={cn(
              'flex min-w-0 items-center gap-1 rounded-sm pl-2',
              look === 'lines' ? 'justify-between hover:bg-sunk' : 'bg-sunk',
            )}
          >
            <span className="min-w-0 break-words py-px">{item}</span>
            <button
              type="button"
              disabled={disabled}
              onClick={() => remove(item)}
              aria-label={t('remove', { item })}
              className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 hover:text-ink pointer-coarse:size-11"
            >
              <X aria-hidden className="size-3.5" />
            </button>
            {name ? <input type="hidden" name={name} value={item} /> : null}
          </li>
        ))}
      </ul>
      <input
        {...wiring}
        required={undefined}
        ref={box}
        value={draft}
        disabled={disabled || full}
        maxLength={maxLength}
        placeholder={full ? t('full', { count: maxItems }) : placeholder}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={onBlur}
        className="h-6 min-w-40 flex-1 bg-transparent px-2 outline-none pointer-coarse:h-9 pointer-coarse:text-title"
      />
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}
