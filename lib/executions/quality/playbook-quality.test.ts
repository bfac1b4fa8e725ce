import { beforeAll, describe, expect, it } from 'vitest';
import { brandVoices, type FoundationFields } from '@/lib/foundation/schemas';
import {
  getSkill,
  listSkills,
  parseInputs,
  runPlaybook,
  type Skill,
  validateOutput,
} from '@/lib/skills';
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
} from '@/lib/skills/fixtures';
import type { CampaignPlanOutput, SkillContext } from '@/lib/skills/schemas';
import { checkExamples, checkQuality } from '.';

const EMPTY_SLOT =
  /undefined|\bnull\b|NaN|\[object|\{\{|\{%| ,| \.(?!\w)|\(\s*\)|“”|: *\.|,\s*\.|\b(?:for|of|from|about|with|by|to) [.,;:?!]|\.\.(?!\.)| {2}/;

const requests: Record<string, Record<string, unknown>[]> = {
  'content.linkedin': ['problem', 'story', 'offer', 'proof', 'how_to', 'announcement'].map(
    (angle) => ({
      topic: 'Why we name the person behind the work',
      angle,
      occasion: 'Diwali',
    }),
  ),
  'content.email': ['announce', 'offer', 'reminder', 'follow_up', 'nurture', 'thank_you'].map(
    (purpose) => ({
      topic: 'our new season',
      purpose,
      keyDate: '2026-12-20',
    }),
  ),
  'content.whatsapp': ['announce', 'offer', 'reminder', 'follow_up', 'greeting'].map((purpose) => ({
    topic: 'our new season',
    purpose,
    occasion: 'Christmas',
  })),
  'campaign.product_launch': [{ end: '2027-02-20' }, { end: '2026-11-30' }],
  'campaign.diwali': [{}, { end: '2026-12-05' }],
  'campaign.eofy': [{}, { end: '2026-12-10' }],
  'campaign.leadgen': [{ end: '2027-02-20' }, { end: '2026-12-01' }],
  'campaign.awareness': [{ end: '2027-02-20' }, { end: '2026-11-26' }],
  'research.competitor': [
    {},
    { competitors: ['Some & Sons "Ltd"'], notes: 'Some & Sons "Ltd": slow' },
  ],
  'research.icp': [{}, { hint: 'Cafe owners in Indore' }],
  'research.market': [
    {},
    { buyers: 42_000, orders: 1.5, orderValue: 2200, reach: 30, share: 4, capacity: 900 },
    {
      focus: 'A second city',
      buyers: 900,
      region: 'Nashik and Pune',
      findings: 'Rent is ₹40 a foot',
    },
  ],
  'research.seo': [{}, { keywords: ['handmade gift box'], cities: ['Vapi'], existing: '/about' }],
  'research.news': [
    {},
    {
      news: 'GST Council changes rate on cotton from April - The Hindu\nTwo killed in fire at a market\nLedgerPay and Rangrez Looms raise money | Inc42\nFake goods seized before Diwali\nGold dearer',
    },
  ],
  'research.social': [
    {},
    { hours: 2, aim: 'loyal' },
    { hours: 9, aim: 'known', channels: ['YouTube'] },
  ],
  'content.blog': ['guide', 'answer', 'compare', 'story'].map((article) => ({
    topic: 'What our new season is made of',
    article,
    length: article === 'guide' ? 'long' : 'medium',
  })),
  'content.ad_copy': [
    { topic: 'our new season', keyDate: '2026-12-20', occasion: 'Christmas' },
    {
      topic: 'our new season',
      platform: 'google',
      offer: '10 % off orders above ₹5,000 until Sunday',
    },
    { topic: 'our new season', platform: 'meta' },
  ],
};

type Case = { skill: Skill; inputs: Record<string, unknown>; context: SkillContext };

let skills: Skill[];
beforeAll(async () => {
  skills = await listSkills();
});

function casesFor(context: SkillContext): Case[] {
  return skills.flatMap((skill) =>
    (requests[skill.id] ?? [sampleInputs(skill)]).map((raw) => {
      const parsed = parseInputs(skill, raw);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return { skill, inputs: parsed.inputs, context };
    }),
  );
}

async function written({ skill, inputs, context }: Case, variation = 0) {
  const result = await runPlaybook(skill, inputs, context, { variation });
  const label = `${skill.id} ${JSON.stringify(inputs)} ${context.foundation?.companyName}\n${result.display}`;
  return { ...result, label };
}

describe('what the playbook writes', () => {
  it.each(brandVoices)(
    'scores 75 or more for both businesses at every risk, %s',
    async (brandVoice) => {
      for (const riskLevel of [1, 5, 10]) {
        const businesses = [
          contextFor({ ...handloom, brandVoice }, [giftingLead, sariBuyer], { riskLevel }),
          contextFor({ ...payroll, brandVoice }, [hrHead], { riskLevel }),
        ];
        for (const [index, one] of businesses.flatMap(casesFor).entries()) {
          // over the voices and risks every case is seen in both variations
          const variation = (index + riskLevel + brandVoices.indexOf(brandVoice)) % 2;
          const { output, label } = await written(one, variation);
          expect(validateOutput(one.skill, output), label).toEqual([]);
          const { score, findings } = checkQuality({ ...one, output });
          const issues = findings.filter((f) => f.weight > 0 && f.score < 1).map((f) => f.message);
          expect(score, `${label}\n${issues.join('\n')}`).toBeGreaterThanOrEqual(75);
          expect(label.match(EMPTY_SLOT)?.[0], label).toBeUndefined();
        }
      }
    },
  );

  const odd: [string, FoundationFields | null][] = [
    ['none', null],
    ['an empty', emptyFoundation],
    ['a Hindi', hindiFoundation],
    [
      'a quoted',
      { ...handloom, companyName: 'Tom & “Jerry” <Sons> {{ x }} | %}', toneKeywords: [] },
    ],
    ['a one-word', { ...emptyFoundation, companyName: 'Zed', keyDifferentiators: ['fast'] }],
    ['a huge', hugeFoundation()],
  ];
  it.each(odd)('has no empty slot with %s Foundation', async (_name, foundation) => {
    for (const language of ['en', 'hi'] as const) {
      for (const one of casesFor(contextFor(foundation, [], { language }))) {
        const { output, display, label } = await written(one);
        expect(validateOutput(one.skill, output), label).toEqual([]);
        const own = display.replaceAll(/\{\{ x \}\} [|/] %\}/g, 'x');
        expect(own.match(EMPTY_SLOT)?.[0], label).toBeUndefined();
      }
    }
  });

  it('differs by business, buyer, voice, risk and variation', async () => {
    const base = contextFor(handloom, [giftingLead]);
    const others = [
      contextFor(payroll, [hrHead]),
      contextFor(handloom, [sariBuyer]),
      contextFor({ ...handloom, brandVoice: 'Authoritative' }, [giftingLead]),
      contextFor(handloom, [giftingLead], { riskLevel: 10 }),
    ];
    for (const [index, one] of casesFor(base).entries()) {
      const first = (await written(one)).display;
      expect((await written(one)).display).toBe(first);
      if (!one.skill.id.startsWith('content.')) continue;
      expect((await written(one, 1)).display, one.skill.id).not.toBe(first);
      for (const other of others) {
        const changed = casesFor(other)[index];
        if (changed) expect((await written(changed)).display, one.skill.id).not.toBe(first);
      }
    }
  });

  it('writes content in Hindi when asked, and says so when it cannot', async () => {
    const linkedin = await getSkill('content.linkedin');
    const inputs = { topic: 'नया थाली सेट', angle: 'announcement' };
    const hindi = await runPlaybook(
      linkedin,
      inputs,
      contextFor(hindiFoundation, [], { language: 'hi' }),
    );
    expect(hindi.language).toBe('hi');
    expect(hindi.display).toMatch(/थाली सेट/);
    const tamil = await runPlaybook(linkedin, inputs, contextFor(handloom, [], { language: 'ta' }));
    expect(tamil.language).toBe('en');
    expect(tamil.notes[0]).toMatch(/\(ta\)/);
  });

  it('leaves out a sentence of the Foundation that would need proof', async () => {
    const context = contextFor({
      ...handloom,
      uniqueValueProposition: 'India’s No. 1 saris. Each sari names its weaver.',
      keyDifferentiators: ['100% guaranteed results', 'Dyed with plants', 'Mended at cost'],
    });
    for (const one of casesFor(context).filter(({ skill }) => skill.id.startsWith('content.'))) {
      const { display } = await written(one);
      expect(display).not.toMatch(/No\. 1|guaranteed/);
    }
  });
});

describe('planned moves', () => {
  it('number 12 to 25, are due in time and can run with the inputs that they carry', async () => {
    const byId = new Map(skills.map((skill) => [skill.id, skill]));
    const contexts = [
      contextFor(handloom, [giftingLead, sariBuyer]),
      contextFor(payroll, [hrHead]),
      contextFor(emptyFoundation),
    ];
    for (const one of contexts.flatMap(casesFor).filter(({ skill }) => skill.plan !== null)) {
      const { output, label } = await written(one);
      const { moves, phases } = output as CampaignPlanOutput;
      expect(moves.length, label).toBeGreaterThanOrEqual(10);
      expect(moves.length, label).toBeLessThanOrEqual(25);
      expect(new Set(moves.map(({ title }) => title)).size, label).toBe(moves.length);
      expect(moves.every(({ dueDate }) => dueDate >= one.context.today)).toBe(true);
      expect(moves.every(({ phase }) => phases.some(({ key }) => key === phase))).toBe(true);
      for (const move of moves) {
        if (move.skillId === null) continue;
        const skill = byId.get(move.skillId);
        expect(skill && parseInputs(skill, move.inputs), `${move.title}`).toMatchObject({
          ok: true,
        });
      }
    }
  });

  it('follow the campaign that they are planned for', async () => {
    const skill = await getSkill('campaign.awareness');
    const context = contextFor(handloom, [giftingLead], {
      campaign: {
        id: 'c1',
        name: 'Jaipur in Pune',
        type: 'custom',
        description: 'Become known in Pune before the shop opens.',
        startDate: '2026-12-01',
        endDate: '2027-01-31',
        focusAreas: ['Pune'],
        strategy: {},
      },
    });
    const { output } = await runPlaybook(skill, {}, context);
    const { strategy, phases } = output as CampaignPlanOutput;
    expect(strategy.summary).toContain('Become known in Pune before the shop opens.');
    expect(strategy.summary).toContain('Focus: Pune.');
    expect([phases[0]?.start, phases.at(-1)?.end]).toEqual(['2026-12-01', '2027-01-31']);
  });

  it('are refused when the date has passed', async () => {
    const skill = await getSkill('campaign.leadgen');
    const run = runPlaybook(skill, { end: '2026-01-01' }, contextFor(handloom));
    await expect(run).rejects.toThrow('The end date has passed');
    await expect(runPlaybook(skill, {}, contextFor(handloom))).rejects.toThrow('needs an end date');
  });
});

describe('examples', () => {
  it('of every skill meet the skill’s own rubric', () => {
    for (const skill of skills) {
      expect(skill.examples.length, skill.id).toBeGreaterThan(0);
      expect(checkExamples(skill), skill.id).toEqual([]);
    }
  });
});

function hugeFoundation(): FoundationFields {
  const long = 'We make very many things and describe every one of them at great length, '.repeat(
    40,
  );
  return {
    ...handloom,
    companyName: 'A'.repeat(255),
    businessDescription: long,
    positioning: long,
    uniqueValueProposition: long,
    keyDifferentiators: Array.from({ length: 12 }, (_, n) => `${n} ${long}`.slice(0, 500)),
    messagingPillars: Array.from({ length: 8 }, (_, n) => ({
      title: `${n} ${long}`.slice(0, 200),
      detail: long,
    })),
    products: Array.from({ length: 12 }, (_, n) => ({
      name: `${n} ${long}`.slice(0, 200),
      description: long,
      price: long.slice(0, 200),
    })),
    pricingInfo: long,
  };
}
