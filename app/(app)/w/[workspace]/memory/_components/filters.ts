import {
  type ListMemoriesInput,
  type MemoryState,
  type MemoryType,
  memoryOrders,
  memoryStates,
  memoryTypes,
  type Visibility,
  visibilities,
} from '@/lib/memory/schemas';

export type MemoryFilters = {
  search: string;
  type: MemoryType | null;
  state: MemoryState;
  visibility: Visibility | null;
  pinned: boolean;
  order: (typeof memoryOrders)[number];
  page: number;
  /** The memory whose sheet is open. */
  memory: string | null;
};
type SearchParams = Record<string, string | string[] | undefined>;

/** What the address asks for; nonsense in it is as if it were not there. */
export function readFilters(params: SearchParams): MemoryFilters {
  const one = (key: string) => {
    const value = params[key];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const among = <T extends string>(key: string, values: readonly T[]) =>
    values.find((value) => value === one(key)) ?? null;
  const page = Number(one('page'));
  return {
    search: one('q').trim().slice(0, 200),
    type: among('kind', memoryTypes),
    state: among('state', memoryStates) ?? 'current',
    visibility: among('seen', visibilities),
    pinned: one('pinned') === '1',
    order: among('order', memoryOrders) ?? 'newest',
    page: Number.isInteger(page) && page > 0 && page <= 1000 ? page : 1,
    memory: one('memory').slice(0, 255) || null,
  };
}

/** The address under other filters; the page begins anew unless it, or the open sheet, is what changes. */
export function filtersHref(base: string, filters: MemoryFilters, change: Partial<MemoryFilters>) {
  const keepsPage = 'memory' in change || 'page' in change;
  const next = { ...filters, ...(keepsPage ? {} : { page: 1 }), ...change };
  const query = new URLSearchParams();
  const put = (key: string, value: string | null, usual = '') => {
    if (value && value !== usual) query.set(key, value);
  };
  put('q', next.search);
  put('kind', next.type);
  put('state', next.state, 'current');
  put('seen', next.visibility);
  put('pinned', next.pinned ? '1' : '');
  put('order', next.order, 'newest');
  put('page', String(next.page), '1');
  put('memory', next.memory);
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

export const isNarrowed = (filters: MemoryFilters) =>
  Boolean(
    filters.search ||
      filters.type ||
      filters.visibility ||
      filters.pinned ||
      filters.state !== 'current',
  );

export const toListInput = (filters: MemoryFilters): ListMemoriesInput => ({
  state: filters.state,
  order: filters.order,
  page: filters.page,
  ...(filters.search ? { search: filters.search } : {}),
  ...(filters.type ? { type: filters.type } : {}),
  ...(filters.visibility ? { visibility: filters.visibility } : {}),
  ...(filters.pinned ? { pinned: true } : {}),
});
