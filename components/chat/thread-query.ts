export const threadScopes = ['all', 'mine', 'shared'] as const;

/** What the address says about the list of conversations. */
export type ThreadQuery = {
  text: string;
  archived: boolean;
  scope: (typeof threadScopes)[number];
};

/** Reads an address; what it cannot understand it leaves out. */
export function parseThreadQuery(params: URLSearchParams): ThreadQuery {
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    archived: params.get('view') === 'archived',
    scope: threadScopes.find((scope) => scope === params.get('whose')) ?? 'all',
  };
}

/** The same as an address, without what is as usual: `?q=diwali&whose=mine`, or ''. */
export function toThreadSearch({ text, archived, scope }: ThreadQuery): string {
  const params = new URLSearchParams();
  if (text.trim()) params.set('q', text.trim());
  if (archived) params.set('view', 'archived');
  if (scope !== 'all') params.set('whose', scope);
  return params.size > 0 ? `?${params}` : '';
}
