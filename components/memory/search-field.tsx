'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

const pauseMs = 250;

/** Words to look for; handed on when typing pauses. */
export function SearchField(props: {
  label: string;
  text: string;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(props.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped((now) => (now.trim() === props.text ? now : props.text)), [props.text]);
  return (
    <label className="chip gap-1.5 focus-within:border-line-strong">
      <Search aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">{props.label}</span>
      <input
        type="search"
        value={typed}
        placeholder={props.label}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => props.onChange(value.trim()), pauseMs);
        }}
        className="w-36 min-w-0 bg-transparent outline-none placeholder:text-ink-3 pointer-coarse:text-title"
      />
    </label>
  );
}
