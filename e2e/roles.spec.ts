import { listMoves } from '@/lib/moves';
import { createPerson } from '@/lib/testing/tenant';
import { expect, refusedRequest, test } from './fixtures';
import { nextAction, replay } from './pages/actions';
import { newMove } from './pages/board';
import { mailedLink } from './pages/outbox';
import { campaignOf, foundationOf, icpOf, moveOf } from './pages/work';

test('a viewer sees the work and can change none of it, not even without buttons', async ({
  tenant,
  memberPage,
}) => {
  const icp = await icpOf(tenant);
  await foundationOf(tenant);
  const campaign = await campaignOf(tenant);
  const move = await moveOf(tenant);
  const at = `/w/${tenant.workspaceSlug}`;
  const { page } = await memberPage('viewer');

  await page.goto(`${at}/moves`);
  await expect(page.getByRole('link', { name: move.title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New move' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: `More for “${move.title}”` })).toHaveCount(0);

  await page.goto(`${at}/foundation`);
  await expect(page.getByText('Your role here is viewer')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Edit/ })).toHaveCount(0);

  await page.goto(`${at}/icps/${icp.id}`);
  await expect(page.getByText(icp.fields.name).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);

  await page.goto(`${at}/campaigns`);
  await expect(page.getByText(campaign.name).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'New campaign' })).toHaveCount(0);

  await page.goto(`${at}/skills/content.linkedin`);
  await expect(page.getByText('Your role here is viewer. A member can run skills.')).toBeVisible();

  await page.goto(`${at}/settings/members`);
  await expect(page.getByRole('cell', { name: 'Owner' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Invite somebody' })).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);

  // what a member's browser sends, from the viewer's
  const { page: member } = await memberPage('member');
  await member.goto(`${at}/moves`);
  const sent = nextAction(member);
  await newMove(member, 'Photograph the potters');
  const answer = await replay(page, await sent, { Photograph: 'Steal' });
  expect(answer).toContain('"code":"forbidden"');
  const { moves } = await listMoves(tenant, {});
  expect(moves.map(({ title }) => title).sort()).toEqual(['Photograph the potters', move.title]);
});

test('a member works, and manages nobody', async ({ tenant, memberPage }) => {
  const at = `/w/${tenant.workspaceSlug}`;
  const { page } = await memberPage('member');
  await page.goto(`${at}/moves`);
  await newMove(page, 'Ask the potters for names');
  await expect(page.getByRole('link', { name: 'Ask the potters for names' })).toBeVisible();
  await page.goto(`${at}/settings`);
  await expect(page.getByText('Only the owner changes name and address.')).toBeVisible();
  await page.goto(`${at}/settings/members`);
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send the invitation' })).toHaveCount(0);
  expect((await page.request.get(`${at}/settings/audit`)).status()).toBe(404);
});

test('an admin manages people and reads the log; name and address stay the owner’s', async ({
  tenant,
  memberPage,
}) => {
  const at = `/w/${tenant.workspaceSlug}`;
  const { page, member: admin } = await memberPage('admin');
  await page.goto(`${at}/settings/members`);
  await page.getByLabel('E-mail').fill(`guest-of-${admin.email}`);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(`guest-of-${admin.email}`).first()).toBeVisible();
  await page.goto(`${at}/settings/audit`);
  await expect(page.getByText(/The chain is whole/)).toBeVisible();
  await page.goto(`${at}/settings`);
  await expect(page.getByText('Only the owner changes name and address.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Delete the workspace' })).toHaveCount(0);
});

test('the owner names the workspace', async ({ ownerPage: page, tenant }) => {
  await page.goto(`/w/${tenant.workspaceSlug}/settings`);
  await page.getByLabel('Name').fill('Lamps and planters');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue('Lamps and planters');
  await expect(page.getByRole('button', { name: /Lamps and planters/ })).toBeVisible();
});

test.describe('somebody who is invited', () => {
  test.use({ expectedConsole: refusedRequest });

  test('joins by the link in the mail, works, loses the role, and is let out', async ({
    tenant,
    ownerPage,
    openBrowser,
  }) => {
    const at = `/w/${tenant.workspaceSlug}`;
    const guest = await createPerson({ name: 'Ravi Solanki' });
    await ownerPage.goto(`${at}/settings/members`);
    await ownerPage.getByLabel('E-mail').fill(guest.email);
    await ownerPage.getByLabel('Role').selectOption('member');
    await ownerPage.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(ownerPage.getByText(`Invitation sent to ${guest.email}.`)).toBeVisible();

    const link = await mailedLink(guest.email, /http\S+\/invite\/[\w-]+/);
    const stranger = await openBrowser(await createPerson());
    await stranger.goto(link);
    await expect(stranger.getByText(`This invitation is for ${guest.email}.`)).toBeVisible();
    await expect(stranger.getByRole('button', { name: 'Accept and open' })).toHaveCount(0);
    const page = await openBrowser(guest);
    await page.goto(link);
    await page.getByRole('button', { name: 'Accept and open' }).click();
    await page.waitForURL(at);
    await page.goto(`${at}/moves`);
    const creating = nextAction(page);
    await newMove(page, 'Weigh the wax');
    const create = await creating;

    await ownerPage.reload();
    const role = ownerPage.getByLabel('Role of Ravi Solanki');
    await role.selectOption('viewer');
    await expect(ownerPage.getByText('Ravi Solanki is Viewer now.')).toBeVisible();
    expect(await replay(page, create, { Weigh: 'Melt' })).toContain('"code":"forbidden"');
    await page.reload();
    await expect(page.getByRole('button', { name: 'New move' })).toHaveCount(0);

    await ownerPage.getByRole('button', { name: 'Remove Ravi Solanki' }).click();
    await ownerPage.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(ownerPage.getByText('Ravi Solanki was removed.')).toBeVisible();
    expect(await replay(page, create, { Weigh: 'Melt' })).toContain('"code":"not_found"');
    const response = await page.goto(`${at}/moves`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Weigh the wax' })).toHaveCount(0);
  });

  test('without an account makes one on the way', async ({ tenant, ownerPage, openBrowser }) => {
    const at = `/w/${tenant.workspaceSlug}`;
    const email = `new-${tenant.email}`;
    await ownerPage.goto(`${at}/settings/members`);
    await ownerPage.getByLabel('E-mail').fill(email);
    await ownerPage.getByRole('button', { name: 'Send the invitation' }).click();
    const page = await openBrowser(null);
    await page.goto(await mailedLink(email, /http\S+\/invite\/[\w-]+/));
    await page.getByRole('link', { name: 'Make an account' }).click();
    await page.getByLabel('Your name').fill('Kavita Rabari');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('terracotta mogra forty');
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Make the account' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    await page.goto(await mailedLink(email, /http\S+\/verify\?\S+/));
    await page.getByRole('button', { name: 'Confirm and go on' }).click();
    await page.getByRole('button', { name: 'Accept and open' }).click();
    await page.waitForURL(at);
  });
});
