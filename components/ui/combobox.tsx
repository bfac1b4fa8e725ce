'use client';

import { Command } from 'cmdk';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import { type ReactNode, useId, useState } from 'react';
import { cn } from './cn';
import { useFieldControl } from './field';

export type ComboboxOption = {
  value: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
  /** More words to be found by. */
  keywords?: string[];
};

export type ComboboxProps = {
  options: readonly ComboboxOption[];
  /** One value, or several when `multiple`. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  multiple?: boolean;
  /** Shown while nothing is chosen. */
  placeholder: string;
  /** Shown when nothing matches. */
  empty?: string;
  name?: string;
  id?: string;
  disabled?: boolean;
  className?: string;
};

/** One or several values from a long list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onChange, multiple, placeholder, empty, name, disabled } = props;
  const t = useTranslations('common');
  const [open, setOpen] = useState(false);
  const listId = useId();
  const wiring = useFieldControl({ id: props.id });
  const chosen = options.filter((option) => value.includes(option.value));

  function pick(picked: string): void {
    if (!multiple) {
      onChange(value[0] === picked ? [] : [picked]);
      setOpen(false);
      return;
    }
    const rest = value.filter((other) => other !== picked);
    onChange(rest.length === value.length ? [...value, picked] : rest);
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        id={wiring.id}
        type="button"
        role="combobox"
        disabled={disabled}
        aria-controls={open ? listId : undefined}
        aria-expanded={open}
        aria-describedby={wiring['aria-describedby']}
        aria-invalid={wiring['aria-invalid']}
        className={cn(
          'control flex items-center justify-between gap-2 py-1 text-left',
          props.className,
        )}
      >
        <span className={cn('min-w-0 truncate', chosen.length === 0 && 'text-ink-3')}>
          {chosen.map((option) => option.label).join(', ') || placeholder}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
      </Popover.Trigger>
      {name ? value.map((v) => <input key={v} type="hidden" name={name} value={v} />) : null}
      <Popover.Portal>
        <Popover.Content
          aria-label={placeholder}
          align="start"
          sideOffset={4}
          className="float w-(--radix-popover-trigger-width) min-w-60 p-0"
        >
          <Command loop>
            <Command.Input
              placeholder={t('search')}
              className="h-control w-full border-b border-line bg-transparent px-3 outline-none"
            />
            <Command.List id={listId} label={placeholder} className="max-h-72 overflow-y-auto p-1">
              <Command.Empty className="px-2 py-3 text-ink-3">
                {empty ?? t('nothing')}
              </Command.Empty>
              {options.map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.value}
                  keywords={[option.label, ...(option.keywords ?? [])]}
                  onSelect={() => pick(option.value)}
                  className="flex min-h-control items-center gap-2 rounded-sm px-2 py-1 data-[selected=true]:bg-sunk [&_svg]:size-4"
                >
                  {option.icon}
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{option.label}</span>
                    {option.hint ? (
                      <span className="block text-meta text-ink-3">{option.hint}</span>
                    ) : null}
                  </span>
                  {value.includes(option.value) ? <Check aria-label={t('chosen')} /> : null}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
