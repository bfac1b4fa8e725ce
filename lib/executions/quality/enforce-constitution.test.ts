import { describe, expect, it } from 'vitest';
import { constitutionSchema } from '@/lib/accounts/schemas';
import { displayText, getSkill } from '@/lib/skills';
import { enforceConstitution, enforceText } from '.';

const rules = (some: object) => constitutionSchema.parse(some);

describe('the constitution', () => {
  it('takes out emojis and leaves ordinary signs', () => {
    const { text, receipts } = enforceText(
      'Namaste 🙏🏽 friends! ✨ ₹5 © 10 #1 🇮🇳',
      rules({ noEmojis: true }),
    );
    expect(text).toBe('Namaste friends! ₹5 © 10 #1');
    expect(receipts).toEqual([
      { rule: 'noEmojis', applied: true, detail: 'No emojis: 3 taken out.' },
    ]);
  });

  it('makes casual text formal', () => {
    const { text } = enforceText(
      'Hey, we can’t wait! It’s here. Don’t miss it',
      rules({ formalOnly: true }),
    );
    expect(text).toBe('Hello, we cannot wait. It is here. Do not miss it');
  });

  it('replaces a banned phrase, or drops its sentence, or says that it could not', () => {
    const banned = rules({ bannedPhrases: ['cheap', 'festive vibes'] });
    expect(
      enforceText('Cheap and good. Feel the festive vibes today. Order now.', banned).text,
    ).toBe('Affordable and good. Order now.');
    const stuck = enforceText('Festive vibes', banned);
    expect(stuck.text).toBe('Festive vibes');
    expect(stuck.receipts[1]).toMatchObject({ rule: 'bannedPhrases', applied: false });
    expect(enforceText('cheapest', banned).text).toBe('cheapest');
  });

  it('adds each disclaimer once, in the field that carries them', async () => {
    const skill = await getSkill('content.linkedin');
    const output = {
      hook: 'A hook that is long enough',
      body: 'A body.',
      callToAction: 'Write to us.',
      hashtags: [],
    };
    const constitution = rules({ requiredDisclaimers: ['Terms apply.'] });
    const once = enforceConstitution(skill, output, constitution);
    const twice = enforceConstitution(skill, once.output, constitution);
    expect(displayText(skill, twice.output).match(/Terms apply\./g)).toHaveLength(1);
    expect(once.output.body).toBe('A body.\n\nTerms apply.');
    expect(once.receipts).toEqual([
      { rule: 'requiredDisclaimers', applied: true, detail: 'Disclaimer there: “Terms apply.”' },
    ]);
  });

  it('changes nothing and gives no receipt without rules', () => {
    expect(enforceText('Hey! 🙏', rules({}))).toEqual({ text: 'Hey! 🙏', receipts: [] });
  });

  it('leaves keys and dates of a plan alone', async () => {
    const skill = await getSkill('campaign.leadgen');
    const move = { ref: 'm1', phase: 'setup', title: 'Setup the page', dueDate: '2026-12-01' };
    const { output } = enforceConstitution(
      skill,
      { moves: [move] },
      rules({ bannedPhrases: ['setup'] }),
    );
    expect(output.moves).toMatchObject([{ phase: 'setup', dueDate: '2026-12-01' }]);
  });
});
