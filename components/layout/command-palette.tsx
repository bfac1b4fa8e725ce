'use client';

import { Command } from 'cmdk';
import { Keyboard } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { useFocusReturn } from '@/components/ui/use-focus-return';
import { groupBy } from './group-by';
import type { NavGroup, PaletteItem } from './shell-types';

const searchDelayMs = 120;

export type CommandPaletteProps = {
  nav: readonly NavGroup[];
  items: readonly PaletteItem[];
  onSearch?: (query: string) => Promise<PaletteItem[]>;
  onClose: () => void;
  onShortcuts: () => void;
};

/** Every page, record and action, by typing. */
export default function CommandPalette(props: CommandPaletteProps) {
  const t = useTranslations('shell.palette');
  const router = useRouter();
  const focusReturn = useFocusReturn();
  const [query, setQuery] = useState('');
  const found = useFound(query, props.onSearch);
  const pages: PaletteItem[] = props.nav
    .flatMap((group) => group.items)
    .map(({ href, label, icon }) => ({ id: href, href, label, icon, group: t('pages') }));
  const help: PaletteItem = {
    id: 'shortcuts',
    label: t('shortcuts'),
    group: t('help'),
    icon: <Keyboard aria-hidden />,
    onSelect: props.onShortcuts,
  };
  const groups = groupBy([...found, ...props.items, ...pages, help], (item) => item.group);

  function choose(item: PaletteItem): void {
    props.onClose();
    if (item.href) router.push(item.href);
    item.onSelect?.();
  }

  return (
    <Dialog.Root open onOpenChange={(open) => (open ? null : props.onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil animate-float" />
        <Dialog.Content
          {...focusReturn}
          aria-describedby={undefined}
          className="float float-dialog max-w-xl"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Command loop label={t('title')}>
            <Command.Input
              value={query}
              onValueChange={setQuery}
              placeholder={t('placeholder')}
              className="h-12 w-full border-b border-line bg-transparent px-4 text-title outline-none"
            />
            <Command.List className="max-h-[min(420px,60vh)] overflow-y-auto p-1.5">
              <Command.Empty className="px-2.5 py-6 text-ink-2">{t('empty')}</Command.Empty>
              {groups.map(([heading, items]) => (
                <Command.Group
                  key={heading}
                  heading={heading}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-ink-3"
                >
                  {items.map((item) => (
                    <Command.Item
                      key={item.id}
                      value={item.id}
                      keywords={[item.label, item.hint ?? '', ...(item.keywords ?? [])]}
                      onSelect={() => choose(item)}
                      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-sunk pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:text-ink-2"
                    >
                      {item.icon}
                      <span className="min-w-0 flex-1 truncate">{item.label}</span>
                      {item.hint ? (
                        <span className="truncate text-meta text-ink-3">{item.hint}</span>
                      ) : null}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
            <p className="flex gap-4 border-t border-line px-4 py-2 text-meta text-ink-3 pointer-coarse:hidden">
              <span>
                <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('move')}
              </span>
              <span>
                <Kbd>↵</Kbd> {t('open')}
              </span>
              <span>
                <Kbd>Esc</Kbd> {t('close')}
              </span>
            </p>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What the server finds for the words typed; an answer that comes late is dropped. */
function useFound(query: string, search?: (query: string) => Promise<PaletteItem[]>) {
  const [found, setFound] = useState<PaletteItem[]>([]);
  useEffect(() => {
    const words = query.trim();
    if (!search || words.length < 2) {
      setFound([]);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      search(words).then(
        (items) => current && setFound(items),
        // Pages and actions stay reachable when the search does not answer.
        () => current && setFound([]),
      );
    }, searchDelayMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, search]);
  return found;
}
