import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getRegistry } from '@/lib/skills';
import { guardSkills } from './guard-skills';

/** A copy of a skill under a name of its own, with something changed in one of its files. */
async function copied(file: string, change: (text: string) => string) {
  const name = `x${randomBytes(6).toString('hex')}`;
  const root = await mkdtemp(join(tmpdir(), 'skills-'));
  const folder = join(root, 'skills', `content-${name}`);
  await cp('skills/content-whatsapp', folder, { recursive: true });
  const edit = async (path: string, by: (text: string) => string) =>
    writeFile(join(folder, path), by(await readFile(join(folder, path), 'utf8')));
  await edit('SKILL.md', (text) => text.replace(/^name: .*$/m, `name: content-${name}`));
  await edit('skill.yaml', (text) => text.replace(/^id: .*$/m, `id: content.${name}`));
  await edit(file, change);
  return { root, id: `content.${name}` };
}

test('a process that publishes serves a skill only when its examples pass its rubric', async () => {
  await guardSkills();
  const good = await copied('SKILL.md', (text) => text);
  expect((await getRegistry(good.root)).skills.has(good.id)).toBe(true);

  const boastful = await copied('examples/handloom-offer.yaml', (text) =>
    text.replace('Namaste from', 'India’s No. 1, guaranteed cure from'),
  );
  const spoiled = await getRegistry(boastful.root);
  expect(spoiled.skills.has(boastful.id)).toBe(false);
  expect(spoiled.problems).toMatchObject([{ file: 'examples/handloom-offer.yaml' }]);
  expect(spoiled.problems[0]?.reason).toMatch(/It scores \d+ under its own rubric/);

  const unknown = await copied('skill.yaml', (text) =>
    text.replace('check: on_topic', 'check: on_fire'),
  );
  const { problems } = await getRegistry(unknown.root);
  expect(problems).toMatchObject([
    { file: 'skill.yaml', reason: 'There is no check named on_fire.' },
  ]);
  expect(problems[0]?.line).toBeGreaterThan(50);
});
