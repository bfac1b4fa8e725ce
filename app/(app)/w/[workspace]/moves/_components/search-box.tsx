'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

const pauseMs = 200;

/** Words to look for; they reach the address when typing pauses. */
export function SearchBox(props: { text: string; onChange: (text: string) => void }) {
  const t = useTranslations('moves.filter');
  const [typed, setTyped] = useState(props.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped((now) => (now.trim() === props.text ? now : props.text)), [props.text]);
  return (
    <label className="relative flex h-[25px] items-center gap-1.5 rounded-full border border-transparent px-2 text-head text-ink-2 focus-within:border-line-strong focus-within:bg-surface pointer-coarse:h-11">
      <Search aria-hidden className="size-3.5" />
      <span className="sr-only">{t('search')}</span>
      <input
        type="search"
        value={typed}
        placeholder={t('search')}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => props.onChange(value.trim()), pauseMs);
        }}
        className="w-28 bg-transparent outline-none placeholder:text-ink-3 focus:w-44 pointer-coarse:text-title"
      />
    </label>
  );
}
