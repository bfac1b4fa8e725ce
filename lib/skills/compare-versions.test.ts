import { beforeAll, expect, test } from 'vitest';
import { compareVersions } from './compare-versions';
import { skillFromFiles } from './load-skill';
import { getSkill } from './registry';
import type { Skill } from './schemas';

let before: Skill;
beforeAll(async () => {
  before = await getSkill('content.whatsapp');
});

/** The same skill with one file written otherwise. */
function edited(file: string, change: (text: string) => string): Skill {
  const text = before.files[file] ?? '';
  expect(change(text), 'the edit changes something').not.toBe(text);
  const loaded = skillFromFiles(before.name, { ...before.files, [file]: change(text) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.skill;
}

const nothing = {
  instructions: [],
  inputs: { added: [], removed: [], changed: [] },
  rubric: { added: [], removed: [], changed: [] },
  settings: [],
  templates: { added: [], removed: [], changed: [] },
  files: [],
};

test('a raised number alone is nothing that a reader would notice', () => {
  const after = edited('skill.yaml', (text) => text.replace(/^version: .*$/m, 'version: 9.0.0'));
  expect(compareVersions(before, after)).toEqual(nothing);
});

test('tells the lines of the instructions that came and went', () => {
  const after = edited('SKILL.md', (text) =>
    text.replace(/^Write one message.*$/m, 'Write one short message.'),
  );
  const changes = compareVersions(before, after);
  const { instructions } = changes;
  expect(changes).toEqual({ ...nothing, instructions });
  expect(instructions).toContainEqual({ kind: 'added', text: 'Write one short message.' });
  expect(instructions.filter(({ kind }) => kind === 'removed')).toHaveLength(1);
});

test('tells inputs by their labels, checks by their ids, and settings with both values', () => {
  const after = edited('skill.yaml', (text) =>
    text
      .replace(/^ {4}link:\n(.*\n) {6}title: Link/m, '    page:\n$1      title: Page')
      .replace('title: Proof', 'title: Evidence')
      .replace('check: on_topic }', 'check: on_topic, params: { min: 2 } }')
      .replace(/^ {2}- \{ id: own_facts.*\n/m, '')
      .replace('maxTokens: 2500', 'maxTokens: 3000'),
  );
  const changes = compareVersions(before, after);
  expect(changes.inputs).toEqual({
    added: [{ name: 'page', label: 'Page' }],
    removed: [{ name: 'link', label: 'Link' }],
    changed: [{ name: 'proof', label: 'Evidence' }],
  });
  expect(changes.rubric).toEqual({ added: [], removed: ['own_facts'], changed: ['on_topic'] });
  expect(changes.settings).toEqual([{ setting: 'maxTokens', before: '2500', after: '3000' }]);
});

test('tells which language’s template was rewritten, with its lines', () => {
  const after = edited('playbook.hi.liquid', (text) => `${text}\nएक और पंक्ति।\n`);
  const { templates, files } = compareVersions(before, after);
  expect(templates).toEqual({ added: [], removed: [], changed: ['hi'] });
  expect(files.map(({ path }) => path)).toEqual(['playbook.hi.liquid']);
});
