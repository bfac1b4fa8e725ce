import { z } from 'zod';
import { getCampaign, listCampaigns } from '@/lib/campaigns';
import { defineTool, offeredTools, type Tool } from '@/lib/executions';
import { listIcps } from '@/lib/icps';
import { recall } from '@/lib/memory';
import type { RecallInput } from '@/lib/memory/schemas';
import { listMoves } from '@/lib/moves';
import { moveStatuses } from '@/lib/moves/schemas';
import type { Cited, Sources } from './sources';

const named = z.strictObject({
  name: z.string().max(200).optional().describe('Leave out to list all'),
});
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
const lines = (parts: readonly string[]) => parts.join('\n') || 'Nothing was found.';
const json = (value: unknown) => JSON.stringify(value);

/** What each look-up cites goes into its data, so that numbers are the same for whoever takes the run over. */
const answerWith = (text: string, source: string, cited: readonly Cited[]) => ({
  text,
  source,
  data: { cited: [...cited] },
});

/** What a model may look up while it answers. Each thing found has its number, by which it is cited. */
export function lookUpsFor(sources: Sources, scope: NonNullable<RecallInput['scope']>): Tool[] {
  return [
    memoryLookUp(sources, scope),
    icpsLookUp(sources),
    campaignsLookUp(sources),
    movesLookUp(sources),
    foundationLookUp(sources),
    ...offeredTools(['fetch_page', 'web_search']).map((tool) => numbered(tool, sources)),
  ];
}

const memoryLookUp = (sources: Sources, scope: NonNullable<RecallInput['scope']>) =>
  defineTool(
    'memory',
    'What was told about the business in conversations and kept. Search by the words of the thing.',
    z.strictObject({ query: z.string().min(2).max(400) }),
    async ({ query }, { open }) => {
      const found = await recall(await open(), { query, limit: 8, scope });
      const cited = found.map(({ id, reason }): Cited => {
        return { kind: 'memory', id, label: 'Memory', href: null, reason };
      });
      const text = found.map((one) => `[${sources.memory(one)}] ${one.content}`);
      return answerWith(lines(text), 'what is remembered', cited);
    },
  );

const icpsLookUp = (sources: Sources) =>
  defineTool(
    'icps',
    'The buyers that the business has described: all by name, or one in full.',
    named,
    async ({ name }, { open }) => {
      const all = await listIcps(await open());
      const one = all.find(({ fields }) => name !== undefined && same(fields.name, name));
      const found = one ? [one] : all;
      const cited = found.map(({ id, fields }): Cited => {
        return { kind: 'icp', id, label: fields.name, href: `/icps/${id}` };
      });
      const text = found.map(
        ({ fields }, at) => `${numberOf(sources, cited[at])} ${one ? json(fields) : fields.name}`,
      );
      return answerWith(lines(text), 'the buyer profiles', cited);
    },
  );

const campaignsLookUp = (sources: Sources) =>
  defineTool(
    'campaigns',
    'The campaigns of the business with their dates: all of them, or one in full.',
    named,
    async ({ name }, { open }) => {
      const ctx = await open();
      const all = await listCampaigns(ctx);
      const one = all.find((campaign) => name !== undefined && same(campaign.name, name));
      const found = one ? [await getCampaign(ctx, one.id)] : all;
      const cited = found.map(({ id, name: label }): Cited => {
        return { kind: 'campaign', id, label, href: `/campaigns/${id}` };
      });
      const text = found.map((campaign, at) => {
        const { type, status, startDate, endDate } = campaign;
        const short = { name: campaign.name, type, status, startDate, endDate };
        const { id: _id, version: _version, userId: _user, ...whole } = campaign;
        return `${numberOf(sources, cited[at])} ${json(one ? whole : short)}`;
      });
      return answerWith(lines(text), 'the campaigns', cited);
    },
  );

const movesLookUp = (sources: Sources) =>
  defineTool(
    'moves',
    'The tasks on the board with status and due date, by due date. Narrow them by words of the title, status or dates.',
    z.strictObject({
      text: z.string().max(200).optional(),
      status: z.array(z.enum(moveStatuses)).optional(),
      dueFrom: z.iso.date().optional(),
      dueTo: z.iso.date().optional(),
    }),
    async (asked, { open }) => {
      const wanted = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
      const { moves } = await listMoves(await open(), { ...wanted, order: 'due', limit: 40 });
      const cited = moves.map(({ id, title: label }): Cited => {
        return { kind: 'move', id, label, href: `/moves/${id}` };
      });
      const text = moves.map(({ title, status, dueDate, priority, phaseName }, at) => {
        const facts = json({ title, status, dueDate, priority, phase: phaseName });
        return `${numberOf(sources, cited[at])} ${facts}`;
      });
      return answerWith(lines(text), 'the board', cited);
    },
  );

const foundationLookUp = (sources: Sources) =>
  defineTool(
    'foundation',
    'The whole record of the business: products with prices, positioning, differentiators, competitors.',
    z.strictObject({}),
    async (_, { context: { foundation } }) => {
      if (!foundation) return { text: 'Nothing is written there yet.', source: 'the Foundation' };
      const { id: _id, version, ...fields } = foundation;
      const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
      const cited = filled.map(([field]) => citedField(field));
      const text = filled.map(
        ([field, value], at) => `${numberOf(sources, cited[at])} ${field}: ${json(value)}`,
      );
      return answerWith(lines(text), `the Foundation, version ${version}`, cited);
    },
  );

export const citedField = (field: string): Cited => ({
  kind: 'foundation',
  id: field,
  label: 'Foundation',
  href: '/foundation',
});

const numberOf = (sources: Sources, cited: Cited | undefined) =>
  cited ? `[${sources.add(cited)}]` : '';

/** A look-up of the web, its page cited by its address. */
const numbered = (tool: Tool, sources: Sources): Tool => ({
  ...tool,
  look: async (input, asker) => {
    const found = await tool.look(input, asker);
    if (!URL.canParse(found.source)) return found;
    const label = new URL(found.source).hostname;
    const cited: Cited = { kind: 'page', id: found.source, label, href: found.source };
    const text = `Cite this page as ${numberOf(sources, cited)}.\n${found.text}`;
    return { ...found, text, data: { cited: [cited] } };
  },
});
