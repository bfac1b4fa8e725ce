import { beforeAll, describe, expect, it } from 'vitest';
import { displayText, getSkill, readExamples, type Skill } from '@/lib/skills';
import { contextFor, giftingLead, handloom, hindiFoundation } from '@/lib/skills/fixtures';
import type { CampaignPlanOutput, SkillContext } from '@/lib/skills/schemas';
import { checkQuality } from '.';
import { numbersIn } from './numbers';

let linkedin: Skill;
beforeAll(async () => {
  linkedin = await getSkill('content.linkedin');
});

const good = {
  hook: 'How one sari keeps a loom running for nine days.',
  body: 'Each card carries a name, and the name belongs to whoever sat at the loom. We are glad to show you every step, from the plant dyes to the last thread.\n\nThe cloth is dipped seven times in natural indigo. Weavers are paid by the day, so nobody hurries a border. Ask us which village yours came from.',
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

  it.each<[string, string, string, string[]]>([
    ['india.number_one', 'en', 'We are India’s No. 1 handloom house.', ['are India’s No. 1']],
    ['india.number_one', 'hi', 'यह भारत की नंबर 1 साड़ी है।', ['नंबर 1']],
    ['india.guarantee', 'en', 'Guaranteed results, risk-free.', ['Guaranteed', 'risk-free']],
    ['india.guarantee', 'hi', 'पूरी गारंटी के साथ, शर्तिया असर।', ['गारंटी', 'शर्तिया']],
    ['india.disease_cure', 'en', 'Our tea cures diabetes.', ['cures diabetes']],
    ['india.disease_cure', 'hi', 'मधुमेह का पक्का इलाज।', ['मधुमेह का पक्का इलाज']],
    ['india.cure', 'hi', 'यह रामबाण इलाज है।', ['रामबाण इलाज']],
    ['india.research_claim', 'en', 'Clinically proven softness.', ['Clinically proven']],
    [
      'india.superlative',
      'en',
      'The best saris, better than any other.',
      ['The best', 'better than any other'],
    ],
    ['india.superlative', 'hi', 'सबसे सस्ती और सर्वश्रेष्ठ साड़ी।', ['सबसे सस्ती', 'सर्वश्रेष्ठ']],
    ['india.superlative', 'hinglish', 'Jaipur ki sabse achchi saree.', ['sabse achchi']],
    ['india.free', 'en', 'Get a stole free.', ['free']],
    ['india.free', 'hi', 'साथ में स्टोल मुफ़्त।', ['मुफ़्त']],
    ['india.green', 'en', 'Eco-friendly and 100% natural.', ['Eco-friendly', '100% natural']],
    ['india.urgency', 'en', 'Hurry, only 3 left!', ['Hurry', 'only 3 left']],
    ['india.urgency', 'hi', 'जल्दी करें, सीमित समय।', ['जल्दी करें', 'सीमित समय']],
    ['india.fairness', 'en', 'For fairer skin in winter.', ['fairer skin']],
    ['india.disclosure', 'en', 'In collaboration with Meera.', ['In collaboration with']],
  ])('finds %s (%s) in “%s”, to the letter', (rule, language, line, words) => {
    const topic = 'One sari and its loom';
    const result = check({ body: `${good.body}\n\n${line}` }, { topic, language });
    expect(find(result, rule)?.evidence.map(({ text }) => text)).toEqual(words);
    expect(find(result, rule)?.source).toMatch(/Reviewed \d{4}-\d{2}-\d{2}; not legal advice/);
  });

  it.each([
    ['india.free', 'A stole is free on orders above ₹5,000.'],
    ['india.urgency', 'Hurry, until 5 December.'],
    ['india.disclosure', 'Paid partnership. In collaboration with Meera.'],
  ])('is content where the rule’s condition is met: %s', (rule, line) => {
    expect(check({ body: `${good.body}\n\n${line}` }).failed).not.toContain(rule);
  });

  it('scores thin copy near 60 and says why', () => {
    const thin = {
      hook: 'We have something new for you and your family.',
      body: 'Our products are made with great care and attention. We believe in quality. You will love what we have created. We are here for you. We are always happy.',
      callToAction: 'Contact us today.',
    };
    const result = check(thin, {
      topic: 'One sari and its loom',
      offer: '10 % off until 5 December',
    });
    expect(result.score).toBeLessThan(66);
    expect(result.score).toBeGreaterThan(40);
    expect(result.failed).toEqual(
      expect.arrayContaining(['specific', 'filler', 'offer', 'own_facts', 'on_topic', 'length']),
    );
  });

  it.each<[string, string, RegExp]>([
    [
      'a capital in mid-sentence',
      'We like that Every piece carries a card with its weaver’s name and village.',
      /^Every piece carries a card with its weaver’s name and village$/,
    ],
    [
      'a full stop in mid-sentence',
      'Handwoven textiles that carry the name of the person who wove them. and more of it.',
      /^Handwoven textiles .* wove them\.$/,
    ],
    [
      'a cut-off quotation',
      'Weavers are paid by the day, so…',
      /^Weavers are paid by the day, so…$/,
    ],
    ['a doubled word', 'This is for for people who choose.', /^for for$/],
    ['punctuation without words', 'Made for ( ), with care:.', /^\( \)$/],
  ])('notices a pasted fragment: %s', (_name, line, span) => {
    const found = find(check({ body: `${good.body}\n\n${line}` }), 'pasted');
    expect(found?.evidence[0]?.text).toMatch(span);
  });

  it('does not take a well set quotation for a pasted fragment', () => {
    const lines = `You asked: “Will it arrive before Diwali?” It will.\n\n• Mending at cost for as long as you own it\n• Plant dyes only: indigo, madder and pomegranate rind`;
    expect(check({ body: `${good.body}\n\n${lines}` }).failed).not.toContain('pasted');
  });

  it('notices sentences that are said twice, or begin alike', () => {
    const twice = check({
      body: `${good.body} Weavers are paid by the day, so nobody hurries a border.`,
    });
    expect(find(twice, 'repeats')?.evidence.map(({ text }) => text)).toEqual([
      'Weavers are paid by the day, so nobody hurries a border.',
    ]);
    const alike = `${good.body} We have indigo. We have madder. We have rind.`;
    expect(find(check({ body: alike }), 'repeats')?.evidence[0]?.text).toBe('We have rind.');
  });

  it('misses what the inputs name: offer, date, link, price', () => {
    const topic = 'One sari and its loom';
    const asked = {
      offer: '10 % off above ₹5,000',
      keyDate: '2026-12-05',
      link: 'https://a.example/x',
    };
    expect(check({}, { topic, ...asked }).failed).toEqual(['offer', 'date', 'link']);
    const said = `${good.body} 10% off above ₹5,000 till 5 Dec: https://a.example/x`;
    expect(check({ body: said }, { topic, ...asked }).failed).toEqual([]);
    const priceless = { topic, angle: 'offer', product: 'Indigo cotton sari' };
    expect(find(check({}, priceless), 'offer')?.message).toContain('₹6,400');
  });

  it('weighs how much is word for word what was typed in', () => {
    const pasted = handloom.keyDifferentiators.join('. ');
    const result = check({ body: `${handloom.businessDescription} ${pasted}.` });
    expect(find(result, 'own_words')?.score).toBeLessThan(0.5);
    expect(result.failed).toContain('own_words');
  });

  it('knows Hindi stock phrases, and holds Hindi to facts', () => {
    const output = {
      hook: 'आज की भागदौड़ भरी ज़िंदगी में एक नई शुरुआत।',
      body: 'हमारे यहाँ सब कुछ एक ही छत के नीचे मिलता है। गुणवत्ता से कोई समझौता नहीं होता। आप भी आइए और अपने परिवार को साथ लाइए। हम आपका इंतज़ार कर रहे हैं।',
      callToAction: 'हमें लिखिए।',
    };
    const context = contextFor(hindiFoundation, [], { language: 'hi' });
    const result = check(output, { topic: 'थाली सेट', language: 'hi' }, context);
    expect(find(result, 'filler')?.evidence).toHaveLength(3);
    expect(result.failed).toContain('specific');
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

describe('a plan', () => {
  it('is held to work in every phase, no crowded day and measures with a number', async () => {
    const diwali = await getSkill('campaign.diwali');
    const [example] = readExamples(diwali).examples;
    if (!example) throw new Error('There is no example.');
    const { inputs, context } = example;
    const plan = structuredClone(example.output) as CampaignPlanOutput;
    const [first] = plan.moves;
    if (!first) throw new Error('There are no moves.');
    for (const move of plan.moves)
      Object.assign(move, { dueDate: first.dueDate, phase: first.phase });
    plan.strategy.measures = [{ name: 'Reach', target: 'as many as we can' }];
    const { findings } = checkQuality({ skill: diwali, output: plan, context, inputs });
    const found = findings.find(({ check: id }) => id === 'plan_work');
    expect(found?.message).toMatch(
      /nothing to do in .*more than 3 moves on .*no number to reach for Reach/,
    );
    expect(found?.evidence.map(({ text }) => text)).toContain('as many as we can');
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
