import { beforeAll, describe, expect, it } from 'vitest';
import { displayText, getSkill, type Skill } from '@/lib/skills';
import { contextFor, giftingLead, handloom } from '@/lib/skills/fixtures';
import type { SkillContext } from '@/lib/skills/schemas';
import { checkQuality } from '.';
import { numbersIn } from './numbers';

let linkedin: Skill;
beforeAll(async () => {
  linkedin = await getSkill('content.linkedin');
});

const good = {
  hook: 'How one sari keeps a loom running for nine days.',
  body: 'Every piece carries a card with its weaver’s name and village. We are glad to show you each step, from the plant dyes to the border.\n\nIndigo cotton sari: a soft 120-count cotton sari, dipped seven times in natural indigo. Weavers are paid by the day, so nobody hurries a border. Thank you for reading this far with us.',
  callToAction: 'Write to us and we will show you what is on the loom today.',
  hashtags: ['#Handloom'],
};

function check(
  change: Partial<typeof good> & Record<string, unknown>,
  inputs: Record<string, unknown> = { topic: 'One sari and its loom' },
  rest: Partial<SkillContext> = {},
) {
  const output = { ...good, ...change };
  const context = contextFor(handloom, [giftingLead], rest);
  const critique = checkQuality({ skill: linkedin, output, context, inputs });
  const display = displayText(linkedin, output);
  for (const { evidence } of critique.findings) {
    for (const { start, end, text } of evidence) expect(display.slice(start, end)).toBe(text);
  }
  const failed = critique.findings.filter(({ weight, score }) => weight > 0 && score < 1);
  return { ...critique, failed: failed.map(({ check: name }) => name), display };
}

const find = (result: ReturnType<typeof check>, name: string) =>
  result.findings.find(({ check: id }) => id === name);

describe('quality', () => {
  it('gives a good post full marks', () => {
    expect(check({})).toMatchObject({ score: 100, failed: [] });
  });

  it('caps a planted claim at 40 and shows exactly where it stands', () => {
    const result = check({
      body: `${good.body}\n\nIt is the No. 1, guaranteed cure for dull gifts.`,
    });
    expect(result.score).toBeLessThanOrEqual(40);
    const spans = result.findings.flatMap(({ evidence }) => evidence.map(({ text }) => text));
    expect(spans.join(' | ')).toMatch(/No\. 1/);
    expect(spans.join(' | ')).toMatch(/guaranteed/);
    expect(spans.some((text) => /cure/.test(text))).toBe(true);
    for (const finding of result.findings.filter(({ hard }) => hard)) {
      expect(finding.source).toMatch(/Reviewed \d{4}-\d{2}-\d{2}; not legal advice/);
      expect(finding.fix).toBeTruthy();
    }
  });

  it('lets attached proof clear a claim, but never the cure of a disease', () => {
    const body = `${good.body}\n\nWe are the No. 1 handloom house in Jaipur.`;
    const proof = { topic: 'One sari and its loom', proof: 'Survey of 2026' };
    expect(check({ body }).score).toBeLessThanOrEqual(40);
    expect(check({ body }, proof).score).toBeGreaterThan(90);
    const cure = `${good.body}\n\nIndigo cures diabetes.`;
    expect(check({ body: cure }, proof).score).toBeLessThanOrEqual(40);
  });

  it.each([
    ['the best gift', 'the best saris in Jaipur', 'india.superlative'],
    ['free', 'Take one free.', 'india.free'],
    ['Hindi', 'यह भारत की नंबर 1 साड़ी है।', 'india.number_one'],
  ])('knows the claim: %s', (_name, line, rule) => {
    expect(check({ body: `${good.body}\n\n${line}` }).failed).toContain(rule);
  });

  it.each([
    'the best way to fold it',
    'guilt-free',
    'sugar-free',
    'feel free to ask',
    'a careful weaver',
  ])('does not mistake “%s” for a claim', (line) => {
    const failed = check({ body: `${good.body}\n\nThis is ${line}.` }).failed;
    expect(failed.filter((name) => name.startsWith('india'))).toEqual([]);
  });

  it('fails on gaps that were left to fill in', () => {
    for (const gap of ['Dear [First Name],', '{{ product }}', 'It costs TBD', 'undefined']) {
      const result = check({ body: `${good.body}\n\n${gap}` });
      expect(result.failed, gap).toContain('placeholders');
      expect(result.score).toBeLessThanOrEqual(40);
    }
  });

  it('wants every price and percentage to come from somewhere', () => {
    const invented = check({ body: `${good.body}\n\nNow ₹4,999 with 30 % off.` });
    expect(find(invented, 'numbers')).toMatchObject({ hard: true, score: 0 });
    expect(find(invented, 'numbers')?.evidence.map(({ text }) => text)).toEqual(['₹4,999', '30 %']);
    const given = check(
      { body: `${good.body}\n\nNow ₹4,999 with 30 % off until 5 December.` },
      {
        topic: 'One sari and its loom',
        offer: 'Rs 4999, thirty percent (30%) off',
        keyDate: '2026-12-05',
      },
    );
    expect(given.failed).toEqual([]);
  });

  it('notices banned phrases, competitors, shouting and a missing call to action', () => {
    const context = contextFor(handloom);
    context.constitution.bannedPhrases = ['dull'];
    expect(check({ hook: 'No more dull gifts this year.' }, undefined, context).failed).toContain(
      'banned_phrases',
    );
    expect(check({ hook: 'Unlike Rangrez Looms, we name weavers.' }).failed).toContain(
      'competitors',
    );
    expect(check({ hook: 'HURRY, this is AMAZING!!' }).failed).toContain('shouting');
    expect(check({ callToAction: 'That is all for today from us.' }).failed).toContain(
      'call_to_action',
    );
  });

  it('holds the channel’s own limits and the skill’s schema', () => {
    const long = check({ body: `${good.body} ${'More of the same words here. '.repeat(110)}` });
    expect(long.failed).toEqual(expect.arrayContaining(['schema', 'fits_linkedin', 'length']));
    expect(find(check({ hook: good.hook.repeat(6) }), 'short_hook')?.score).toBeLessThan(1);
  });

  it('recognises a repeat of accepted work', () => {
    const past = displayText(linkedin, good);
    expect(
      check({}, undefined, { pastOutputs: ['Something else entirely, really.', past] }).failed,
    ).toContain('near_duplicate');
    expect(
      check({}, undefined, { pastOutputs: ['Something else entirely, really.'] }).failed,
    ).toEqual([]);
  });

  it('does not measure English reading ease in Hindi', () => {
    const result = check({}, { topic: 'x', language: 'hi' });
    expect(find(result, 'readability')?.weight).toBe(0);
    expect(result.failed).toContain('language');
  });
});

describe('numbers', () => {
  it('are read with lakh, Indian digits and grouping', () => {
    expect(numbersIn('₹1.2 lakh or १२,००० or 1,20,000').map(({ values }) => values)).toEqual([
      [1.2, 120_000],
      [12_000],
      [120_000],
    ]);
    expect(numbersIn('3 reasons to wait')[0]?.harmless).toBe(true);
  });
});
