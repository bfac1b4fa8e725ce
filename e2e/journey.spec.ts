import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';
import { column } from './pages/board';
import { business } from './pages/business';
import { isFinished, lettersOf, written, writtenPast } from './pages/run';
import { next, saved, score, tellTheBusiness, tellTheRest } from './pages/wizard';

test('from sign-up to a completed move with a business invented on the spot', async ({ page }) => {
  test.setTimeout(180_000);
  const email = `${randomUUID()}@bhujodilamps.example`;
  const slug = `lamps-${randomUUID().slice(0, 8)}`;

  await test.step('sign up and confirm the address from the outbox', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Your name').fill('Meera Jadeja');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('vetiver planter forty hours');
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Make the account' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    await page.getByRole('link', { name: 'outbox' }).click();
    await page.waitForURL('/outbox');
    const mail = page.getByRole('listitem').filter({ hasText: email });
    await expect(async () => {
      await page.reload();
      await expect(mail).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await mail.getByRole('link', { name: /\/verify\?/ }).click();
    await page.getByRole('button', { name: 'Confirm and go on' }).click();
  });

  await test.step('name a workspace', async () => {
    await page.waitForURL('/workspaces/new');
    await page.getByLabel('Name', { exact: true }).fill(business.companyName);
    await page.getByLabel('Address').fill(slug);
    await expect(page.getByText('This address is free.')).toBeVisible();
    await page.getByRole('button', { name: 'Make the workspace' }).click();
    await page.waitForURL(`/w/${slug}`);
  });

  await test.step('describe the business, and find it all again after a reload', async () => {
    await page.getByRole('link', { name: 'Describe the business' }).first().click();
    await tellTheBusiness(page);
    await saved(page);
    const half = await score(page);
    expect(half).toBeGreaterThan(0);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What can nobody copy?');
    for (const fact of business.keyDifferentiators) {
      await expect(page.getByText(fact, { exact: true })).toBeVisible();
    }
    await next(page);
    await tellTheRest(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is your Foundation');
    await expect.poll(() => score(page)).toBe(100);
    expect(half).toBeLessThan(100);
    for (const text of [business.businessDescription, business.pricingInfo]) {
      await expect(page.getByText(text)).toBeVisible();
    }
    await next(page);
  });

  await test.step('draft the first buyer with the skill, change it and save it', async () => {
    await expect(page.getByText(/costs nothing|about ₹/)).toBeVisible();
    await page.getByLabel('Who do you have in mind?').fill('office managers who buy Diwali gifts');
    await page.getByRole('button', { name: 'Draft it' }).click();
    await expect(page.getByText('The draft is in the form below.')).toBeVisible();
    const name = page.getByLabel('Name of this profile');
    await expect(name).not.toHaveValue('');
    await name.fill('Office manager of forty');
    await page.getByRole('button', { name: 'Save this buyer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Ready for the first campaign',
    );
  });

  await test.step('write a brief for a festival, and see the price before the plan', async () => {
    const dates = page.getByRole('region', { name: 'Dates that are coming' });
    await dates.getByRole('link').first().click();
    await page.waitForURL(/\/campaigns\/new\?festival=/);
    await expect(page.getByLabel('The date it works towards')).toHaveValue(/^20\d\d-/);
    const all = page.getByRole('button', { name: /^Show all/ });
    if (await all.isVisible()) await all.click();
    await page.getByRole('radio', { name: /^Diwali/ }).check();
    await page.getByLabel('Name', { exact: true }).fill('Diwali of forty hours');
    await page.getByLabel('The brief').fill('Sell 600 boxes to offices in Pune, no discount.');
    await expect(page.getByRole('region', { name: 'The plan back from the date' })).toBeVisible();
    await page.getByRole('button', { name: 'Create campaign' }).click();
    await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diwali of forty hours');
    await expect(page.getByText('₹0: composed from the template, no AI')).toBeVisible();
  });

  const planned = await test.step('watch the plan being written, and accept it', async () => {
    await page.getByRole('button', { name: 'Generate the plan' }).click();
    await writtenPast(page, 100);
    await expect(page.getByText('Template, no AI').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Proposal' })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(/Bhujodi/).first()).toBeVisible();
    const accept = page.getByRole('button', { name: /^Accept with \d+ moves$/ });
    const count = Number((await accept.textContent())?.match(/\d+/)?.[0]);
    await accept.click();
    await expect(page.getByText(`Accepted, with ${count} new moves`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Strategy' })).toBeVisible();
    return count;
  });

  await test.step('find its moves on the board, and open one', async () => {
    await page.getByRole('link', { name: 'On the board' }).click();
    await page.waitForURL(/\/moves\?campaign=/);
    await expect(column(page, 'Pending').getByRole('listitem')).toHaveCount(planned);
    await page.getByRole('button', { name: /^Kind/ }).click();
    await page.getByRole('menuitemradio', { name: 'Content' }).click();
    await page.waitForURL(/type=content/);
    await expect(column(page, 'Pending').getByRole('listitem')).not.toHaveCount(planned);
    await column(page, 'Pending').getByRole('link').first().click();
    await page.waitForURL(/\/moves\/[0-9a-f-]{36}$/);
  });
  const move = page.url();

  const post = await test.step('run a skill on it, watch it, read score and critique', async () => {
    const skill = page.getByRole('region', { name: 'Run a skill' });
    await skill.getByRole('combobox', { name: /^Skill/ }).selectOption('LinkedIn post');
    await skill.getByLabel('Topic').fill('Vetiver cups that become planters');
    await expect(skill.getByText('₹0: composed from the template, no AI')).toBeVisible();
    await skill.getByRole('button', { name: 'Run', exact: true }).click();
    await writtenPast(page, 20);
    await isFinished(page);
    const beside = page.getByRole('complementary', { name: 'Details' });
    await expect(beside.getByRole('region', { name: 'Quality' })).toContainText(/\d+/);
    await expect(beside.getByText(/checks? passed/)).toBeVisible();
    await expect(beside.getByText('Knew this from')).toBeVisible();
    const text = await written(page);
    expect(text).toMatch(/Bhujodi|vetiver|planter/i);
    return text;
  });

  await test.step('accept it into the move and complete the move', async () => {
    await page.getByRole('button', { name: 'Accept into the move' }).click();
    await expect(page.getByText(/^Accepted\./)).toBeVisible();
    const writing = page.getByRole('textbox', { name: 'The writing' });
    await expect.poll(async () => lettersOf(await writing.inputValue())).toBe(post);
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
    await page.goto(`/w/${slug}/moves`);
    const done = column(page, 'Completed').getByRole('listitem');
    await expect(done).toHaveCount(1);
    await expect(done.getByRole('link')).toHaveAttribute('href', new URL(move).pathname);
  });

  await test.step('find every word of the business again', async () => {
    await page.goto(`/w/${slug}/foundation`);
    const words = Object.values(business)
      .flat()
      .flatMap((value) => (typeof value === 'object' ? Object.values(value ?? {}) : [value]));
    for (const text of words) {
      await expect(page.getByText(String(text), { exact: false }).first()).toBeVisible();
    }
    await page.goto(`/w/${slug}/icps`);
    await expect(page.getByText('Office manager of forty')).toBeVisible();
  });
});
