import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { getSkill, keepSkillVersion, type Skill } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { createTenant } from '@/lib/testing/tenant';
import { submitExecution } from '../submit-execution';

/** A model of meaning on loopback: says what it is told a text means, and counts. */
const meanings: [RegExp, number[]][] = [];
let asked = 0;
const service = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += String(piece);
  const { input } = JSON.parse(body) as { input: string[] };
  asked += 1;
  const found = meanings.find(([pattern]) => pattern.test(input[0] ?? ''));
  response.writeHead(found ? 200 : 500, { 'content-type': 'application/json' });
  const data = [{ object: 'embedding', index: 0, embedding: found?.[1] ?? [] }];
  response.end(JSON.stringify({ object: 'list', model: 'meaning', data }));
});

let skillsRoot: string;
let skill: Skill;

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AI_BASE_URL', `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1`);
  vi.stubEnv('AI_EMBEDDING_MODEL', 'meaning');
  skillsRoot = await mkdtemp(join(tmpdir(), 'skills-'));
  const folder = join(skillsRoot, 'skills', 'content-whatsapp');
  await cp('skills/content-whatsapp', folder, { recursive: true });
  const manifest = join(folder, 'skill.yaml');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace('cache: exact', 'cache: semantic'));
  skill = await getSkill('content.whatsapp', skillsRoot);
  await keepSkillVersion(skill);
});
afterAll(() => new Promise((resolve) => service.close(resolve)));

async function run(ctx: WorkspaceCtx, topic: string, more: Record<string, unknown> = {}) {
  const { id } = await submitExecution(ctx, {
    skillId: 'content.whatsapp',
    inputs: { topic, ...more },
    idempotencyKey: randomUUID(),
  });
  // as if the skill that opts in had been there when it was asked for
  await withSystem((tx) =>
    tx.execution.update({ where: { id }, data: { skillVersion: skill.skillVersion } }),
  );
  return runToEnd(ctx, id, { skillsRoot });
}

test('a skill that opts in knows the same wish in other words, and no other wish', async () => {
  meanings.push([/gift box/i, [1, 0, 0.05]], [/hamper/i, [1, 0, 0]], [/mending/i, [0, 1, 0]]);
  const ctx = await createTenant();
  const first = await run(ctx, 'The gift box for ₹2,250 is open for orders');
  expect((await run(ctx, 'orders are open for the hamper at ₹2250')).cachedFrom).toBe(first.id);
  expect((await run(ctx, 'orders are open for the hamper at ₹2,750')).cachedFrom).toBeNull();
  expect((await run(ctx, 'we offer mending at ₹2,250')).cachedFrom).toBeNull();
  const chosen = await run(ctx, 'orders are open for the hamper at ₹2250', { purpose: 'offer' });
  expect(chosen.cachedFrom, 'what was chosen is not a matter of meaning').toBeNull();
});

test('the same words need no model, and a model that is away costs only a new text', async () => {
  meanings.push([/candles/, [0, 0, 1]]);
  const ctx = await createTenant();
  const first = await run(ctx, 'A box of candles');
  const before = asked;
  expect((await run(ctx, 'A box of candles')).cachedFrom).toBe(first.id);
  expect(asked).toBe(before);
  const unknown = await run(ctx, 'A word that it cannot read');
  expect(unknown).toMatchObject({ status: 'completed', cachedFrom: null });
});
