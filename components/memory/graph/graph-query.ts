import { type EntityType, entityTypes, type Graph, type GraphEntity } from '@/lib/memory/schemas';

/** What the address says about the graph. Empty narrows nothing. */
export type GraphQuery = {
  view: 'graph' | 'list';
  types: EntityType[];
  text: string;
  /** The entity whose panel is open. */
  at: string | null;
  /** The ends of the path that is shown. */
  from: string | null;
  to: string | null;
};

/** Reads an address; what it cannot understand it leaves out. */
export function readGraphQuery(params: { get(key: string): string | null }): GraphQuery {
  const id = (key: string) => params.get(key)?.slice(0, 255) || null;
  const wanted = (params.get('type') ?? '').split(',');
  return {
    view: params.get('view') === 'list' ? 'list' : 'graph',
    types: entityTypes.filter((type) => wanted.includes(type)),
    text: (params.get('q') ?? '').trim().slice(0, 200),
    at: id('at'),
    from: id('from'),
    to: id('to'),
  };
}

/** The same as an address, without what is as usual. */
export function graphSearch(query: GraphQuery): string {
  const params = new URLSearchParams();
  if (query.view === 'list') params.set('view', 'list');
  if (query.types.length > 0) params.set('type', query.types.join(','));
  for (const [key, value] of [
    ['q', query.text],
    ['at', query.at],
    ['from', query.from],
    ['to', query.to],
  ] as const) {
    if (value) params.set(key, value);
  }
  const text = params.toString();
  return text && `?${text}`;
}

export const isNarrowed = ({ types, text }: GraphQuery) => types.length > 0 || text !== '';

/** The entities that a query asks for, best connected first. */
export function matching({ entities }: Graph, { types, text }: GraphQuery): GraphEntity[] {
  const wanted = text.toLocaleLowerCase();
  return entities
    .filter(
      ({ type, name, aliases }) =>
        (types.length === 0 || types.includes(type)) &&
        (wanted === '' ||
          [name, ...aliases].some((one) => one.toLocaleLowerCase().includes(wanted))),
    )
    .sort((one, other) => other.degree - one.degree || one.name.localeCompare(other.name));
}
