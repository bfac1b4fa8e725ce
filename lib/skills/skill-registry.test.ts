import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { createPublisher } from './publisher';
import { SkillRegistry } from './skill-registry';
import { keepVersion, storedSkill } from './version-store';

let root: string;
let folder: string;
let id: string;

/** A skill of this test's own, so that its versions are published nowhere else. */
beforeEach(async () => {
  const name = `x${randomBytes(6).toString('hex')}`;
  id = `content.${name}`;
  root = await mkdtemp(join(tmpdir(), 'skills-'));
  folder = join(root, 'skills', `content-${name}`);
  await cp(join(process.cwd(), 'skills', 'content-whatsapp'), folder, { recursive: true });
  await edit('SKILL.md', (text) => text.replace(/^name: .*$/m, `name: content-${name}`));
  await edit('skill.yaml', (text) => text.replace(/^id: .*$/m, `id: ${id}`));
  await setVersion('1.0.0');
});

afterEach(() => rm(root, { recursive: true }));

async function edit(file: string, change: (text: string) => string) {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}
const setVersion = (version: string) =>
  edit('skill.yaml', (text) => text.replace(/^version: .*$/m, `version: ${version}`));

const publisher = createPublisher(({ instructions }) =>
  instructions.includes('SPOILED')
    ? [{ path: 'examples/handloom-offer.yaml', message: 'It scores 40 under its own rubric.' }]
    : [],
);
/** As another process, or the same after a restart, sees the folder. */
const openRegistry = () => new SkillRegistry(root, { publisher, trustMs: 0, settleMs: 0 });
const versionIn = async (registry: SkillRegistry) =>
  (await registry.read()).skills.get(id)?.version ?? null;

describe('two processes', () => {
  it('both take an edit with a raised version, and say its hash in Redis', async () => {
    const [web, worker] = [openRegistry(), openRegistry()];
    expect(await Promise.all([versionIn(web), versionIn(worker)])).toEqual(['1.0.0', '1.0.0']);
    await edit('SKILL.md', (text) => `${text}\nOne more line.\n`);
    await setVersion('1.1.0');
    expect(await Promise.all([versionIn(web), versionIn(worker)])).toEqual(['1.1.0', '1.1.0']);
    const { skills } = await web.read();
    expect(await redis().get(redisKeys.skillHash(id))).toBe(skills.get(id)?.hash);
    await redis().del(redisKeys.skillHash(id));
    await worker.read();
    expect(await redis().get(redisKeys.skillHash(id))).toBe(skills.get(id)?.hash);
  });

  it('agree on an edit that only one of them can see in the files’ dates', async () => {
    const web = openRegistry();
    await versionIn(web);
    const past = new Date(Date.now() - 60_000);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.isFile()) await utimes(join(folder, entry.name), past, past);
    }
    await versionIn(web);
    await setVersion('1.0.1');
    await utimes(join(folder, 'skill.yaml'), past, past);
    expect(await versionIn(web), 'same size, same date').toBe('1.0.0');
    expect(await versionIn(openRegistry())).toBe('1.0.1');
    expect(await versionIn(web), 'told by the other').toBe('1.0.1');
  });

  it('look by themselves, and let nobody wait who asks meanwhile', async () => {
    const watching = new SkillRegistry(root, { publisher, watchMs: 100, settleMs: 0 });
    const first = await watching.read();
    await setVersion('1.1.0');
    expect(await watching.read()).toBe(first);
    await vi.waitFor(async () => expect(await versionIn(watching)).toBe('1.1.0'), 20_000);
  });

  it('take no edit whose files are still being written', async () => {
    const patient = new SkillRegistry(root, { publisher, trustMs: 0, settleMs: 60_000 });
    expect(await versionIn(patient), 'a first start waits for nothing').toBe('1.0.0');
    await setVersion('1.1.0');
    expect(await versionIn(patient)).toBe('1.0.0');
    expect((await patient.read()).problems).toEqual([]);
    expect(await versionIn(openRegistry())).toBe('1.1.0');
  });
});

describe('an edit that may not be served', () => {
  it('leaves the last good version in place, with file, line and reason, also after a restart', async () => {
    const before = openRegistry();
    await versionIn(before);
    await edit('skill.yaml', (text) => text.replace(/^tier: .*$/m, 'tier: fast'));
    for (const registry of [before, openRegistry()]) {
      const { skills, problems } = await registry.read();
      expect(skills.get(id)?.version).toBe('1.0.0');
      expect(problems).toMatchObject([{ file: 'skill.yaml', serving: '1.0.0' }]);
      expect(problems[0]?.line).toBeGreaterThan(1);
      expect(problems[0]?.reason).toContain('tier');
    }
  });

  it('is refused under a version that has other content, also after a restart', async () => {
    const before = openRegistry();
    const kept = (await before.read()).skills.get(id);
    await edit('SKILL.md', (text) => `${text}\nOne more line.\n`);
    for (const registry of [before, openRegistry()]) {
      const { skills, problems } = await registry.read();
      expect(skills.get(id)?.hash).toBe(kept?.hash);
      expect(problems).toMatchObject([{ file: 'skill.yaml', line: 2 }]);
      expect(problems[0]?.reason).toContain('Raise the version');
    }
  });

  it('is refused when its examples fail their own rubric, until they pass', async () => {
    const registry = openRegistry();
    await versionIn(registry);
    await edit('SKILL.md', (text) => `${text}\nSPOILED\n`);
    await setVersion('1.1.0');
    expect(await versionIn(registry)).toBe('1.0.0');
    const { problems } = await registry.read();
    expect(problems).toMatchObject([{ file: 'examples/handloom-offer.yaml', serving: '1.0.0' }]);
    await edit('SKILL.md', (text) => text.replace('SPOILED', 'Mended.'));
    expect(await versionIn(registry)).toBe('1.1.0');
    expect((await registry.read()).problems).toEqual([]);
  });

  it('is not there at all when nothing of it was ever good', async () => {
    await edit('SKILL.md', (text) => `${text}\nSPOILED\n`);
    const { skills, problems } = await openRegistry().read();
    expect(skills.has(id)).toBe(false);
    expect(problems).toMatchObject([{ serving: null }]);
  });
});

it('goes back to an earlier version when its files come back', async () => {
  const registry = openRegistry();
  const first = (await registry.read()).skills.get(id);
  await setVersion('1.1.0');
  await versionIn(registry);
  await setVersion('1.0.0');
  expect((await registry.read()).skills.get(id)?.hash).toBe(first?.hash);
});

it('may publish under a number that only drafts have had', async () => {
  const drafted = (await new SkillRegistry(root, { drafting: true }).read()).skills.get(id);
  if (!drafted) throw new Error('It should load.');
  await keepVersion(drafted, true);
  await edit('SKILL.md', (text) => `${text}\nOne more line.\n`);
  const { skills, problems } = await openRegistry().read();
  expect(problems).toEqual([]);
  expect(skills.get(id)?.instructions).toContain('One more line.');
});

it('keeps every version for the runs that began with it', async () => {
  const registry = openRegistry();
  const first = (await registry.read()).skills.get(id);
  await setVersion('2.0.0');
  await versionIn(registry);
  expect(await storedSkill(id, first?.skillVersion ?? '')).toEqual(first);
});

it('lets whoever writes a skill save it as often as they like', async () => {
  const drafting = new SkillRegistry(root, { drafting: true, trustMs: 0, settleMs: 0 });
  await drafting.read();
  await edit('SKILL.md', (text) => `${text}\nOne more line.\n`);
  const { skills, problems } = await drafting.read();
  expect(skills.get(id)?.instructions).toContain('One more line.');
  expect(problems).toEqual([]);
});

it('serves what it has while nobody can judge, and takes no edit', async () => {
  const unavailable = () => Promise.reject(new Error('no database'));
  const alone = { ...publisher, review: unavailable, lastGood: unavailable };
  const registry = new SkillRegistry(root, { publisher: alone, trustMs: 0, settleMs: 0 });
  expect(await versionIn(registry)).toBe('1.0.0');
  await setVersion('1.1.0');
  expect(await versionIn(registry)).toBe('1.0.0');
});
