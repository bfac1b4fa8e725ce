import { describe, expect, it } from 'vitest';
import { constitutionSchema } from '@/lib/accounts/schemas';
import { displayText, listSkills, parseInputs, runPlaybook, validateOutput } from '@/lib/skills';
import { contextFor, giftingLead, handloom, sampleInputs } from '@/lib/skills/fixtures';
import { checkQuality, enforceConstitution } from '.';

const DISCLAIMER = 'Colours differ a little from batch to batch.';
const RULES = constitutionSchema.parse({
  noEmojis: true,
  bannedPhrases: ['cheap'],
  requiredDisclaimers: [DISCLAIMER],
});

/** A business whose every fact breaks the rules above. */
const careless = {
  ...handloom,
  uniqueValueProposition: 'Cheap to keep 🌿, dear to own: cloth that names its weaver.',
  keyDifferentiators: [
    'Mending is cheap 🌿 for as long as you own it',
    'No cheap dyes 🌿, only plants',
    'A cheap 🌿 card never replaces the weaver’s name',
  ],
  competitors: [{ name: 'Cheap 🌿 Looms', website: '', strengths: 'Many shops', weaknesses: '' }],
  messagingPillars: handloom.messagingPillars.map((pillar) => ({
    ...pillar,
    title: `${pillar.title} 🌿 is not cheap`,
  })),
};

const skills = await listSkills();

describe('the constitution', () => {
  it.each(skills.map((skill) => [skill.id, skill] as const))(
    'changes what %s writes, and each rule has its receipt',
    async (_id, skill) => {
      const parsed = parseInputs(skill, sampleInputs(skill));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const { inputs } = parsed;
      const context = contextFor(careless, [giftingLead], { constitution: RULES });
      const { output, display } = await runPlaybook(skill, inputs, context);
      expect(display, 'without the rules').toMatch(/cheap/i);
      expect(display, 'without the rules').toContain('🌿');

      const kept = enforceConstitution(skill, output, RULES);
      const text = displayText(skill, kept.output);
      expect(text).not.toMatch(/\bcheap\b/i);
      expect(text).toMatch(/affordable/i);
      expect(text).not.toContain('🌿');
      expect(text.includes(DISCLAIMER)).toBe(skill.disclaimerField !== null);
      expect(kept.receipts.map(({ rule, applied }) => [rule, applied])).toEqual([
        ['noEmojis', true],
        ['bannedPhrases', true],
        ['requiredDisclaimers', true],
      ]);
      expect(validateOutput(skill, kept.output)).toEqual([]);
      const { score } = checkQuality({ skill, output: kept.output, context, inputs });
      expect(score, text).toBeGreaterThanOrEqual(75);
    },
  );
});
