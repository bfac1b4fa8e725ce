import { expect, type Page } from '@playwright/test';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { foundationOf, runOf } from './work';

/** A calendar date, YYYY-MM-DD. */
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** A campaign's plan: long enough to be watched for some seconds while it is written. */
export async function planRun(ctx: WorkspaceCtx) {
  await foundationOf(ctx);
  const { id } = await runOf(ctx, { skillId: 'campaign.awareness', inputs: { end: inAMonth() } });
  return { id, at: `/w/${ctx.workspaceSlug}/executions/${id}` };
}

/** Letters and digits alone: a screen sets white space, marks and bullets otherwise than a file. */
export const lettersOf = (text: string | null) => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

/** What has been written on the screen so far. */
export const written = async (page: Page) =>
  lettersOf(await page.getByRole('region', { name: 'What was written' }).textContent());

/** What is written as soon as it is longer than `letters`. */
export async function writtenPast(page: Page, letters: number): Promise<string> {
  let shown = '';
  await expect
    .poll(async () => {
      shown = await written(page);
      return shown.length;
    })
    .toBeGreaterThan(letters);
  return shown;
}

export const runBar = (page: Page) => page.getByRole('region', { name: 'Run', exact: true });

export const isFinished = (page: Page, timeout = 40_000) =>
  expect(runBar(page)).toContainText('Finished', { timeout });
