import { listCampaigns } from '@/lib/campaigns';
import { getFoundation } from '@/lib/foundation';
import type { FoundationFields } from '@/lib/foundation/schemas';
import { listIcps } from '@/lib/icps';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import type { Citation } from './schemas';
import type { StoredCitation, StoredMessage } from './stored';

const longest = 400;
const cut = (text: string) =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** Words of records, read for this person now; null for what is gone or is not theirs to see. */
export type Words = {
  memory: (id: string) => string | null;
  /** The same, only while it is what is known today. */
  knownMemory: (id: string) => string | null;
  of: (citation: StoredCitation) => string | null;
};

/** Reads what messages cite, each kind at once and only if it is cited. */
export async function readWords(
  ctx: WorkspaceCtx,
  messages: readonly StoredMessage[],
): Promise<Words> {
  const cited = messages.flatMap((one) => (one.role === 'assistant' ? one.citations : []));
  const idsOf = (kind: Citation['kind']) =>
    cited.filter((one) => one.kind === kind).map(({ id }) => id);
  const remembered = messages.flatMap((one) => (one.role === 'user' ? one.remembered : []));
  const memories = await readMemories(ctx, [...idsOf('memory'), ...remembered]);
  const fields = idsOf('foundation').length > 0 ? (await getFoundation(ctx))?.fields : undefined;
  const icps = idsOf('icp').length > 0 ? await listIcps(ctx) : [];
  const campaigns = idsOf('campaign').length > 0 ? await listCampaigns(ctx) : [];
  const moves = await readMoves(ctx, idsOf('move'));
  const memory = (id: string) => memories.get(id)?.content ?? null;
  return {
    memory,
    knownMemory: (id) => (memories.get(id)?.validTo === null ? memory(id) : null),
    of: ({ kind, id }) => {
      if (kind === 'memory') return memory(id);
      if (kind === 'foundation') return fields ? fieldText(fields, id) : null;
      if (kind === 'icp') {
        const icp = icps.find((one) => one.id === id)?.fields;
        return icp
          ? cut([icp.name, icp.title, ...icp.painPoints].filter(Boolean).join(' · '))
          : null;
      }
      if (kind === 'campaign') {
        const found = campaigns.find((one) => one.id === id);
        return found
          ? [found.name, found.startDate, found.endDate].filter(Boolean).join(' · ')
          : null;
      }
      return kind === 'move' ? (moves.get(id) ?? null) : null;
    },
  };
}

async function readMemories(ctx: WorkspaceCtx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { content: string; validTo: Date | null }>();
  const rows = await withUser(ctx, (tx) =>
    tx.memoryChunk.findMany({
      where: { workspaceId: ctx.workspaceId, id: { in: [...new Set(ids)] } },
      select: { id: true, content: true, validTo: true },
    }),
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

async function readMoves(ctx: WorkspaceCtx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await withUser(ctx, (tx) =>
    tx.move.findMany({
      where: { workspaceId: ctx.workspaceId, id: { in: [...new Set(ids)] } },
      select: { id: true, title: true, description: true },
    }),
  );
  return new Map(
    rows.map(({ id, title, description }) => [
      id,
      cut([title, description].filter(Boolean).join(' · ')),
    ]),
  );
}

/** A field of the Foundation in one line. */
function fieldText(fields: FoundationFields, name: string): string | null {
  const value = Object.entries(fields).find(([field]) => field === name)?.[1];
  if (!value) return null;
  const parts = (Array.isArray(value) ? value : [value]).map((part) =>
    typeof part === 'string' ? part : Object.values(part).filter(Boolean).join(' — '),
  );
  return parts.length > 0 ? cut(parts.join(' · ')) : null;
}
