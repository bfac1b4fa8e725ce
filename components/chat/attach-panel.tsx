'use client';

import { Command } from 'cmdk';
import { Check, Flag, LayoutGrid, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { attachmentKinds } from '@/lib/conversations/schemas';
import type { NamedAttachment } from './types';
import { useOptions } from './use-options';

const lists = { campaign: 'campaigns', move: 'moves', icp: 'icps' } as const;
const icons = { campaign: Flag, move: LayoutGrid, icp: Users } as const;

/** The words as they are typed, anywhere in the name; nothing that only resembles them. */
const fits = (_: string, search: string, [name = '']: string[] = []) =>
  name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()) ? 1 : 0;

type Props = {
  trigger: ReactNode;
  chosen: readonly NamedAttachment[];
  onChange: (chosen: NamedAttachment[]) => void;
};
const mostAttached = 5;

/** Campaigns, moves and ICPs, found by typing, to go with the question. */
export default function AttachPanel({ trigger, chosen, onChange }: Props) {
  const t = useTranslations('chat.composer');
  const { data } = useOptions(true);
  const isChosen = (one: NamedAttachment) =>
    chosen.some(({ kind, id }) => kind === one.kind && id === one.id);

  function toggle(one: NamedAttachment) {
    if (isChosen(one)) onChange(chosen.filter(({ id }) => id !== one.id));
    else if (chosen.length < mostAttached) onChange([...chosen, one]);
  }
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={t('attach')}
          align="start"
          side="top"
          sideOffset={6}
          collisionPadding={8}
          className="float w-80 max-w-[calc(100vw-16px)] p-0"
        >
          <Command loop label={t('attach')} filter={fits}>
            <Command.Input
              placeholder={t('attachSearch')}
              className="h-control w-full border-b border-line bg-transparent px-3 outline-none pointer-coarse:text-title"
            />
            <Command.List className="max-h-72 overflow-y-auto p-1">
              <Command.Empty className="px-2 py-3 text-ink-3">
                {data ? t('attachNone') : t('loading')}
              </Command.Empty>
              {attachmentKinds.map((kind) => {
                const Icon = icons[kind];
                const records = data?.[lists[kind]] ?? [];
                if (records.length === 0) return null;
                return (
                  <Command.Group
                    key={kind}
                    heading={t(`kinds.${kind}`)}
                    className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-ink-3"
                  >
                    {records.map(({ id, name }) => (
                      <Command.Item
                        key={id}
                        value={`${kind}-${id}`}
                        keywords={[name]}
                        disabled={chosen.length >= mostAttached && !isChosen({ kind, id, name })}
                        onSelect={() => toggle({ kind, id, name })}
                        className="flex min-h-control items-center gap-2 rounded-sm px-2 py-1 data-[disabled=true]:opacity-45 data-[selected=true]:bg-sunk [&_svg]:size-4 [&_svg]:shrink-0"
                      >
                        <Icon aria-hidden />
                        <span className="min-w-0 flex-1 truncate">{name}</span>
                        {isChosen({ kind, id, name }) ? <Check aria-label={t('attached')} /> : null}
                      </Command.Item>
                    ))}
                  </Command.Group>
                );
              })}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
