'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Input } from '@/components/ui/input';
import { ScoreBadge } from '@/components/ui/score-badge';

export type CatalogueSkill = {
  id: string;
  href: string;
  name: string;
  about: string;
  tier: string;
  languages: string;
  /** When it last ran here, in words. */
  last: string;
  /** Mean quality, 0–100; null before the first run. */
  score: number | null;
};
export type Family = { id: string; title: string; skills: CatalogueSkill[] };

const plain = (text: string) => text.toLocaleLowerCase().normalize('NFKC');

/** All skills by family, narrowed as somebody types. */
export function SkillCatalogue({ families }: { families: readonly Family[] }) {
  const t = useTranslations('skillruns');
  const [asked, setAsked] = useState('');
  const words = plain(asked).split(/\s+/).filter(Boolean);
  const fits = ({ id, name, about, languages }: CatalogueSkill) => {
    const text = plain(`${name} ${about} ${languages} ${id}`);
    return words.every((word) => text.includes(word));
  };
  const shown = families
    .map((family) => ({ ...family, skills: family.skills.filter(fits) }))
    .filter(({ skills }) => skills.length > 0);
  const count = shown.reduce((sum, { skills }) => sum + skills.length, 0);
  return (
    <>
      <div className="mt-4 flex max-w-4xl flex-wrap items-center gap-x-3 gap-y-1">
        <span className="relative w-full max-w-80">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
          />
          <Input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={asked}
            onChange={(event) => setAsked(event.target.value)}
            className="pl-8"
          />
        </span>
        <p role="status" className="text-head text-ink-2">
          {words.length > 0 ? t('found', { count }) : ''}
        </p>
      </div>
      {shown.map((family) => (
        <section key={family.id} aria-labelledby={family.id} className="mt-8 max-w-4xl">
          <h2 id={family.id} className="text-head font-medium text-ink-2">
            {family.title} <span className="font-normal text-ink-3">{family.skills.length}</span>
          </h2>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {family.skills.map((skill) => (
              <Row key={skill.id} skill={skill} />
            ))}
          </ul>
        </section>
      ))}
      {count === 0 ? (
        <p className="mt-8">
          <button
            type="button"
            onClick={() => setAsked('')}
            className="text-indigo underline underline-offset-2"
          >
            {t('clearSearch')}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Row({ skill }: { skill: CatalogueSkill }) {
  const t = useTranslations('skillruns');
  const { href, name, about, tier, languages, last, score } = skill;
  return (
    <li className="relative flex items-start gap-4 py-3 hover:bg-sunk">
      <div className="min-w-0 flex-1">
        <Link href={href} className="font-medium after:absolute after:inset-0">
          {name}
        </Link>
        <p className="mt-0.5 text-ink-2">{about}</p>
        <p className="mt-1 text-meta text-ink-3">
          {tier} · {languages} · {last}
        </p>
      </div>
      {score === null ? null : (
        <ScoreBadge score={score} label={t('meanScore', { score })} className="shrink-0" />
      )}
    </li>
  );
}
