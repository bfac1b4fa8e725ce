import { getExecution } from '@/lib/executions';
import { expect, test } from './fixtures';
import { isFinished, lettersOf, planRun, runBar, written, writtenPast } from './pages/run';

test('a browser that reloads in mid-stream loses no word and repeats none', async ({
  tenant,
  ownerPage: page,
}) => {
  const { id, at } = await planRun(tenant);
  await page.goto(at);
  const before = await writtenPast(page, 200);
  await page.reload();
  const after = await writtenPast(page, before.length);
  expect((await getExecution(tenant, id)).status, 'still running').toBe('running');
  expect(after.startsWith(before)).toBe(true);
  await isFinished(page);
  const { text } = await getExecution(tenant, id);
  expect(await written(page)).toBe(lettersOf(text));
});

test('two people watch one run and read the same', async ({ tenant, ownerPage, memberPage }) => {
  const { id, at } = await planRun(tenant);
  const { page } = await memberPage('viewer');
  await Promise.all([ownerPage.goto(at), page.goto(at)]);
  await writtenPast(page, 50);
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  for (const each of [ownerPage, page]) {
    await isFinished(each);
    const { text } = await getExecution(tenant, id);
    expect(await written(each)).toBe(lettersOf(text));
  }
});

test('Stop stops a run, and it can be run again', async ({ tenant, ownerPage: page }) => {
  const { id, at } = await planRun(tenant);
  await page.goto(at);
  await writtenPast(page, 50);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(runBar(page)).toContainText('Stopped');
  await expect(page.getByText('Stopped before it was finished. Nothing was kept.')).toBeVisible();
  const stopped = await getExecution(tenant, id);
  expect(stopped).toMatchObject({ status: 'failed', errorCode: 'cancelled' });
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(runBar(page)).toContainText(/Writing|Checking|Finished/);
});
