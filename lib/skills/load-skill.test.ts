import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSkill, skillFromFiles } from './load-skill';
import { getRegistry, getSkill, listSkills } from './registry';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'skills-'));
  folder = join(root, 'skills', 'content-whatsapp');
  await cp(join(process.cwd(), 'skills', 'content-whatsapp'), folder, { recursive: true });
  const manifest = join(folder, 'skill.yaml');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace(/^version: .*$/m, 'version: 1.0.0'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function edit(file: string, change: (text: string) => string) {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  // A later stamp, so that the edit shows on file systems with coarse clocks.
  const later = new Date(Date.now() + 5000);
  await utimes(path, later, later);
}

function letTimePass() {
  const from = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(from + 3000);
}

describe('loading a skill', () => {
  it('gives its version with the first of its hash', async () => {
    const result = await loadSkill(folder);
    expect(result).toMatchObject({ ok: true, skill: { id: 'content.whatsapp', version: '1.0.0' } });
    if (!result.ok) return;
    const { skill } = result;
    expect(skill.skillVersion).toBe(`1.0.0+${skill.hash.slice(0, 12)}`);
    expect(skill.instructions).toContain('# WhatsApp message');
  });

  it('hashes the same with Windows line ends, and differently after an edit', async () => {
    const before = await loadSkill(folder);
    await edit('SKILL.md', (text) => text.replaceAll('\n', '\r\n'));
    const windows = await loadSkill(folder);
    await edit('SKILL.md', (text) => `${text}One more line.\n`);
    const edited = await loadSkill(folder);
    if (!before.ok || !windows.ok || !edited.ok) throw new Error('All three should load.');
    expect(windows.skill.hash).toBe(before.skill.hash);
    expect(edited.skill.hash).not.toBe(before.skill.hash);
  });

  it('comes back the same from its stored files', async () => {
    const loaded = await loadSkill(folder);
    if (!loaded.ok) throw new Error('It should load.');
    expect(skillFromFiles('content-whatsapp', loaded.skill.files)).toEqual(loaded);
  });

  const broken: [string, string, (text: string) => string, object][] = [
    [
      'a wrong tier',
      'skill.yaml',
      (t) => t.replace('tier: draft', 'tier: fast'),
      { file: 'skill.yaml', line: 6 },
    ],
    [
      'broken YAML',
      'skill.yaml',
      (t) => t.replace('tools: []', 'tools: ['),
      { file: 'skill.yaml' },
    ],
    [
      'a wrong schema',
      'skill.yaml',
      (t) => t.replace('type: array', 'type: arrays'),
      { file: 'skill.yaml' },
    ],
    [
      'another name',
      'SKILL.md',
      (t) => t.replace('name: content-whatsapp', 'name: other'),
      { file: 'SKILL.md', line: 2 },
    ],
    [
      'an open tag',
      'playbook.en.liquid',
      (t) => t.replace('{% endtext %}', ''),
      { file: 'playbook.en.liquid' },
    ],
    [
      'an unknown filter',
      'playbook.hi.liquid',
      (t) => `${t}{{ us | shout }}`,
      { file: 'playbook.hi.liquid' },
    ],
    [
      'a missing file',
      'skill.yaml',
      (t) => t.replace('playbook.hi.liquid', 'gone.liquid'),
      { file: 'skill.yaml' },
    ],
    [
      'a bad example',
      'examples/handloom-offer.yaml',
      (t) => t.replace('purpose: offer', 'purpose: shout'),
      { file: 'examples/handloom-offer.yaml' },
    ],
  ];
  it.each(broken)('names the file and line of %s', async (_name, file, change, expected) => {
    await edit(file, change);
    const result = await loadSkill(folder);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems[0]).toMatchObject(expected);
    expect(result.problems[0]?.reason.length).toBeGreaterThan(10);
  });
});

describe('the registry', () => {
  it('lists skills and refuses an unknown id', async () => {
    expect((await listSkills(root)).map(({ id }) => id)).toEqual(['content.whatsapp']);
    await expect(getSkill('content.nothing', root)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('picks up a new version after the trusted time', async () => {
    const before = await getSkill('content.whatsapp', root);
    await edit('skill.yaml', (text) => text.replace('version: 1.0.0', 'version: 1.1.0'));
    expect(await getSkill('content.whatsapp', root)).toBe(before);
    letTimePass();
    expect((await getSkill('content.whatsapp', root)).version).toBe('1.1.0');
  });

  it('keeps the last good version of a broken edit, with the reason', async () => {
    const before = await getSkill('content.whatsapp', root);
    await edit('skill.yaml', (text) => text.replace('tier: draft', 'tier: fast'));
    letTimePass();
    expect(await getSkill('content.whatsapp', root)).toBe(before);
    const { problems } = await getRegistry(root);
    expect(problems).toMatchObject([{ folder: 'content-whatsapp', file: 'skill.yaml', line: 6 }]);
  });

  it('refuses other content under a version that is in use', async () => {
    const before = await getSkill('content.whatsapp', root);
    await edit('SKILL.md', (text) => `${text}One more line.\n`);
    letTimePass();
    expect(await getSkill('content.whatsapp', root)).toBe(before);
    const { problems } = await getRegistry(root);
    expect(problems[0]?.reason).toContain('Raise the version');
  });
});
