import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveFoundation } from '@/lib/foundation';
import { createIcp, deleteIcp, updateIcp } from '@/lib/icps';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase, withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { disconnectRedis } from '@/lib/platform/redis';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { correctMemory } from '../correct-memory';
import { forgetMemory } from '../forget-memory';
import { remember } from '../remember';
import type { Visibility } from '../schemas';
import { shareMemory } from '../share-memory';
import { findPath } from './find-path';
import { getEntity } from './get-entity';
import { getGraph } from './get-graph';
import { graphLeg } from './graph-leg';
import { listEntities } from './list-entities';
import { mergeEntities } from './merge-entities';
import { strengthOf } from './strength';
import { syncGraph } from './sync-graph';
import { unlinkOrphans } from './unlink-orphans';

afterAll(async () => {
  await disconnectDatabase();
  await disconnectRedis();
});

const product = (name: string) => ({ name, description: 'Woven by hand', price: '₹4,500' });
const rival = (name: string) => ({ name, website: '', strengths: 'Known', weaknesses: '' });
const fields = {
  companyName: 'Asha Looms Pvt. Ltd.',
  industry: 'Textiles',
  products: [product('Kanjivaram Saree'), product('Cotton Dupatta')],
  competitors: [rival('Fabindia')],
  keyDifferentiators: ['Woven by named weavers'],
  messagingPillars: [{ title: 'Craft', detail: '' }],
};
const icpFields = {
  name: 'Wedding shopper',
  painPoints: ['Cannot tell silk from fakes'],
  firmographics: { Shops: 'Buys at Fabindia and online' },
};

async function business() {
  const owner = await createTenant();
  await saveFoundation(owner, { fields, expectedVersion: null });
  const icp = await createIcp(owner, { fields: icpFields });
  return { owner, icp };
}
const said = async (ctx: WorkspaceCtx) => {
  const { entities, relationships } = await getGraph(ctx);
  const name = (id: string) => entities.find((one) => one.id === id)?.name;
  return relationships
    .map(({ sourceId, targetId, type }) => `${name(sourceId)} ${type} ${name(targetId)}`)
    .sort();
};
const idOf = async (ctx: WorkspaceCtx, name: string) => {
  const id = (await listEntities(ctx)).find((one) => one.name === name)?.id;
  if (!id) throw new Error(`${name} is not in the graph.`);
  return id;
};
const rowsOf = (ctx: WorkspaceCtx) =>
  withSystem(async (tx) => {
    const where = { workspaceId: ctx.workspaceId };
    return {
      entities: await tx.graphEntity.findMany({ where }),
      relationships: await tx.graphRelationship.findMany({ where }),
      evidence: await tx.graphEvidence.findMany({ where }),
    };
  });
const tell = (ctx: WorkspaceCtx, content: string, visibility: Visibility = 'private') =>
  remember(ctx, { content, visibility });
const leg = (ctx: WorkspaceCtx, query: string, sharedOnly = false) =>
  withUser(ctx, (tx) =>
    graphLeg(tx, { workspaceId: ctx.workspaceId, query, limit: 50, sharedOnly }),
  );

describe('from the Foundation and the ICPs', () => {
  const expected = [
    'Asha Looms Pvt. Ltd. COMPETES_WITH Fabindia',
    'Asha Looms Pvt. Ltd. OFFERS Craft',
    'Asha Looms Pvt. Ltd. OFFERS Woven by named weavers',
    'Asha Looms Pvt. Ltd. SELLS Cotton Dupatta',
    'Asha Looms Pvt. Ltd. SELLS Kanjivaram Saree',
    'Asha Looms Pvt. Ltd. TARGETS Wedding shopper',
    'Wedding shopper MENTIONED_WITH Fabindia',
    'Wedding shopper NEEDS Cannot tell silk from fakes',
  ];

  test('everything named in them is there, for a viewer who comes first too, and once', async () => {
    const { owner } = await business();
    const viewer = await addMember(owner, 'viewer');
    await Promise.all([syncGraph(viewer), syncGraph(owner), syncGraph(viewer), syncGraph(owner)]);
    expect(await said(viewer)).toEqual(expected);
    const before = await rowsOf(owner);
    await syncGraph(owner);
    expect(await rowsOf(owner)).toEqual(before);
    const detail = await getEntity(viewer, { id: await idOf(viewer, 'Kanjivaram Saree') });
    expect(detail).toMatchObject({
      type: 'PRODUCT',
      properties: { price: '₹4,500' },
      evidence: [{ kind: 'foundation', weight: 0.9 }],
      relationships: [{ type: 'SELLS', strength: 0.9, evidence: [{ kind: 'foundation' }] }],
    });
  });

  test('what they no longer say is gone, and a new name is no new business', async () => {
    const { owner, icp } = await business();
    const id = await idOf(owner, 'Asha Looms Pvt. Ltd.');
    await tell(owner, 'Our competitor is Taneira.', 'workspace');
    await saveFoundation(owner, {
      fields: {
        companyName: 'Asha Weaves',
        products: [product('Cotton Dupatta')],
        competitors: [],
      },
      expectedVersion: 1,
    });
    await updateIcp(owner, {
      id: icp.id,
      fields: { name: 'Bridal shopper', painPoints: [], firmographics: {} },
      expectedVersion: 1,
    });
    expect(await said(owner)).toEqual([
      'Asha Weaves COMPETES_WITH Taneira',
      'Asha Weaves OFFERS Craft',
      'Asha Weaves OFFERS Woven by named weavers',
      'Asha Weaves SELLS Cotton Dupatta',
      'Asha Weaves TARGETS Bridal shopper',
    ]);
    expect(await idOf(owner, 'Asha Weaves')).toBe(id);
    await deleteIcp(owner, { id: icp.id });
    const { entities } = await getGraph(owner, { types: ['ICP', 'PRODUCT'] });
    expect(entities.map(({ name }) => name)).toEqual(['Cotton Dupatta']);
  });

  test('the strength of a relationship is that of its evidence', async () => {
    const { owner } = await business();
    const strength = async () =>
      (await getGraph(owner)).relationships.find(({ type }) => type === 'COMPETES_WITH')?.strength;
    expect(await strength()).toBe(0.8);
    const { id } = await tell(owner, 'Our biggest competitor is Fabindia.', 'workspace');
    expect(await strength()).toBe(0.92);
    await forgetMemory(owner, { id });
    expect(await strength()).toBe(0.8);
  });

  test('another workspace has its own', async () => {
    const { owner } = await business();
    const stranger = await createTenant();
    const id = await idOf(owner, 'Fabindia');
    expect(await listEntities(stranger)).toEqual([]);
    await expect(getEntity(stranger, { id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(findPath(stranger, { from: id, to: id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('from what is remembered', () => {
  let owner: WorkspaceCtx;
  let mate: WorkspaceCtx;
  beforeAll(async () => {
    ({ owner } = await business());
    mate = await addMember(owner, 'admin');
    await syncGraph(owner);
  });
  const names = async (ctx: WorkspaceCtx) => (await listEntities(ctx)).map(({ name }) => name);

  test('a private memory is private evidence, and what it alone names a private entity', async () => {
    const { id } = await tell(mate, 'Kavya Rao works at Fabindia and hates dull packaging.');
    expect(await names(mate)).toContain('Kavya Rao');
    expect(await names(owner)).not.toContain('Kavya Rao');
    const fabindia = await idOf(owner, 'Fabindia');
    expect((await getEntity(owner, { id: fabindia })).memories).toEqual([]);
    const known = await getEntity(mate, { id: fabindia });
    expect(known.memories.map((one) => one.id)).toEqual([id]);
    expect(known.relationships).toContainEqual(
      expect.objectContaining({ type: 'WORKS_AT', visibility: 'private' }),
    );
    expect(JSON.stringify(await getEntity(owner, { id: fabindia }))).not.toContain('Kavya');
    expect(await leg(owner, 'What does Kavya do at Fabindia?')).toEqual([]);
    expect(await leg(mate, 'What does Kavya do at Fabindia?', true)).toEqual([]);
    const kavya = await idOf(mate, 'Kavya Rao');
    const [led] = await leg(mate, 'What does Kavya do at Fabindia?');
    expect(led).toMatchObject({ memoryId: id });
    expect(led?.entities).toContainEqual({ id: kavya, name: 'Kavya Rao', hops: 0 });
    await shareMemory(mate, { id, visibility: 'workspace' });
    expect(await names(owner)).toContain('Kavya Rao');
    await shareMemory(mate, { id, visibility: 'private' });
    expect(await names(owner)).not.toContain('Kavya Rao');
    await forgetMemory(mate, { id });
    expect(await names(mate)).not.toContain('Kavya Rao');
    expect(JSON.stringify(await rowsOf(owner))).not.toContain('Kavya');
  });

  test('a name that all come to know is one entity, and whose evidence was private stays so', async () => {
    await tell(mate, 'Our printing vendor is Paper Boat Prints.');
    await tell(owner, 'Our vendor Paper Boat Prints Pvt Ltd is late.', 'workspace');
    await saveFoundation(owner, { fields: { location: 'Kanchipuram' }, expectedVersion: 1 });
    const id = await idOf(owner, 'Paper Boat Prints Pvt Ltd');
    expect((await names(mate)).filter((one) => one.startsWith('Paper Boat'))).toHaveLength(1);
    expect((await getEntity(mate, { id })).memories).toHaveLength(2);
    expect((await getEntity(owner, { id })).memories).toHaveLength(1);
  });

  test('who is named together stands together, whether known before or new', async () => {
    await tell(
      owner,
      'Vikram Das works at Infotrail Labs. He ordered 300 pieces of the Cotton Dupatta.',
      'workspace',
    );
    expect(await said(owner)).toEqual(
      expect.arrayContaining([
        'Vikram Das MENTIONED_WITH Cotton Dupatta',
        'Vikram Das WORKS_AT Infotrail Labs',
      ]),
    );
  });

  test('what was corrected is evidence no more', async () => {
    const { id } = await tell(owner, 'Our courier is Swift Wheels.', 'workspace');
    expect(await names(mate)).toContain('Swift Wheels');
    await correctMemory(owner, { id, content: 'Our courier is Blue Parcel.' });
    expect(await names(mate)).toEqual(expect.arrayContaining(['Blue Parcel']));
    expect(await names(mate)).not.toContain('Swift Wheels');
  });

  test('orphans are not looked for through a person’s door', async () => {
    await expect(withUser(owner, (tx) => unlinkOrphans(tx, owner.workspaceId))).rejects.toThrow(
      'system',
    );
  });

  test('a question leads two steps far, nearer first, and not through the business itself', async () => {
    const { owner } = await business();
    await syncGraph(owner);
    const near = await tell(
      owner,
      'Nalli Silks opened in Pune. Nalli Silks is a competitor of Fabindia.',
    );
    const far = await tell(owner, 'Ravi Kumar works at Nalli Silks.');
    await tell(owner, 'The Cotton Dupatta sells best in May.');
    const found = await leg(owner, 'what is new at FABINDIA’s?');
    expect(found.map(({ memoryId }) => memoryId)).toEqual([near.id, far.id]);
    expect(found[1]?.score).toBeLessThan(found[0]?.score ?? 0);
    expect(found[1]?.entities[0]).toMatchObject({ name: 'Fabindia', hops: 1 });
  });
});

describe('by hand', () => {
  test('two are made one, known by both names from then on, and it is in the log', async () => {
    const { owner } = await business();
    const mate = await addMember(owner, 'member');
    await tell(mate, 'Our competitor is Fab India.', 'workspace');
    const hidden = await tell(owner, 'Meera Iyer works at Fab India.');
    const [into, from] = [await idOf(mate, 'Fabindia'), await idOf(mate, 'Fab India')];
    const viewer = await addMember(owner, 'viewer');
    await expect(mergeEntities(viewer, { into, from })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await mergeEntities(mate, { into, from });
    await expect(mergeEntities(mate, { into, from })).rejects.toMatchObject({ code: 'not_found' });
    const merged = await getEntity(owner, { id: into });
    expect(merged.aliases).toEqual(['Fab India']);
    expect(merged.memories.map(({ id }) => id)).toContain(hidden.id);
    expect((await getEntity(mate, { id: into })).memories).toHaveLength(1);
    expect(merged.relationships.filter(({ type }) => type === 'COMPETES_WITH')).toMatchObject([
      { strength: 0.92 },
    ]);
    await saveFoundation(owner, {
      fields: { competitors: [rival('Fab India')] },
      expectedVersion: 1,
    });
    const rivals = await listEntities(owner, { search: 'fab' });
    expect(rivals.map(({ id }) => id)).toEqual([into]);
    const [audit] = await withSystem((tx) =>
      tx.auditLog.findMany({ where: { workspaceId: owner.workspaceId, action: 'entity.merged' } }),
    );
    expect(audit).toMatchObject({ resourceId: into, userId: mate.userId });
  });

  test('what one knows alone does not swallow what all know', async () => {
    const { owner } = await business();
    await tell(owner, 'Our vendor is Loom House.');
    const into = await idOf(owner, 'Loom House');
    const from = await idOf(owner, 'Fabindia');
    await expect(mergeEntities(owner, { into, from })).rejects.toThrow('other way round');
    await mergeEntities(owner, { into: from, from: into });
    const mate = await addMember(owner, 'admin');
    expect(JSON.stringify(await getEntity(mate, { id: from }))).not.toContain('Loom House');
  });

  test('the way between two is shown, and a search shows neighbours', async () => {
    const { owner } = await business();
    const [from, to] = [
      await idOf(owner, 'Craft'),
      await idOf(owner, 'Cannot tell silk from fakes'),
    ];
    const path = await findPath(owner, { from, to });
    expect(path?.relationshipIds).toHaveLength(3);
    const { entities } = await getGraph(owner, { search: 'wedding' });
    expect(entities.map(({ name }) => name).sort()).toEqual([
      'Asha Looms Pvt. Ltd.',
      'Cannot tell silk from fakes',
      'Fabindia',
      'Wedding shopper',
    ]);
  });
});

test('whatever is told, changed, merged and forgotten, several at once: nothing is there twice, without evidence, or stronger than its evidence', async () => {
  const { owner } = await business();
  const mate = await addMember(owner, 'admin');
  const random = fc.sample(fc.nat(), { numRuns: 200, seed: 4 });
  const pick = <T>(list: readonly T[]) => list[(random.pop() ?? 0) % list.length] as T;
  const rivals = ['Fabindia', 'Fab India', 'Taneira', 'Nalli Silks'];
  const lines = [
    ...rivals.map((name) => `Our competitor is ${name}.`),
    ...rivals.map((name) => `Kavya Rao works at ${name} now.`),
    ...rivals.map((name) => `${name} sells a Cotton Dupatta too.`),
  ];
  const told: { ctx: WorkspaceCtx; id: string }[] = [];
  let version = 1;
  const deeds = {
    tell: async () => {
      const ctx = pick([owner, mate]);
      const { id } = await tell(ctx, pick(lines), pick(['private', 'workspace']));
      told.push({ ctx, id });
    },
    forget: async () => {
      const [one] = told.splice(0, 1);
      if (one) await forgetMemory(one.ctx, { id: one.id }).catch(() => undefined);
    },
    change: async () => {
      const competitors = rivals.filter(() => pick([true, false])).map(rival);
      await saveFoundation(owner, { fields: { competitors }, expectedVersion: version });
      version += 1;
    },
    merge: async () => {
      const there = await listEntities(mate, { type: 'COMPANY', search: 'fab' });
      const [into, from] = there;
      if (into && from)
        await mergeEntities(mate, { into: into.id, from: from.id }).catch(() => undefined);
    },
    look: () => syncGraph(pick([owner, mate])),
  };
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([deeds.tell(), deeds.tell(), deeds.look(), deeds.look()]);
    await deeds[pick(['tell', 'forget', 'change', 'merge'] as const)]();
  }
  await syncGraph(owner);
  await withSystem((tx) => unlinkOrphans(tx, owner.workspaceId));
  const { entities, relationships, evidence } = await rowsOf(owner);
  const once = (keys: string[]) => expect(keys.length).toBe(new Set(keys).size);
  once(
    entities.map(
      (one) =>
        `${one.visibility} ${one.visibility === 'private' ? one.userId : ''} ${one.entityType} ${one.nameKey}`,
    ),
  );
  once(
    evidence.map(({ entityId, relationshipId, sourceId, excerpt, weight }) =>
      [entityId, relationshipId, sourceId, excerpt, weight].join(' '),
    ),
  );
  for (const one of entities)
    expect(evidence.some(({ entityId }) => entityId === one.id)).toBe(true);
  for (const one of relationships) {
    const own = evidence.filter(({ relationshipId }) => relationshipId === one.id);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ visibility }) => visibility === one.visibility)).toBe(true);
    expect(Number(one.strength)).toBeCloseTo(
      strengthOf(own.map(({ weight }) => Number(weight))),
      2,
    );
  }
  const foreign = new Set(
    evidence
      .filter((one) => one.visibility === 'private' && one.userId === mate.userId)
      .map(({ id }) => id),
  );
  for (const { id } of await listEntities(owner)) {
    const seen = await getEntity(owner, { id });
    const shown = [...seen.evidence, ...seen.relationships.flatMap((one) => one.evidence)];
    expect(shown.filter((one) => foreign.has(one.id))).toEqual([]);
  }
});
