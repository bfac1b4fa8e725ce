'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { FilterChip } from '@/components/ui/chip';
import { Menu, MenuItem, menuItemClass } from '@/components/ui/menu';

type Choice = { href: string; label: string; chosen: boolean };

/** One filter as a chip that reads as a sentence; its choices are links, so that the view has an address. */
export function FilterMenu({ label, choices }: { label: string; choices: readonly Choice[] }) {
  const chosen = choices.find((choice) => choice.chosen) ?? choices[0];
  return (
    <Menu
      trigger={
        <FilterChip label={label} value={chosen?.label ?? ''} active={chosen !== choices[0]} />
      }
    >
      {choices.map((choice) => (
        <MenuItem key={choice.href} asChild>
          <Link href={choice.href} className={menuItemClass}>
            <span className="min-w-0 flex-1">{choice.label}</span>
            {choice.chosen ? <Check aria-hidden /> : null}
          </Link>
        </MenuItem>
      ))}
    </Menu>
  );
}
