import type { BoardColumn, BoardItem, Lifted } from './types';

type Columns = readonly BoardColumn<BoardItem>[];
export type Place = { column: number; index: number };

export function placeOf(columns: Columns, id: string): Place | null {
  for (const [column, { items }] of columns.entries()) {
    const index = items.findIndex((item) => item.id === id);
    if (index >= 0) return { column, index };
  }
  return null;
}

const steps: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  k: [0, -1],
  ArrowDown: [0, 1],
  j: [0, 1],
  ArrowLeft: [-1, 0],
  h: [-1, 0],
  ArrowRight: [1, 0],
  l: [1, 0],
};

export const isStep = (key: string) => key in steps;

/** The card to focus next: along the column, or across to the nearest column that has one. */
export function neighbour(columns: Columns, id: string, key: string): string | null {
  const from = placeOf(columns, id);
  const [across, along] = steps[key] ?? [0, 0];
  if (!from) return null;
  if (along !== 0) return columns[from.column]?.items[from.index + along]?.id ?? null;
  for (let at = from.column + across; columns[at]; at += across) {
    const items = columns[at]?.items ?? [];
    if (items.length > 0) return items[Math.min(from.index, items.length - 1)]?.id ?? null;
    if (across === 0) break;
  }
  return null;
}

/** Where a lifted card goes next; null when there is no such place or it may not go there. */
export function carry(
  columns: Columns,
  lifted: Lifted,
  key: string,
  canDrop: (column: string) => boolean,
): Lifted | null {
  const [across, along] = steps[key] ?? [0, 0];
  const rest = (column: string) =>
    columns.find((one) => one.key === column)?.items.filter((item) => item.id !== lifted.id) ?? [];
  if (along !== 0) {
    const index = lifted.index + along;
    return index >= 0 && index <= rest(lifted.column).length ? { ...lifted, index } : null;
  }
  let at = columns.findIndex((column) => column.key === lifted.column) + across;
  for (let column = columns[at]; column; at += across, column = columns[at]) {
    if (canDrop(column.key)) {
      return {
        ...lifted,
        column: column.key,
        index: Math.min(lifted.index, rest(column.key).length),
      };
    }
  }
  return null;
}

/** The columns as they look while a card is held. */
export function withLifted<T extends BoardItem>(
  columns: readonly BoardColumn<T>[],
  lifted: Lifted | null,
): readonly BoardColumn<T>[] {
  const held =
    lifted && columns.flatMap((column) => column.items).find(({ id }) => id === lifted.id);
  if (!lifted || !held) return columns;
  return columns.map((column) => {
    const rest = column.items.filter((item) => item.id !== lifted.id);
    if (column.key !== lifted.column)
      return rest.length === column.items.length ? column : { ...column, items: rest };
    return {
      ...column,
      items: [...rest.slice(0, lifted.index), held, ...rest.slice(lifted.index)],
    };
  });
}

/** The card below which a held one would be put down. */
export function afterOf(columns: Columns, lifted: Lifted): string | null {
  const column = columns.find((one) => one.key === lifted.column);
  const rest = column?.items.filter((item) => item.id !== lifted.id) ?? [];
  return rest[lifted.index - 1]?.id ?? null;
}
