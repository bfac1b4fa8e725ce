'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** The look of one line, for a link that stands in a MenuItem. */
export const menuItemClass = 'menu-item';

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** For a menu whose code is loaded by the press that opens it. */
  defaultOpen?: boolean;
  className?: string;
};

export function Menu({
  trigger,
  children,
  align = 'start',
  side = 'bottom',
  defaultOpen,
  className,
}: MenuProps) {
  return (
    // not modal: what stays in sight beside a menu stays there for everybody
    <Radix.Root modal={false} defaultOpen={defaultOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            'float max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto',
            className ?? 'min-w-48',
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export type MenuItemProps = ComponentProps<typeof Radix.Item> & {
  icon?: ReactNode;
  tone?: 'plain' | 'danger';
  /** Quiet words at the end of the line: a shortcut, a count. */
  aside?: ReactNode;
};

/** With `asChild` the only child (a link) becomes the item, and `icon` and `aside` do not apply. */
export function MenuItem({ icon, tone, aside, className, children, ...rest }: MenuItemProps) {
  return (
    <Radix.Item
      className={cn(menuItemClass, tone === 'danger' && 'text-brick', className)}
      {...rest}
    >
      {rest.asChild ? (
        children
      ) : (
        <>
          {icon}
          <span className="min-w-0 flex-1">{children}</span>
          {aside ? <span className="text-meta text-ink-3">{aside}</span> : null}
        </>
      )}
    </Radix.Item>
  );
}

/** One choice of several: `value` of the group against `value` of each item. */
export function MenuChoices<Value extends string>(props: {
  label?: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
}) {
  return (
    <Radix.RadioGroup
      value={props.value}
      aria-label={props.label}
      onValueChange={(value) => {
        const picked = props.options.find((option) => option.value === value);
        if (picked) props.onChange(picked.value);
      }}
    >
      {props.label ? <MenuLabel>{props.label}</MenuLabel> : null}
      {props.options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={menuItemClass}>
          {option.icon}
          <span className="min-w-0 flex-1">{option.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-2 pb-1 text-meta text-ink-3">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
