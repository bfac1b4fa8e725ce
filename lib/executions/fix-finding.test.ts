import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import { saveFoundation } from '@/lib/foundation';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import type { Finding } from '@/lib/skills/schemas';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { acceptExecution, fixFinding, submitExecution } from '.';

async function createBusiness(): Promise<WorkspaceCtx> {
  const tenant = await createTenant();
  await saveFoundation(tenant, {
    expectedVersion: null,
    fields: {
      companyName: 'Kamla Handlooms',
      businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
      uniqueValueProposition: 'Every sari carries the name of its weaver.',
      keyDifferentiators: ['Plant dyes only, from indigo to madder', 'Weavers are paid by the day'],
    },
  });
  return tenant;
}

/** A person's own words may hold a claim; the template repeats them. */
const claiming = (more: Record<string, unknown> = {}) => ({
  skillId: 'content.linkedin',
  inputs: {
    topic: 'Indigo saris woven by hand in nine days',
    callToAction: 'Order the No. 1 guaranteed sari of Jaipur now',
    ...more,
  },
  idempotencyKey: randomUUID(),
});

/** Plants a text that no revision went over, as an older version of the product may have left it. */
async function plant(
  id: string,
  change: (output: Record<string, unknown>) => object,
  more: Partial<Finding> = {},
) {
  await withSystem(async (tx) => {
    const row = await tx.execution.findUniqueOrThrow({ where: { id } });
    const output = change(row.output as Record<string, unknown>);
    const finding = {
      check: 'india.guarantee',
      score: 0,
      weight: 3,
      hard: true,
      message: 'Guarantee: “guaranteed”.',
      evidence: [],
      fix: null,
      source: null,
      mend: 'rules',
      ...more,
    };
    const critique = { score: 40, findings: [finding], constitution: [] };
    await tx.execution.update({
      where: { id },
      data: { output, critique, qualityScore: 40 },
      select: { id: true },
    });
  });
}

test('a run that falls short mends itself by rules, says how, and ends above the minimum', async () => {
  const ctx = await createBusiness();
  const { id } = await submitExecution(ctx, claiming());
  const view = await runToEnd(ctx, id);
  expect(view.text).not.toMatch(/No\. 1|guaranteed/i);
  expect(view.score).toBeGreaterThanOrEqual(75);
  expect(view.critique?.repairs?.map(({ check }) => check)).toEqual(
    expect.arrayContaining(['india.number_one']),
  );
  const types = view.events.map(({ type }) => type);
  expect(types.filter((type) => type === 'retry_triggered').length).toBeLessThanOrEqual(2);
  expect(types).toContain('validation_failed');
  expect(types.lastIndexOf('validation_passed')).toBeGreaterThan(
    types.indexOf('validation_failed'),
  );
});

test('the minimum of the risk level acts: what a bold campaign lets pass, a careful one sends back', async () => {
  const ctx = await createBusiness();
  const drafts = await Promise.all(
    [1, 10].map(async (riskLevel) => {
      const campaign = await createCampaign(ctx, {
        name: `R${riskLevel}`,
        type: 'diwali',
        riskLevel,
        festival: 'diwali',
      });
      const { id } = await submitExecution(ctx, {
        ...claiming({ callToAction: 'Write to us and ask' }),
        campaignId: campaign.id,
      });
      return (await runToEnd(ctx, id)).events.find(({ type }) => type.startsWith('validation_'));
    }),
  );
  expect(drafts.map((event) => event?.data.minimum)).toEqual([85, 65]);
});

test('“Fix this” starts from that run’s text, mends the one finding and raises the score', async () => {
  const ctx = await createBusiness();
  const { id } = await submitExecution(ctx, claiming({ callToAction: 'Write to us and ask' }));
  const first = await runToEnd(ctx, id);
  await plant(id, (output) => ({
    ...output,
    callToAction: 'Ask us about guaranteed delivery. Write to us.',
  }));
  const key = randomUUID();
  const fixed = await fixFinding(ctx, { id, check: 'india.guarantee', idempotencyKey: key });
  expect(await fixFinding(ctx, { id, check: 'india.guarantee', idempotencyKey: key })).toEqual(
    fixed,
  );
  const view = await runToEnd(ctx, fixed.id);
  expect(view).toMatchObject({ status: 'completed', engine: 'playbook' });
  expect(view.output).toEqual({
    ...first.output,
    callToAction: 'Ask us about delivery. Write to us.',
  });
  expect(view.score).toBeGreaterThan(40);
  expect(view.critique?.repairs).toMatchObject([{ check: 'india.guarantee' }]);
  expect(view.events.find(({ data }) => data.revises === id)?.data).toMatchObject({
    score: 40,
    check: 'india.guarantee',
  });
  await expect(acceptExecution(ctx, { id: fixed.id })).resolves.toMatchObject({ id: fixed.id });
});

test('what no rule can mend is refused with a sentence, as is a viewer, a stranger and a settled finding', async () => {
  const ctx = await createBusiness();
  const { id } = await submitExecution(ctx, claiming({ callToAction: 'Write to us' }));
  const view = await runToEnd(ctx, id);
  const [viewer, stranger] = [await addMember(ctx, 'viewer'), await createTenant()];
  const ask = (who: WorkspaceCtx, check: string) =>
    fixFinding(who, { id, check, idempotencyKey: randomUUID() });
  await expect(ask(viewer, 'schema')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(ask(stranger, 'schema')).rejects.toMatchObject({ code: 'not_found' });
  await expect(ask(ctx, 'schema')).rejects.toThrow('nothing to mend');
  expect(view.status).toBe('completed');
  await plant(id, (output) => output, { check: 'own_words', hard: false, mend: 'person' });
  await expect(ask(ctx, 'own_words')).rejects.toThrow('no AI model is set up');
});
