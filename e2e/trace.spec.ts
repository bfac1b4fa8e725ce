import { randomUUID } from 'node:crypto';
import { retryExecution } from '@/lib/executions';
import { expect, test } from './fixtures';
import { expectAccessible, expectFitsPhone } from './pages/axe';
import { isFinished, lettersOf } from './pages/run';
import { finished, foundationOf, runOf } from './pages/work';

test('a run is played again to its end, looked into, and laid beside the one before it', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  const first = await runOf(tenant);
  await finished(tenant, first.id);
  const { id } = await retryExecution(tenant, { id: first.id, idempotencyKey: randomUUID() });
  const { text } = await finished(tenant, id);
  const at = `/w/${tenant.workspaceSlug}/executions`;
  await page.goto(`${at}/${id}`);
  await isFinished(page);

  await test.step('the timeline and its replay', async () => {
    const timeline = page.getByRole('list', { name: 'Timeline of the run' });
    await expect(timeline.getByText('Wrote the first draft')).toBeVisible();
    await page.getByRole('button', { name: '16×' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible({ timeout: 15_000 });
    const then = page.getByRole('region', { name: 'What stood there then' });
    const words = then.getByRole('region', { name: 'What was written' });
    expect(lettersOf(await words.textContent())).toBe(lettersOf(text));
    const slider = page.getByRole('slider', { name: 'Place in the run' });
    await expect(slider).toHaveAttribute('aria-valuetext', /Finished$/);
    await page.getByRole('button', { name: 'One event back' }).click();
    await expect(slider).toHaveAttribute('aria-valuetext', /Checks|Draft/);
    await slider.press('Home');
    await expect(then).toContainText('Nothing is written yet.');
    await expectFitsPhone(page, 'the timeline');
    await expectAccessible(page, 'the timeline');
  });

  await test.step('the parts of the record, by address', async () => {
    await page.getByRole('link', { name: 'Context used' }).click();
    await expect(page).toHaveURL(/tab=context$/);
    await expect(page.getByRole('link', { name: 'Foundation, version 1' })).toBeVisible();
    await expectAccessible(page, 'the context');
    await page.goto(`${at}/${id}?tab=events`);
    await page.getByText('Asked for', { exact: true }).click();
    await expect(page.getByText('"skillId": "content.linkedin"')).toBeVisible();
    await expectAccessible(page, 'the events');
  });

  await test.step('the comparison', async () => {
    await page.getByRole('link', { name: 'Compare with…' }).click();
    await expect(page.getByLabel('First run')).toHaveValue(first.id);
    await expect(page.getByLabel('Second run')).toHaveValue(id);
    await expect(page.locator('ins').first()).toBeVisible();
    await expect(page.getByText('Both were asked the same.')).toBeVisible();
    await expectFitsPhone(page, 'the comparison');
    await expectAccessible(page, 'the comparison');
  });
});
