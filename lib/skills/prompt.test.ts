import { describe, expect, it } from 'vitest';
import { digestFoundation, estimateTokens } from './digest';
import { contextFor, giftingLead, handloom, payroll, sariBuyer } from './fixtures';
import { buildPrompt } from './prompt';
import { getSkill } from './registry';
import { traceSources } from './trace-sources';

describe('the prompt', () => {
  it('carries instructions, rules, facts, inputs and the schema', async () => {
    const skill = await getSkill('content.linkedin');
    const context = contextFor(handloom, [giftingLead, sariBuyer, giftingLead, sariBuyer], {
      riskLevel: 9,
    });
    context.constitution.noEmojis = true;
    context.constitution.bannedPhrases = ['festive vibes'];
    const { system, user, schema } = buildPrompt(
      skill,
      { topic: 'our looms', language: 'hi' },
      { ...context, memories: [{ id: 'mem_1', text: 'Ritika approves on Fridays' }] },
    );
    expect(system).toContain('# LinkedIn post');
    expect(system).toContain('Hindi in Devanagari');
    expect(system).toContain('Never use: festive vibes');
    expect(system).toContain('Risk level 9 of 10: takes a position');
    expect(user).toContain('Aaranya Handlooms');
    expect(user.match(/Profile:/g)).toHaveLength(3);
    expect(user).toContain('Ritika approves on Fridays');
    expect(schema).toBe(skill.outputs);
  });

  it('asks for a revision with the findings that failed', async () => {
    const skill = await getSkill('content.email');
    const finding = { check: 'x', weight: 1, hard: false, evidence: [], source: null };
    const { user } = buildPrompt(skill, { topic: 'x' }, contextFor(null), {
      hints: [
        { ...finding, score: 0, message: 'No call to action.', fix: 'Add one.' },
        { ...finding, score: 1, message: 'All well.', fix: null },
      ],
      found: ['Found at https://example.in: one sari, ₹9,400.'],
    });
    expect(user).toContain('## What was looked up for it\nFound at https://example.in');
    expect(user).toContain('- No call to action. Add one.');
    expect(user).not.toContain('All well.');
    expect(user).toContain('Not described yet.');
  });

  it('gives a campaign its phases, and does without them when there is no date', async () => {
    const skill = await getSkill('campaign.leadgen');
    const { user } = buildPrompt(skill, { end: '2027-01-20' }, contextFor(payroll));
    expect(user).toContain('"end":"2027-01-20"');
    expect(buildPrompt(skill, {}, contextFor(payroll)).user).not.toContain('The phases');
  });

  it('keeps the Foundation within its tokens', () => {
    const long = {
      ...payroll,
      businessDescription: 'word '.repeat(900),
      keyDifferentiators: ['x'.repeat(500)],
    };
    for (const max of [50, 200, 500]) {
      expect(estimateTokens(digestFoundation(long, max))).toBeLessThanOrEqual(max);
    }
    expect(digestFoundation(payroll)).toContain('Promise: Close payroll in one sitting');
  });
});

describe('where a text knew it from', () => {
  it('names the fields that it repeats', () => {
    const text =
      'Every piece carries a card with its weaver’s name and village. “Will it arrive before Diwali?”';
    const sources = traceSources(text, contextFor(handloom, [giftingLead]));
    expect(sources.map(({ kind, field }) => `${kind}.${field}`)).toEqual([
      'foundation.keyDifferentiators',
      'icp.objections',
    ]);
    expect(sources[0]).toMatchObject({ version: 3, id: 'foundation-1' });
  });
});
