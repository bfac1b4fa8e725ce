import { describe, expect, it } from 'vitest';
import { getSkill, parseInputs, runPlaybook, validateOutput } from '@/lib/skills';
import { contextFor, giftingLead, handloom, hrHead, payroll } from '@/lib/skills/fixtures';
import { checkQuality } from '.';

const topic = 'our new season';
const requests: [string, Record<string, unknown>][] = [
  ['indian.justdial_listing', {}],
  ['indian.justdial_listing', { hours: '10 am to 7 pm', areas: ['Jaipur', 'Ajmer'] }],
  ['indian.indiamart_listing', {}],
  ['indian.indiamart_listing', { price: '2250', unit: 'box', moq: '25', hsn: '6302' }],
  ...['ordinary_week', 'quarter_end', 'year_end', 'budget', 'festival'].map(
    (moment): [string, Record<string, unknown>] => [
      'indian.linkedin_india',
      { topic, moment, occasion: 'Christmas', amount: '1250000' },
    ],
  ),
  ...['announce', 'offer', 'reminder', 'greeting'].map(
    (purpose): [string, Record<string, unknown>] => [
      'indian.regional_content',
      { topic, purpose, occasion: 'Christmas' },
    ],
  ),
  ['indian.gst_explainer', {}],
  ['indian.gst_explainer', { price: '999', priceIs: 'with_gst', buyerState: 'Kerala' }],
  ['indian.gst_explainer', { price: '12345.67', gstRate: 5, buyerState: '29' }],
  ['content.whatsapp', { topic, purpose: 'offer', offer: 'Delivery included in December' }],
  ['content.linkedin', { topic, angle: 'story' }],
];

describe('what is written for Indian listings, posts and languages', () => {
  it.each(['Authoritative', 'Friendly'] as const)(
    'scores 75 or more in each language that it knows, %s',
    async (voice) => {
      for (const [id, raw] of requests) {
        const skill = await getSkill(id);
        const parsed = parseInputs(skill, raw);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        for (const language of ['en', 'hi', 'hinglish'] as const) {
          if (skill.playbook[language] === undefined) continue;
          for (const riskLevel of [1, 10]) {
            for (const context of [
              contextFor({ ...handloom, brandVoice: voice }, [giftingLead], {
                riskLevel,
                language,
              }),
              contextFor({ ...payroll, brandVoice: voice }, [hrHead], { riskLevel, language }),
            ]) {
              const { output, display } = await runPlaybook(skill, parsed.inputs, context);
              const label = `${id} ${JSON.stringify(raw)} ${language} risk ${riskLevel}\n${display}`;
              expect(validateOutput(skill, output), label).toEqual([]);
              const request = { skill, output, context, inputs: parsed.inputs };
              const { score, findings } = checkQuality(request);
              const issues = findings.filter((one) => one.weight > 0 && one.score < 1);
              const why = issues.map(({ message }) => message).join('\n');
              expect(score, `${label}\n${why}`).toBeGreaterThanOrEqual(75);
            }
          }
        }
      }
    },
  );

  it('finds an amount of GST that is not the one computed', async () => {
    const skill = await getSkill('indian.gst_explainer');
    const inputs = { price: '999', priceIs: 'before_gst', gstRate: 18, supply: 'services' };
    const context = contextFor(payroll, [hrHead]);
    const { output } = await runPlaybook(skill, inputs, context);
    expect(JSON.stringify(output)).toContain('₹1,178.82');
    const wrong = JSON.parse(JSON.stringify(output).replaceAll('₹1,178.82', '₹1,178.28'));
    const { score, findings } = checkQuality({ skill, output: wrong, context, inputs });
    expect(score).toBeLessThanOrEqual(40);
    const numbers = findings.find(({ check }) => check === 'numbers');
    expect(numbers?.evidence.map(({ text }) => text)).toContain('₹1,178.28');
  });
});
