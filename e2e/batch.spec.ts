import { getMove } from '@/lib/moves';
import { expect, test } from './fixtures';
import { campaignOf, foundationOf, moveOf } from './pages/work';

const titles = [
  'Nine days at the wheel for one vetiver cup',
  'The potter’s name inside every box',
  'How a cup becomes a planter',
];

test('all drafts of a campaign are written by one press, watched, and accepted together', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  const { id: campaignId } = await campaignOf(tenant);
  const moves: { id: string }[] = [];
  for (const title of titles) {
    moves.push(await moveOf(tenant, { title, campaignId, skillId: 'content.linkedin' }));
  }
  await page.goto(`/w/${tenant.workspaceSlug}/campaigns/${campaignId}`);
  const drafts = page.getByRole('region', { name: 'Drafts' });
  await drafts.getByRole('button', { name: 'Write all drafts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Write all drafts' });
  await expect(dialog).toContainText('₹0');
  for (const title of titles) await expect(dialog.getByLabel(title)).toBeChecked();
  await dialog.getByRole('button', { name: 'Write 3 drafts' }).click();
  await expect(drafts.getByText('3 of 3 written')).toBeVisible({ timeout: 40_000 });
  await expect(drafts.getByRole('heading', { name: 'The drafts are written' })).toBeVisible();
  await drafts.getByRole('button', { name: /^Accept (all|the one)/ }).click();
  await expect(page.getByText(/(is|are) in (its|their) moves?/)).toBeVisible();
  await expect
    .poll(async () => {
      const found = await Promise.all(moves.map(({ id }) => getMove(tenant, id)));
      return found.filter(({ content }) => content !== null).length;
    })
    .toBeGreaterThan(0);
});
