'use client';

import { type KeyboardEvent, useState } from 'react';
import type { SkillChoice } from './types';
import { useOptions } from './use-options';

const plain = (text: string) => text.toLocaleLowerCase().normalize('NFKC');

/** The skills that `/…` asks for, and which of them the arrow keys are on. */
export function useSlash(text: string, onChoose: (skill: SkillChoice) => void) {
  const asked = /^\/([^\n]*)$/.exec(text)?.[1] ?? null;
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const { data, isError } = useOptions(asked !== null);
  const open = asked !== null && closedAt !== text;
  const words = plain(asked ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const skills = (data?.skills ?? []).filter(({ id, title, about }) => {
    const known = plain(`${title} ${id} ${about}`);
    return words.every((word) => known.includes(word));
  });
  const index = Math.min(at, Math.max(0, skills.length - 1));

  return {
    open,
    skills,
    index,
    loading: open && !data && !isError,
    point: setAt,
    reset: () => setAt(0),
    /** True when the key was the menu's. */
    onKey(event: KeyboardEvent): boolean {
      if (!open) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && skills.length > 0) {
        setAt((index + step + skills.length) % skills.length);
      } else if (event.key === 'Escape') setClosedAt(text);
      else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
        const skill = skills[index];
        if (!skill) return false;
        onChoose(skill);
      } else return false;
      event.preventDefault();
      return true;
    },
  };
}
