import { describe, expect, it } from 'vitest';
import en from '@/messages/en/skills.json';
import hi from '@/messages/hi/skills.json';
import { claimRules } from './claims';
import { fieldsOf } from './form';
import { listSkills } from './registry';

const key = (id: string) => id.replaceAll('.', '_');

describe('the words around skills', () => {
  it('name every skill, input, option, check and claim in both languages', async () => {
    for (const catalogue of [en, hi]) {
      const words = catalogue as unknown as Record<string, Record<string, string>>;
      for (const skill of await listSkills()) {
        const fields = fieldsOf(skill.inputs);
        const names = fields.map(({ name }) => name);
        const options = fields.flatMap((field) => field.options.map(({ value }) => value));
        const own = skill.rubric.filter(({ kind }) => kind === 'deterministic').map(({ id }) => id);
        expect(Object.keys(words.name ?? {})).toContain(key(skill.id));
        expect(Object.keys(words.about ?? {})).toContain(key(skill.id));
        expect(Object.keys(words.input ?? {})).toEqual(expect.arrayContaining(names));
        expect(Object.keys(words.help ?? {})).toEqual(expect.arrayContaining(names));
        expect(Object.keys(words.option ?? {})).toEqual(expect.arrayContaining(options));
        expect(Object.keys(words.check ?? {})).toEqual(expect.arrayContaining(own));
      }
      const claims = claimRules.map(({ id }) => key(id));
      expect(Object.keys(words.check ?? {})).toEqual(expect.arrayContaining(claims));
    }
    expect(Object.keys(hi)).toEqual(Object.keys(en));
  });
});
