import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/accounts/schemas';
import {
  contextFor,
  emptyFoundation,
  giftingLead,
  handloom,
  hindiFoundation,
  hrHead,
  payroll,
  sampleInputs,
  sariBuyer,
} from '../fixtures';
import { listSkills } from '../registry';
import type { Skill, SkillContext } from '../schemas';
import { parseInputs, validateOutput } from '../validate';
import { runPlaybook } from './run-playbook';

const skills = await listSkills();
const ids = skills.map(({ id }) => id);
const GAP =
  /undefined|(?<![\w’'])null(?![\w’'])|NaN|\[object|\{\{|\{%|“”|\(\s*\)| ,|: *\.(?!\w)|,\s*\.|\.\.(?!\.)/;

async function written(id: string, context: SkillContext) {
  const skill = skills.find((one) => one.id === id) as Skill;
  const parsed = parseInputs(skill, sampleInputs(skill));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.problems)}`);
  return { skill, ...(await runPlaybook(skill, parsed.inputs, context)) };
}

describe('what every skill writes without a key', () => {
  it('is there for all twenty skills of the catalogue and the helpers', () => {
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ids)('%s differs with the business, its voice, its buyers and the risk', async (id) => {
    const base = contextFor(handloom, [giftingLead]);
    const first = (await written(id, base)).display;
    expect((await written(id, base)).display, 'the same again').toBe(first);
    const others: [string, SkillContext][] = [
      ['business', contextFor(payroll, [giftingLead])],
      ['buyer', contextFor(handloom, [sariBuyer])],
      ['no buyer', contextFor(handloom, [])],
      ['tone', contextFor({ ...handloom, toneKeywords: ['premium', 'expert'] }, [giftingLead])],
      ['voice', contextFor({ ...handloom, brandVoice: 'Authoritative' }, [giftingLead])],
      ['low risk', contextFor(handloom, [giftingLead], { riskLevel: 1 })],
      ['high risk', contextFor(handloom, [giftingLead], { riskLevel: 10 })],
    ];
    for (const [what, context] of others) {
      expect((await written(id, context)).display, what).not.toBe(first);
    }
    const other = (await written(id, contextFor(payroll, [hrHead]))).display;
    expect(shareOfWords(first, other), 'words in common with another business').toBeLessThan(0.9);
  });

  it.each(ids)('%s is written in Hindi when that is asked for', async (id) => {
    const context = contextFor(hindiFoundation, [], { language: 'hi' });
    const { language, display, notes, skill, output } = await written(id, context);
    expect(language).toBe('hi');
    expect(notes).toEqual([]);
    expect(validateOutput(skill, output)).toEqual([]);
    const letters = display.match(/\p{L}/gu)?.length ?? 0;
    const hindi = display.match(/[\u0904-\u0939\u0958-\u0961]/g)?.length ?? 0;
    expect(hindi / letters, display).toBeGreaterThan(0.6);
  });

  it.each(ids)('%s is whole in every language, for an empty business too', async (id) => {
    for (const foundation of [null, emptyFoundation, handloom]) {
      for (const language of foundation === null ? languages : (['en', 'hi'] as const)) {
        const context = contextFor(foundation, [], { language });
        const { skill, output, display, notes, language: used } = await written(id, context);
        expect(validateOutput(skill, output), `${language}\n${display}`).toEqual([]);
        expect(display.match(GAP)?.[0], `${language}\n${display}`).toBeUndefined();
        expect(JSON.stringify(output)).not.toMatch(/undefined|\[object|\{\{|\{%/);
        expect(display.length, `${language}\n${display}`).toBeGreaterThan(80);
        // what is not in the language asked for says so
        if (used !== language) expect(notes.join(' ')).toContain(`(${language})`);
      }
    }
  });
});

function shareOfWords(a: string, b: string): number {
  const [left, right] = [a, b].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []),
  );
  const shared = [...(left ?? [])].filter((word) => right?.has(word)).length;
  return shared / Math.max(1, Math.min(left?.size ?? 0, right?.size ?? 0));
}
