'use client';

import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import {
  Menu,
  MenuChoices,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  menuItemClass,
} from '@/components/ui/menu';

export type MenuOption = { value: string; label: string; icon?: ReactNode };
export type MenuGroup =
  | {
      label?: string;
      value: string;
      options: readonly MenuOption[];
      onChange: (value: string) => void;
    }
  | {
      label?: string;
      items: readonly {
        label: string;
        icon?: ReactNode;
        tone?: 'danger';
        href?: string;
        aside?: string;
        disabled?: boolean;
        onSelect?: () => void;
      }[];
    };

/** A menu described by data. Loaded when first opened, and open from then. */
export default function MenuPanel(props: {
  trigger: ReactNode;
  groups: readonly MenuGroup[];
  align?: 'start' | 'end';
}) {
  return (
    <Menu defaultOpen trigger={props.trigger} align={props.align}>
      {props.groups.map((group, at) => (
        <Fragment key={group.label ?? at}>
          {at > 0 ? <MenuSeparator /> : null}
          {'options' in group ? (
            <MenuChoices {...group} />
          ) : (
            <>
              {group.label ? <MenuLabel>{group.label}</MenuLabel> : null}
              {group.items.map(({ href, label, ...item }) =>
                href ? (
                  <MenuItem key={label} asChild>
                    <Link href={href} className={menuItemClass}>
                      {item.icon}
                      {label}
                    </Link>
                  </MenuItem>
                ) : (
                  <MenuItem key={label} {...item}>
                    {label}
                  </MenuItem>
                ),
              )}
            </>
          )}
        </Fragment>
      ))}
    </Menu>
  );
}
