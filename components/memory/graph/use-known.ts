'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useUpdates } from '@/components/live/use-updates';
import type { EntityDetail, GraphPath } from '@/lib/memory/schemas';

const kinds = new Set(['memory', 'foundation', 'icp', 'resync']);

async function read<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The graph could not be read (${response.status}).`);
  return (await response.json()) as T;
}

/** Everything known of one entity, asked for when it is chosen and again when something changes. */
export function useEntity(workspace: string, id: string) {
  return useKnown<EntityDetail>(workspace, `entity?id=${encodeURIComponent(id)}`, true);
}

/** The strongest way between two; nothing is asked for until both are chosen. */
export function usePath(workspace: string, from: string | null, to: string | null) {
  const both = from !== null && to !== null && from !== to;
  const query = new URLSearchParams({ from: from ?? '', to: to ?? '' });
  return useKnown<{ path: GraphPath }>(workspace, `path?${query}`, both);
}

function useKnown<T>(workspace: string, address: string, enabled: boolean) {
  const client = useQueryClient();
  useUpdates(({ kind }) => {
    if (kinds.has(kind)) void client.invalidateQueries({ queryKey: ['memory', workspace] });
  });
  return useQuery({
    queryKey: ['memory', workspace, address],
    queryFn: ({ signal }) => read<T>(`/w/${workspace}/memory/graph/${address}`, signal),
    enabled,
  });
}
