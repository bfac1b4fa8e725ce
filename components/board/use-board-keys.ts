import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef } from 'react';
import { afterOf, carry, isStep, neighbour, placeOf } from './keyboard';
import type { BoardItem, BoardProps, Lifted } from './types';

type Options<T extends BoardItem> = BoardProps<T> & {
  root: RefObject<HTMLElement | null>;
  lifted: Lifted | null;
  setLifted: (lifted: Lifted | null) => void;
  say: (words: string) => void;
};

/** Arrows and h j k l walk over the cards; Space picks one up and puts it down; Escape lets it go. */
export function useBoardKeys<T extends BoardItem>(options: Options<T>): void {
  const t = useTranslations('moves.board');
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { root } = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (
        !root.current ||
        target?.closest('input, textarea, select, [role="dialog"], [role="menu"]')
      )
        return;
      const inside = root.current.contains(target);
      const card = inside ? target?.closest<HTMLElement>('[data-card]')?.dataset.card : undefined;
      if (card ? onCard(event, card, target?.tagName === 'A') : enter(event))
        event.preventDefault();
    }

    /** j from anywhere on the page comes to the first card. */
    function enter(event: KeyboardEvent): boolean {
      if (event.key !== 'j' && event.key !== 'k') return false;
      const first = latest.current.columns.flatMap((column) => column.items)[0];
      return first !== undefined && focusCard(first.id);
    }

    function focusCard(id: string): boolean {
      const link = latest.current.root.current?.querySelector<HTMLElement>(`[data-card="${id}"] a`);
      link?.focus();
      link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return link !== undefined && link !== null;
    }

    function onCard(event: KeyboardEvent, id: string, onLink: boolean): boolean {
      const { lifted, columns, editable, setLifted, say, titleOf } = latest.current;
      const place = placeOf(columns, id);
      const item = place ? columns[place.column]?.items[place.index] : undefined;
      if (!item || !place) return false;
      const words = (held: Lifted) => {
        const column = columns.find(({ key }) => key === held.column);
        return { title: titleOf(item), column: column?.label ?? '', place: held.index + 1 };
      };
      if (lifted) return onLifted(event.key, lifted, item, words);
      if (event.key === ' ' && onLink && editable) {
        const held = { id, column: columns[place.column]?.key ?? '', index: place.index };
        setLifted(held);
        say(t('lifted', words(held)));
        return true;
      }
      if (!isStep(event.key)) return false;
      const next = neighbour(columns, id, event.key);
      return next !== null && focusCard(next);
    }

    function onLifted(
      key: string,
      lifted: Lifted,
      item: T,
      words: (held: Lifted) => { title: string; column: string; place: number },
    ): boolean {
      const { columns, setLifted, say, canDrop, onMove } = latest.current;
      if (key === 'Escape') {
        setLifted(null);
        say(t('cancelled', { title: words(lifted).title }));
        return true;
      }
      if (key === ' ' || key === 'Enter') {
        setLifted(null);
        onMove(item, lifted.column, afterOf(columns, lifted));
        say(t('dropped', words(lifted)));
        return true;
      }
      const next = isStep(key)
        ? carry(columns, lifted, key, (column) => canDrop(item, column))
        : null;
      if (next) {
        setLifted(next);
        say(t('carried', words(next)));
      }
      return isStep(key);
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [t]);
}
