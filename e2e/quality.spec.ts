import { randomUUID } from 'node:crypto';
import { getExecution, submitExecution } from '@/lib/executions';
import { saveFoundation } from '@/lib/foundation';
import { expect, test } from './fixtures';
import { isFinished } from './pages/run';

test('a planted claim is shown where it stands, and “Fix this” mends it and raises the score', async ({
  tenant,
  ownerPage: page,
}) => {
  await saveFoundation(tenant, {
    expectedVersion: null,
    fields: {
      companyName: 'Kamla Handlooms',
      businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
      uniqueValueProposition: 'Every sari carries the name of its weaver.',
      keyDifferentiators: ['Plant dyes only, from indigo to madder', 'Weavers are paid by the day'],
    },
  });
  const { id } = await submitExecution(tenant, {
    skillId: 'content.linkedin',
    inputs: {
      topic: 'Indigo saris woven by hand in nine days',
      callToAction: 'Write to us for the best sari of Jaipur',
    },
    idempotencyKey: randomUUID(),
  });
  await page.goto(`/w/${tenant.workspaceSlug}/executions/${id}`);
  await isFinished(page);
  const quality = page.getByRole('region', { name: 'Quality', exact: true });
  await expect(quality.getByText('Superlative: “the best”.')).toBeVisible();
  await expect(quality.getByText(/ASCI Code.*not legal advice/)).toBeVisible();
  await expect(page.locator('mark', { hasText: 'the best' })).toBeVisible();
  const { score: before } = await getExecution(tenant, id);

  await quality.getByRole('button', { name: 'Fix this: Superlative: “the best”.' }).click();
  const fixed = page.getByRole('region', { name: 'What was fixed' });
  await expect(fixed).toBeVisible({ timeout: 20_000 });
  await expect(fixed.locator('del')).toContainText('the best');
  await expect(fixed.locator('ins')).toContainText('our');
  await expect(quality.getByText(/^Mended: “the best”/)).toBeVisible();
  const { score: after } = await getExecution(tenant, page.url().split('/').at(-1) ?? '');
  expect(after ?? 0).toBeGreaterThan(before ?? 100);
  await expect(fixed.getByText(`Quality ${before} before, ${after} now`)).toBeAttached();
});
