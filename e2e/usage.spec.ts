import { randomUUID } from 'node:crypto';
import { getExecution } from '@/lib/executions';
import { writeExecution } from '@/lib/executions/write-execution';
import { withSystem } from '@/lib/platform/db/system';
import { getSkill } from '@/lib/skills';
import { expect, type Tenant, test } from './fixtures';
import { expectAccessible } from './pages/axe';

/** A run that a model would have made too dear for its risk level: this copy has none, so it is written as asked. */
async function askFor(member: Tenant): Promise<string> {
  const skill = await getSkill('content.linkedin');
  const id = `exec_20261122_060000_linkedin_${randomUUID().slice(0, 12)}`;
  await writeExecution(member, {
    id,
    skillId: skill.id,
    skillVersion: skill.skillVersion,
    campaignId: null,
    moveId: null,
    inputs: { topic: 'A ladoo that travels to forty offices' },
    estimate: {
      tokens: 4_000,
      microUsd: 182_000,
      paise: 1_511,
      confidence: 'low',
      engine: 'model',
      mostMicroUsd: 240_000,
    },
    reserve: 0,
    variation: 0,
    idempotencyKey: randomUUID(),
    need: { riskLevel: 5, thresholdMicroUsd: 100_000, confirmed: false },
  });
  return id;
}

test('a member asks, an admin approves, the run is made, and the usage tells what it cost', async ({
  tenant,
  ownerPage,
  memberPage,
}) => {
  const { page, member } = await memberPage('member');
  const at = `/w/${tenant.workspaceSlug}`;
  const id = await askFor(member);

  await page.goto(`${at}/executions/${id}`);
  const asked = page.getByRole('region', { name: 'Waits for an admin’s approval' });
  await expect(asked).toContainText('It costs about ₹15.11 ($0.182), and at most ₹19.92.');
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await ownerPage.goto(at);
  const waiting = ownerPage.getByRole('region', { name: 'Waiting for approval' });
  await waiting.getByRole('link', { name: 'A ladoo that travels to forty offices' }).click();
  await ownerPage.getByLabel('Note').fill('Worth it before Diwali.');
  await ownerPage.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Approved: “Worth it before Diwali.”')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Run', exact: true })).toContainText('Finished', {
    timeout: 40_000,
  });
  expect(await getExecution(tenant, id)).toMatchObject({
    status: 'completed',
    approval: 'approved',
    approvalBy: tenant.userId,
  });
});

test('usage is shown by day, skill and member, narrowed by address, and given as a file', async ({
  tenant,
  ownerPage: page,
  memberPage,
}) => {
  const { page: memberScreen, member } = await memberPage('member');
  const book = (userId: string, amount: string) => ({
    userId,
    payerId: tenant.userId,
    workspaceId: tenant.workspaceId,
    skillId: 'content.linkedin',
    amount,
    tokens: 1_200,
  });
  await withSystem((tx) =>
    tx.usageRecord.createMany({
      data: [book(tenant.userId, '0.500000'), book(member.userId, '0.100000')],
    }),
  );
  const at = `/w/${tenant.workspaceSlug}/usage`;
  await page.goto(at);
  await expect(page.getByRole('heading', { name: 'By member' })).toBeVisible();
  const chosen = page.getByRole('region', { name: 'The chosen days' });
  await expect(chosen).toContainText('₹49.80');
  await expect(chosen).toContainText('$0.60');
  await expectAccessible(page, 'usage');

  await page.goto(`${at}?by=${member.userId}&period=30`);
  await expect(chosen).toContainText('₹8.30');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^usage-.*\.csv$/);

  const answer = await memberScreen.request.get(`${at}/csv`);
  expect(answer.headers()['content-type']).toContain('text/csv');
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines[0]).toContain('"INR","USD"');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/,1200,8\.3,0\.1,/);
});
