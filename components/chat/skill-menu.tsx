'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import type { SkillChoice } from './types';

type Props = {
  id: string;
  skills: readonly SkillChoice[];
  index: number;
  loading: boolean;
  onPoint: (index: number) => void;
  onChoose: (skill: SkillChoice) => void;
};

export const skillOptionId = (id: string, at: number) => `${id}-${at}`;

/** The skills above the composer, narrowed by what is typed after `/`. */
export function SkillMenu({ id, skills, index, loading, onPoint, onChoose }: Props) {
  const t = useTranslations('chat.slash');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return (
    <div className="float absolute inset-x-0 bottom-full mb-1.5 p-1">
      <p role="status" className="sr-only">
        {loading ? '' : t('found', { count: skills.length })}
      </p>
      {loading ? (
        <div className="space-y-2 p-2">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4 w-56" />
          <Skeleton className="h-4 w-48" />
        </div>
      ) : skills.length === 0 ? (
        <p className="px-2 py-3 text-ink-3">{t('none')}</p>
      ) : (
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={t('title')}
          className="max-h-72 overflow-y-auto"
        >
          {skills.map((skill, at) => (
            <button
              key={skill.id}
              type="button"
              id={skillOptionId(id, at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === index}
              onPointerMove={() => onPoint(at)}
              // the words in the box keep the focus
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(skill)}
              className={cn(
                'block w-full rounded-sm px-2 py-1.5 text-left pointer-coarse:py-3',
                at === index && 'bg-sunk',
              )}
            >
              <span className="font-medium">{skill.title}</span>{' '}
              <span className="text-meta text-ink-3">{skill.about}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
