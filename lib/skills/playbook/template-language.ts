import type { Language } from '@/lib/accounts/schemas';
import type { Skill } from '../schemas';

/** The languages that playbook templates may be written in; the rest need a model. */
export type TemplateLanguage = 'en' | 'hi' | 'hinglish';

const NAMES: Record<Language, string> = {
  en: 'English',
  hi: 'Hindi',
  ta: 'Tamil',
  te: 'Telugu',
  bn: 'Bengali',
  mr: 'Marathi',
  gu: 'Gujarati',
  kn: 'Kannada',
  ml: 'Malayalam',
  pa: 'Punjabi',
  hinglish: 'Hinglish',
};

/** The template for the language asked for, else for the person's own language, else English. */
export function templateFor(skill: Skill, wanted: Language, own: Language): TemplateLanguage {
  for (const language of [wanted, own]) {
    const known = language === 'hi' || language === 'hinglish' || language === 'en';
    if (known && skill.playbook[language] !== undefined) return language;
  }
  return 'en';
}

/** What to say when the template stands in another language than the one asked for. */
export function languageNote(wanted: Language, written: TemplateLanguage): string[] {
  if (wanted === written) return [];
  return [
    `This skill's template is not written in the language asked for, ${NAMES[wanted]} (${wanted}), so this is in ${NAMES[written]}. With an AI key it is written in that language.`,
  ];
}

/** Dates and number words: Hinglish writes them as English does. */
export function formatLocaleOf(language: TemplateLanguage): 'en' | 'hi' {
  return language === 'hi' ? 'hi' : 'en';
}
