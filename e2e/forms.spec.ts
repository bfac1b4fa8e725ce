import type { Page } from '@playwright/test';
import { endSession } from '@/lib/accounts';
import { listCampaigns } from '@/lib/campaigns';
import { getFoundation } from '@/lib/foundation';
import { listIcps } from '@/lib/icps';
import { listMoves } from '@/lib/moves';
import { expect, test } from './fixtures';
import { newMove } from './pages/board';
import { foundationOf } from './pages/work';

const script = `<script>alert(1)</script><img src=x onerror=alert(1)>`;
/** Texts that a careless program breaks on, all in one: emoji with joiners, two directions, markup, SQL. */
const nonsense = `👩‍🌾🪔 नमस्ते שלום \u202Eolleh\u202C ${script} '; DROP TABLE users;-- {{7*7}} %00 \\`;

/** No markup that anybody typed may ever run. */
function refuseDialogs(page: Page) {
  page.on('dialog', (dialog) => {
    throw new Error(`something opened a dialog: ${dialog.message()}`);
  });
}

const edit = (page: Page, section: string) =>
  page.getByRole('button', { name: `Edit ${section}`, exact: true }).click();
const isSaved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

test('nonsense in the fields of the Foundation comes back exactly as it was typed', async ({
  tenant,
  ownerPage: page,
}) => {
  refuseDialogs(page);
  await foundationOf(tenant);
  await page.goto(`/w/${tenant.workspaceSlug}/foundation`);
  await edit(page, 'Company');
  await edit(page, 'What you do');
  await edit(page, 'Positioning');
  const typed = {
    companyName: page.getByLabel('Company name'),
    industry: page.getByLabel('Industry'),
    location: page.getByLabel('Location'),
    businessDescription: page.getByRole('textbox', { name: 'What you do' }),
    positioning: page.getByRole('textbox', { name: 'Positioning' }),
  };
  const short = nonsense.slice(0, 100);
  for (const [field, box] of Object.entries(typed)) {
    await box.fill(field === 'industry' ? short : nonsense);
  }
  await edit(page, 'Differentiators');
  const facts = page.getByRole('textbox', { name: 'Key differentiators' });
  await facts.fill(nonsense);
  await facts.press('Enter');
  await facts.fill('   ');
  await facts.press('Enter');
  await expect
    .poll(async () => (await getFoundation(tenant))?.fields.keyDifferentiators)
    .toContain(nonsense);
  await isSaved(page);
  await page.reload();
  const { fields } = (await getFoundation(tenant)) ?? {};
  expect(fields).toMatchObject({
    companyName: nonsense,
    industry: short,
    location: nonsense,
    businessDescription: nonsense,
    positioning: nonsense,
  });
  expect(fields?.keyDifferentiators).toHaveLength(4);
  await expect(page.getByText(nonsense).first()).toBeVisible();
});

test('a megabyte, spaces and a NUL get a message or are stored, and no text is lost', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  await page.goto(`/w/${tenant.workspaceSlug}/foundation`);
  await edit(page, 'What you do');
  const box = page.getByRole('textbox', { name: 'What you do' });
  const megabyte = 'wax and wick '.repeat(80_000);
  await box.fill(megabyte);
  await expect(page.getByRole('alert').filter({ hasText: /5,000|5000/ })).toBeVisible();
  expect(await box.inputValue()).toHaveLength(megabyte.length);
  await box.fill('We pour\0 candles.');
  await isSaved(page);
  await expect
    .poll(async () => (await getFoundation(tenant))?.fields.businessDescription)
    .toBe('We pour candles.');

  await page.goto(`/w/${tenant.workspaceSlug}/moves`);
  await newMove(page, '   ', { refused: /title|missing/ });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(nonsense);
  await dialog.getByRole('button', { name: 'Create move' }).click();
  await expect(page.getByRole('link', { name: nonsense })).toBeVisible();

  await page.goto(`/w/${tenant.workspaceSlug}/icps/new`);
  await page.getByLabel('Name of this profile').fill('   ');
  await page.getByLabel('Job title or role').fill(nonsense);
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: /name/ }).first()).toBeVisible();
  await expect(page.getByLabel('Job title or role')).toHaveValue(nonsense);
  await page.getByLabel('Name of this profile').fill(nonsense);
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(async () => (await listIcps(tenant)).length).toBe(1);
  expect((await listIcps(tenant))[0]?.fields).toMatchObject({ name: nonsense, title: nonsense });
});

// entries of a list leave their box when they are added
const oneLine =
  'input:is([type=text], [type=email], [type=password], :not([type])):not(ul + input)';
const valuesOf = (boxes: Element[]) => boxes.map((box) => 'value' in box && box.value);
/** Whether the page's code has taken over what the server sent. */
const isAwake = (element: Element) =>
  Object.keys(element).some((key) => key.startsWith('__reactProps'));

/** Every form: where it is, and the button that sends it. */
const forms: Record<string, (at: string) => { path: string; send: string }[]> = {
  'before signing in': () => [
    { path: '/sign-up', send: 'Make the account' },
    { path: '/reset', send: 'Send the link' },
  ],
  'of a person': () => [
    { path: '/account', send: 'Save' },
    { path: '/account/constitution', send: 'Save' },
    { path: '/workspaces/new', send: 'Make the workspace' },
  ],
  'of a workspace': (at) => [
    { path: `${at}/settings/members`, send: 'Send the invitation' },
    { path: `${at}/campaigns/new`, send: 'Create campaign' },
    { path: `${at}/skills/content.linkedin`, send: 'Run' },
    { path: `${at}/settings`, send: 'Save' },
  ],
};

for (const [whose, list] of Object.entries(forms)) {
  test(`the forms ${whose} answer nonsense in every field, and keep it`, async ({
    tenant,
    page,
    context,
    signInAs,
  }) => {
    refuseDialogs(page);
    if (whose !== 'before signing in') await signInAs(context, tenant);
    for (const { path, send } of list(`/w/${tenant.workspaceSlug}`)) {
      for (const text of ['   ', nonsense, 'x\0y'.repeat(50_000)]) {
        await page.goto(path);
        const form = page.locator('form').filter({ has: page.getByRole('button', { name: send }) });
        const boxes = form.locator(`${oneLine}, textarea`);
        await expect.poll(() => form.first().evaluate(isAwake), path).toBe(true);
        for (const box of await boxes.all()) {
          if ((await box.isVisible()) && (await box.isEditable())) await box.fill(text);
        }
        const typed = await boxes.evaluateAll(valuesOf);
        await form.getByRole('button', { name: send }).first().click();
        const told = form
          .getByRole('alert')
          .or(page.getByText('Saved.'))
          .or(form.locator(':invalid'));
        const left = () => !page.url().endsWith(path);
        await expect
          .poll(async () => left() || (await told.first().isVisible()), `${path} answers`)
          .toBe(true);
        if (left()) continue;
        expect(await boxes.evaluateAll(valuesOf), `${path} keeps its text`).toEqual(typed);
      }
    }
  });
}

test('a form that is sent twice makes one thing', async ({ tenant, ownerPage: page }) => {
  const at = `/w/${tenant.workspaceSlug}`;
  await page.goto(`${at}/moves`);
  await page.getByRole('button', { name: 'New move' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New move' });
  await dialog.getByLabel('Title').fill('Pour once');
  await dialog.getByRole('button', { name: 'Create move' }).dblclick();
  await expect(page.getByText('Created “Pour once”')).toBeVisible();
  expect((await listMoves(tenant, {})).moves).toHaveLength(1);

  await page.goto(`${at}/campaigns/new`);
  await page.getByRole('radio', { name: /^Holi/ }).check();
  await page.getByLabel('Name', { exact: true }).fill('Lamps once');
  await page.getByRole('button', { name: 'Create campaign' }).dblclick();
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
  expect(await listCampaigns(tenant)).toHaveLength(1);

  await page.goto(`${at}/icps/new`);
  await page.getByLabel('Name of this profile').fill('One buyer');
  await page.getByRole('button', { name: /^Save/ }).dblclick();
  await page.waitForURL(/\/icps(\/[0-9a-f-]{36})?$/);
  expect(await listIcps(tenant)).toHaveLength(1);
});

test.describe('a lost connection', () => {
  test.use({ expectedConsole: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

  test('says so, keeps the text, and saves when it is back', async ({
    tenant,
    ownerPage: page,
  }) => {
    await foundationOf(tenant);
    await page.goto(`/w/${tenant.workspaceSlug}/moves`);
    await page.getByRole('button', { name: 'New move' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New move' });
    await dialog.getByLabel('Title').fill('Pack the boxes');
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: 'Create move' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Muhurat could not be reached');
    await expect(dialog.getByLabel('Title')).toHaveValue('Pack the boxes');
    await page.context().setOffline(false);
    await dialog.getByRole('button', { name: 'Create move' }).click();
    await expect(page.getByText('Created “Pack the boxes”')).toBeVisible();

    await page.goto(`/w/${tenant.workspaceSlug}/foundation`);
    await edit(page, 'What you do');
    const box = page.getByRole('textbox', { name: 'What you do' });
    await page.context().setOffline(true);
    await box.fill('We pour soy candles by hand.');
    await expect(page.getByText(/Not saved: the connection was lost/)).toBeVisible();
    await expect(box).toHaveValue('We pour soy candles by hand.');
    await page.context().setOffline(false);
    await isSaved(page);
    const foundation = await getFoundation(tenant);
    expect(foundation?.fields.businessDescription).toBe('We pour soy candles by hand.');
  });

  test('a tab closed without one gives its text back when it is opened again', async ({
    tenant,
    ownerPage: page,
    context,
  }) => {
    await foundationOf(tenant);
    await page.goto(`/w/${tenant.workspaceSlug}/foundation`);
    await edit(page, 'What you do');
    await context.setOffline(true);
    await page.getByRole('textbox', { name: 'What you do' }).fill('Typed on a train.');
    await expect(page.getByText(/Not saved: the connection was lost/)).toBeVisible();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`/w/${tenant.workspaceSlug}/foundation`);
    await expect(again.getByText('It was typed in this browser and not saved')).toBeVisible();
    await again.getByRole('button', { name: 'Put it back' }).click();
    await isSaved(again);
    const foundation = await getFoundation(tenant);
    expect(foundation?.fields.businessDescription).toBe('Typed on a train.');
  });
});

test.describe('a session that ended in mid-form', () => {
  test.use({ expectedConsole: /status of 401/ });

  test('says so, keeps the text, and saves after signing in again', async ({
    tenant,
    page,
    context,
    signInAs,
  }) => {
    await foundationOf(tenant);
    let session = await signInAs(context, tenant);
    await page.goto(`/w/${tenant.workspaceSlug}/moves`);
    await page.getByRole('button', { name: 'New move' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New move' });
    await dialog.getByLabel('Title').fill('Sign every cup');
    await endSession(session);
    await dialog.getByRole('button', { name: 'Create move' }).click();
    await expect(dialog.getByRole('alert')).toContainText('You are signed out');
    await expect(dialog.getByRole('link', { name: /Sign in/ })).toBeVisible();
    await expect(dialog.getByLabel('Title')).toHaveValue('Sign every cup');
    session = await signInAs(context, tenant);
    await dialog.getByRole('button', { name: 'Create move' }).click();
    await expect(page.getByText('Created “Sign every cup”')).toBeVisible();

    await page.goto(`/w/${tenant.workspaceSlug}/foundation`);
    await edit(page, 'What you do');
    const box = page.getByRole('textbox', { name: 'What you do' });
    await endSession(session);
    await box.fill('We sign every cup.');
    await expect(page.getByText(/Not saved: You are signed out/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toBeVisible();
    await signInAs(context, tenant);
    await page.getByRole('button', { name: 'Try again' }).click();
    await isSaved(page);
    const foundation = await getFoundation(tenant);
    expect(foundation?.fields.businessDescription).toBe('We sign every cup.');
  });
});
