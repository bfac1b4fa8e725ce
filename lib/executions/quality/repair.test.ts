import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  displayText,
  getSkill,
  listSkills,
  readExamples,
  type Skill,
  validateOutput,
} from '@/lib/skills';
import { contextFor, giftingLead, handloom } from '@/lib/skills/fixtures';
import type { SkillContext } from '@/lib/skills/schemas';
import { checkQuality, enforceConstitution, isIssue, repairFinding, repairOutput } from '.';
import { numbersIn } from './numbers';

let linkedin: Skill;
let skills: Skill[];
beforeAll(async () => {
  skills = await listSkills();
  linkedin = await getSkill('content.linkedin');
});

const good = {
  hook: 'How one sari keeps a loom running for nine days.',
  body: 'Each card carries a name, and the name belongs to whoever sat at the loom. We are glad to show you every step, from the plant dyes to the last thread.\n\nThe cloth is dipped seven times in natural indigo. Weavers are paid by the day, so nobody hurries a border. Ask us which village yours came from.',
  callToAction: 'Write to us and we will show you what is on the loom today.',
  hashtags: ['#Handloom'],
};
const topic = 'One sari and its loom';

function mend(
  change: Partial<typeof good>,
  check: string,
  inputs: Record<string, unknown> = { topic },
  rest: Partial<SkillContext> = {},
) {
  const output = { ...good, ...change };
  const request = {
    skill: linkedin,
    output,
    inputs,
    context: contextFor(handloom, [giftingLead], rest),
  };
  const before = checkQuality(request);
  const finding = before.findings.find((one) => one.check === check);
  if (!finding || !isIssue(finding)) {
    throw new Error(
      `There is no ${check} among ${before.findings
        .filter(isIssue)
        .map((one) => one.check)
        .join(', ')}`,
    );
  }
  const mended = repairFinding(request, finding, before);
  return { before, mended, text: mended ? displayText(linkedin, mended.output) : null };
}

describe('a finding', () => {
  it.each<[string, string, Partial<typeof good>, Record<string, unknown>, RegExp, RegExp]>([
    [
      'a claim to be first',
      'india.number_one',
      { body: `${good.body}\n\nWe are the No. 1 handloom house in Jaipur.` },
      {},
      /We are a handloom house in Jaipur/,
      /No\. 1/,
    ],
    [
      'a guarantee',
      'india.guarantee',
      { body: `${good.body}\n\nEvery order has guaranteed delivery.` },
      {},
      /Every order has delivery/,
      /guarant/,
    ],
    [
      'a cure',
      'india.cure',
      { body: `${good.body}\n\nIt is a cure for dull gifts.` },
      {},
      /dipped seven times/,
      /cure/,
    ],
    [
      'a superlative',
      'india.superlative',
      { hook: 'These are the best saris for a winter wedding.' },
      {},
      /These are our saris for a winter wedding/,
      /best/,
    ],
    [
      'a hurry',
      'india.urgency',
      { callToAction: 'Hurry, write to us and ask.' },
      {},
      /\nWrite to us and ask/,
      /Hurry/,
    ],
    [
      'shouting',
      'shouting',
      { hook: 'HURRAY, one loom runs for NINE days!!! Nine!' },
      {},
      /Hurray, one loom runs for nine days!/,
      /!!|Nine!/,
    ],
    [
      'a stock phrase',
      'filler',
      { hook: 'In today’s fast-paced world, one sari keeps a loom busy for nine days.' },
      {},
      /^One sari keeps a loom busy/,
      /fast-paced/,
    ],
    ['a missing date', 'date', {}, { keyDate: '2026-12-20' }, /20 December/, /undefined/],
    [
      'a missing offer',
      'offer',
      {},
      { offer: '10 % off orders above ₹5,000' },
      /10 % off orders above ₹5,000\./,
      /undefined/,
    ],
    [
      'a missing link',
      'link',
      {},
      { link: 'https://aaranya.example/loom' },
      /https:\/\/aaranya\.example\/loom/,
      /undefined/,
    ],
    [
      'a missing call to action',
      'call_to_action',
      { callToAction: 'That is all for today from us.' },
      {},
      /Write to us, and we will answer\. aaranya\.example/,
      /undefined/,
    ],
    [
      'a competitor',
      'competitors',
      { body: `${good.body}\n\nUnlike Rangrez Looms, we name weavers.` },
      {},
      /dipped seven times/,
      /Rangrez/,
    ],
    [
      'a price from nowhere',
      'numbers',
      { body: `${good.body}\n\nNow for ₹4,999 only.` },
      {},
      /dipped seven times/,
      /4,999/,
    ],
    [
      'a gap',
      'placeholders',
      { body: `${good.body}\n\nCall [Your Name] now.` },
      {},
      /dipped seven times/,
      /Your Name/,
    ],
    [
      'a repeated sentence',
      'repeats',
      { body: `${good.body}\n\nWeavers are paid by the day, so nobody hurries a border.` },
      {},
      /Weavers are paid by the day/,
      /border[\s\S]*border/,
    ],
    [
      'a pasted capital',
      'pasted',
      {
        body: `${good.body}\n\nWe are glad that Every piece carries a card with its weaver’s name and village.`,
      },
      {},
      /glad that every piece carries/,
      /that Every/,
    ],
    [
      'a long hook',
      'short_hook',
      { hook: `${good.hook} ${'The border takes the longest of all. '.repeat(8)}`.trim() },
      {},
      /^How one sari/,
      /undefined/,
    ],
  ])('is mended by rules: %s', (_name, check, change, inputs, wanted, unwanted) => {
    const { before, mended, text } = mend(change, check, { topic, ...inputs });
    expect(mended, check).not.toBeNull();
    expect(text).toMatch(wanted);
    expect(text).not.toMatch(unwanted);
    expect(mended?.critique.score).toBeGreaterThan(before.score);
    expect(mended?.receipts).toMatchObject([{ check, detail: expect.any(String) }]);
  });

  it('leaves an address as it is written', () => {
    const callToAction = 'Write to us for the best sari, e.g. indigo. aaranya.example';
    expect(mend({ callToAction }, 'india.superlative').text).toContain(
      'Write to us for our sari, e.g. indigo. aaranya.example',
    );
  });

  it('is mended in Hindi too', async () => {
    const output = {
      ...good,
      hook: 'भारत की नंबर 1 साड़ी, नौ दिन में बुनी हुई।',
      body: 'हर साड़ी पर बुनकर का नाम और गाँव लिखा होता है। नील में सात बार डुबोई जाती है। बुनकरों को दिन के हिसाब से मज़दूरी मिलती है, इसलिए कोई किनारी जल्दी में नहीं बुनता।',
      callToAction: 'हमें लिखिए और पूछिए।',
    };
    const context = contextFor(handloom, [], { language: 'hi' });
    const request = { skill: linkedin, output, inputs: { topic: 'साड़ी', language: 'hi' }, context };
    const { output: mended, critique, receipts } = repairOutput(request);
    expect(displayText(linkedin, mended)).toMatch(/भारत की साड़ी, नौ दिन/);
    expect(critique.findings.some(({ hard }) => hard)).toBe(false);
    expect(receipts.map(({ check }) => check)).toContain('india.number_one');
  });

  it('is left to a person where no rule helps', () => {
    const body = `${handloom.keyDifferentiators.join('. ')}. ${handloom.uniqueValueProposition} ${handloom.businessDescription}`;
    expect(mend({ body }, 'own_words').mended).toBeNull();
  });
});

it('a text with a planted claim, shouting and no offer is mended above the minimum in one pass', () => {
  const output = {
    ...good,
    hook: 'HURRY!!! The No. 1, guaranteed cure for dull gifts.',
    body: `${good.body}\n\nWe are India’s largest house of saris.`,
  };
  const inputs = { topic, offer: '10 % off orders above ₹5,000', keyDate: '2026-12-20' };
  const request = { skill: linkedin, output, inputs, context: contextFor(handloom, [giftingLead]) };
  expect(checkQuality(request).score).toBeLessThanOrEqual(40);
  const mended = repairOutput(request);
  expect(mended.critique.score).toBeGreaterThanOrEqual(85);
  expect(mended.receipts.length).toBeGreaterThan(2);
});

describe('no repair', () => {
  const faults = fc.constantFrom(
    'We are the No. 1 shop.',
    'It is guaranteed!!!',
    'The best saris in India, for FREE.',
    'Hurry, only 3 left.',
    'Look no further, we believe in quality.',
    'It cures diabetes.',
    'Only ₹1,23,456 and 77 % off.',
    'Dear [First Name], call XXX.',
    'Better than Rangrez Looms.',
    'सबसे सस्ती साड़ी, गारंटी के साथ।',
    'Every piece carries a card with its weaver’s name and village Every piece carries a card',
    'A very long sentence that goes on, and it goes on, and it goes on; it never stops, and we like it.',
  );
  const edits = fc.array(fc.tuple(faults, fc.nat(40), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  });
  const given = fc.record(
    { offer: fc.constant('15 % off above ₹2,000'), keyDate: fc.constant('2026-12-24') },
    { requiredKeys: [] },
  );

  it('breaks the schema, states a number that was not given, or lowers the score', () => {
    const examples = skills.flatMap((skill) =>
      readExamples(skill).examples.map((example) => ({ skill, ...example })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...examples), edits, given, (example, faulty, more) => {
        const { skill, context } = example;
        const output = structuredClone(example.output);
        const fields = Object.keys(output).filter((key) => typeof output[key] === 'string');
        for (const [fault, at, before] of faulty) {
          const field = fields[at % fields.length];
          if (!field) continue;
          const planted = before
            ? `${fault} ${String(output[field])}`
            : `${String(output[field])}\n\n${fault}`;
          if (validateOutput(skill, { ...output, [field]: planted }).length === 0)
            output[field] = planted;
        }
        const inputs = { ...example.inputs, ...more };
        const request = { skill, output, inputs, context };
        const was = checkQuality(request);
        const { output: mended, critique } = repairOutput(request);
        expect(validateOutput(skill, mended)).toEqual([]);
        expect(critique.score).toBeGreaterThanOrEqual(was.score);
        const allowed = new Set(
          numbersIn(`${displayText(skill, output)} ${JSON.stringify([inputs, context])}`).flatMap(
            ({ values }) => values,
          ),
        );
        for (const { values, text } of numbersIn(displayText(skill, mended))) {
          expect(
            values.some((value) => allowed.has(value)),
            `${text} came from nowhere`,
          ).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('nor any constitution breaks the schema', () => {
    const words = ['Jaipur', 'the', 'a', 'loom', 'weaver', 'and', 'you', 'is', 'we', 'Payroll'];
    const constitutions = fc.record({
      noEmojis: fc.boolean(),
      formalOnly: fc.boolean(),
      bannedPhrases: fc.subarray(words),
      requiredDisclaimers: fc.array(fc.constantFrom('Terms apply.', 'T'.repeat(700)), {
        maxLength: 2,
      }),
    });
    const examples = skills.flatMap((skill) =>
      readExamples(skill).examples.map((example) => ({ skill, ...example })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        constitutions,
        ({ skill, output, context }, rules) => {
          const asked = { ...context.constitution, ...rules };
          expect(validateOutput(skill, enforceConstitution(skill, output, asked).output)).toEqual(
            [],
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
