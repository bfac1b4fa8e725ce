'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Meter } from '@/components/ui/meter';
import { NavLink } from './nav-link';
import type { AppShellProps, Budget, NavGroup } from './shell-types';
import { WorkspaceSwitcher } from './workspace-switcher';

/** Switcher, navigation, budget. The same on the desk and in the drawer of a phone. */
export function Sidebar(props: Omit<AppShellProps, 'children'>) {
  const t = useTranslations('shell');
  return (
    <div className="flex h-full flex-col px-2.5 pt-3 pb-4">
      <WorkspaceSwitcher {...props} />
      <nav aria-label={t('navigation')} className="mt-2 flex-1 overflow-y-auto">
        {props.nav.map((group) => (
          <Group key={group.items[0]?.href} group={group} />
        ))}
      </nav>
      {props.budget ? <BudgetFoot budget={props.budget} /> : null}
    </div>
  );
}

function Group({ group }: { group: NavGroup }) {
  const id = useId();
  return (
    <>
      {group.label ? (
        <p
          id={id}
          className="mt-3.5 px-2 pb-[3px] text-[12px] leading-[18px] font-medium text-ink-3"
        >
          {group.label}
        </p>
      ) : null}
      <ul aria-labelledby={group.label ? id : undefined} className="space-y-px">
        {group.items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function BudgetFoot({ budget }: { budget: Budget }) {
  const t = useTranslations('shell.budget');
  const body = (
    <>
      <span className="flex justify-between gap-2 text-meta text-ink-2">
        <span>{t('label')}</span>
        <span>{budget.text}</span>
      </span>
      <Meter
        label={t('label')}
        text={[budget.text, budget.heldText].filter(Boolean).join(', ')}
        spent={budget.spent}
        held={budget.held}
        limit={budget.limit}
        className="my-2"
      />
      <span className="block min-h-[18px] text-meta text-ink-3">{budget.heldText}</span>
    </>
  );
  return (
    <div className="border-t border-line pt-2.5">
      {budget.href ? (
        <Link href={budget.href} className="block rounded-md px-2 pb-1">
          {body}
        </Link>
      ) : (
        <div className="px-2 pb-1">{body}</div>
      )}
    </div>
  );
}
