import { z } from 'zod';
import { getCampaign, listCampaigns } from '@/lib/campaigns';
import { listIcps } from '@/lib/icps';
import { defineTool } from './tool';

const named = z.strictObject({
  name: z.string().max(200).optional().describe('Leave out to list all'),
});
const json = (value: unknown) => JSON.stringify(value, null, 1);
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

export const foundationLookUp = defineTool(
  'foundation',
  'The whole record of the business: products with prices, positioning, differentiators, competitors.',
  z.strictObject({}),
  async (_, { context: { foundation } }) => {
    if (!foundation) return { text: 'Nothing is written there yet.', source: 'the Foundation' };
    const { id, version, ...fields } = foundation;
    return { text: json(fields), source: `the Foundation, version ${version}` };
  },
);

export const icpsLookUp = defineTool(
  'icps',
  'The buyers that the business has described: all by name, or one in full.',
  named,
  async ({ name }, { open }) => {
    const icps = await listIcps(await open());
    const one = icps.find(({ fields }) => name !== undefined && same(fields.name, name));
    const found = one ? one.fields : icps.map(({ fields }) => ({ name: fields.name }));
    return { text: json(found), source: 'the buyer profiles' };
  },
);

export const campaignsLookUp = defineTool(
  'campaigns',
  'The campaigns of the business with their dates: all of them, or one in full.',
  named,
  async ({ name }, { open }) => {
    const ctx = await open();
    const campaigns = await listCampaigns(ctx);
    const one = campaigns.find((campaign) => name !== undefined && same(campaign.name, name));
    if (!one) {
      const all = campaigns.map(({ name, type, status, startDate, endDate }) => {
        return { name, type, status, startDate, endDate };
      });
      return { text: json(all), source: 'the campaigns' };
    }
    const { type, status, description, startDate, endDate, focusAreas, strategy, phases } =
      await getCampaign(ctx, one.id);
    const facts = { type, status, description, startDate, endDate, focusAreas, strategy, phases };
    return { text: json({ name: one.name, ...facts }), source: `the campaign “${one.name}”` };
  },
);
