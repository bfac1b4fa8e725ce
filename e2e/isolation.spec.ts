import { randomUUID } from 'node:crypto';
import { listEntities, remember } from '@/lib/memory';
import { getMove } from '@/lib/moves';
import { createTenant } from '@/lib/testing/tenant';
import { expect, test } from './fixtures';
import { nextAction, replay } from './pages/actions';
import { card, newMove, sendTo } from './pages/board';
import { threadOf, workOf } from './pages/work';

test('another tenant finds nothing at any address of ours, as if it did not exist', async ({
  tenant,
  openBrowser,
}) => {
  const { icp, campaign, move, run } = await workOf(tenant);
  await remember(tenant, { content: 'Kumbhar Kraft fires our lamps in Bhuj.' });
  const thread = await threadOf(tenant, 'Who fires the lamps of Kumbhar Kraft?');
  const [entity] = await listEntities(tenant, {});
  if (!entity) throw new Error('the Foundation made no entity');
  const stranger = await createTenant({ name: 'Somebody else' });
  const [own, foreign] = [await openBrowser(tenant), await openBrowser(stranger)];
  const [ours, theirs] = [`/w/${tenant.workspaceSlug}`, `/w/${stranger.workspaceSlug}`];
  const never = `/w/never-${randomUUID()}`;
  const nobody = { uuid: randomUUID(), run: run.id.replace(/.{8}$/, 'zzzzzzzz') };

  const records = [
    { path: `/icps/${icp.id}`, missing: `/icps/${nobody.uuid}` },
    { path: `/campaigns/${campaign.id}`, missing: `/campaigns/${nobody.uuid}` },
    { path: `/moves/${move.id}`, missing: `/moves/${nobody.uuid}` },
    { path: `/executions/${run.id}`, missing: `/executions/${nobody.run}` },
    { path: `/chat/${thread}`, missing: `/chat/${nobody.uuid}` },
    { path: `/chat/${thread}/content`, missing: `/chat/${nobody.uuid}/content` },
    { path: `/chat/${thread}/export`, missing: `/chat/${nobody.uuid}/export` },
    { path: `/memory/entities/${entity.id}`, missing: `/memory/entities/${nobody.uuid}` },
    {
      path: `/memory/graph/entity?id=${entity.id}`,
      missing: `/memory/graph/entity?id=${nobody.uuid}`,
    },
  ];
  const pages = [
    ...['', '/foundation', '/icps', '/campaigns', '/moves', '/executions', '/settings'],
    ...['/chat/new', '/chat/rows', '/memory', '/memory/graph'],
  ];
  const stream = (id: string) => `/api/executions/${id}/events`;
  const secrets = [
    icp.fields.name,
    campaign.name,
    move.title,
    'Bhujodi',
    'Kumbhar',
    tenant.workspaceId,
  ];

  for (const path of [...pages, ...records.map((record) => record.path)]) {
    expect((await own.request.get(ours + path)).status(), `${path} for its owner`).toBe(200);
  }
  expect((await own.request.get(stream(run.id))).status()).toBeLessThan(300);

  const cases = [
    ...pages.map((path) => ({ at: ours + path, missing: never + path })),
    { at: `${ours}/moves/rows`, missing: `${never}/moves/rows` },
    ...records.map(({ path, missing }) => ({ at: ours + path, missing: never + missing })),
    // the stranger's own workspace, with an id of ours
    ...records.map(({ path, missing }) => ({ at: theirs + path, missing: theirs + missing })),
    { at: stream(run.id), missing: stream(nobody.run) },
  ];
  for (const { at, missing } of cases) {
    const [answer, nothing] = [await foreign.request.get(at), await foreign.request.get(missing)];
    expect(answer.status(), at).toBe(404);
    expect(nothing.status(), missing).toBe(404);
    const body = await answer.text();
    for (const secret of secrets) expect(body, at).not.toContain(secret);
    expect(shownText(body), at).toBe(shownText(await nothing.text()));
  }
});

/** What a person reads of an answer: no markup, no scripts, no request's own numbers. */
const shownText = (body: string) =>
  body
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/\s+/g, ' ');

test('an action with our ids, sent by another tenant, finds nothing either', async ({
  tenant,
  ownerPage,
  openBrowser,
}) => {
  const stranger = await createTenant();
  const foreign = await openBrowser(stranger);
  await ownerPage.goto(`/w/${tenant.workspaceSlug}/moves`);
  const creating = nextAction(ownerPage);
  await newMove(ownerPage, 'Seal the boxes');
  expect(await replay(foreign, await creating, { Seal: 'Open' })).toContain('"code":"not_found"');

  const link = card(ownerPage, 'Seal the boxes').getByRole('link');
  const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  const moving = nextAction(ownerPage);
  await sendTo(ownerPage, 'Seal the boxes', 'Completed');
  const request = await moving;
  for (const slug of [tenant.workspaceSlug, stranger.workspaceSlug]) {
    const replaced = { [tenant.workspaceSlug]: slug, completed: 'pending' };
    expect(await replay(foreign, request, replaced)).toContain('"code":"not_found"');
  }
  await expect.poll(async () => (await getMove(tenant, id)).status).toBe('completed');
});
