import { describe, expect, it } from 'vitest';
import { type Language, languages } from '@/lib/accounts/schemas';
import { contextFor, handloom } from '../../fixtures';
import { getSkill } from '../../registry';
import { runPlaybook } from '../run-playbook';
import { regionalStyles } from '.';

const scripts: Record<Language, RegExp> = {
  en: /[A-Za-z]/,
  hinglish: /[A-Za-z]/,
  hi: /[\u0900-\u097F]/,
  mr: /[\u0900-\u097F]/,
  bn: /[\u0980-\u09FF]/,
  pa: /[\u0A00-\u0A7F]/,
  gu: /[\u0A80-\u0AFF]/,
  ta: /[\u0B80-\u0BFF]/,
  te: /[\u0C00-\u0C7F]/,
  kn: /[\u0C80-\u0CFF]/,
  ml: /[\u0D00-\u0D7F]/,
};

describe('what a translator is told', () => {
  it.each(languages)('is whole for %s, in its own script and in no other', (language) => {
    const style = regionalStyles[language];
    const own = [
      style.native,
      style.greeting,
      style.thanks,
      style.you,
      ...style.festivals.flatMap(({ native, wish }) => [native, wish]),
    ];
    for (const text of own) {
      // a danda and joiners belong to several scripts
      const letters = text.match(/\p{L}/gu) ?? [];
      expect(letters.length, text).toBeGreaterThan(0);
      expect(
        letters.every((letter) => scripts[language].test(letter)),
        text,
      ).toBe(true);
    }
    expect(style.festivals.length).toBeGreaterThanOrEqual(4);
    for (const lines of [style.dos, style.donts]) {
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const { en, hi } of lines) {
        expect(en).toMatch(/[A-Za-z]/);
        expect(hi).toMatch(/[\u0900-\u097F]/);
      }
    }
  });

  it('stands beside the text, which says that it is not in the language asked for', async () => {
    const skill = await getSkill('indian.regional_content');
    const inputs = { topic: 'Our boxes are open for orders', occasion: 'Pongal', language: 'ta' };
    for (const [own, written] of [
      ['en', 'English'],
      ['hi', 'हिन्दी'],
    ] as const) {
      const context = contextFor(handloom, [], { language: own });
      const { output, notes } = await runPlaybook(skill, inputs, context);
      expect(output.writtenIn).toBe(written);
      expect(JSON.stringify(output.notes)).toMatch(/AI/);
      expect(notes[0]).toContain('(ta)');
      expect(JSON.stringify(output.brief)).toContain('இனிய பொங்கல் நல்வாழ்த்துகள்');
    }
  });
});
