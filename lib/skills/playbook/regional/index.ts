import { type Language, languageSchema } from '@/lib/accounts/schemas';
import type { SkillContext } from '../../schemas';
import { english, hindi, hinglish, punjabi } from './north';
import { kannada, malayalam, tamil, telugu } from './south';
import type { RegionalStyle } from './types';
import { bengali, gujarati, marathi } from './west-east';

export const regionalStyles: Record<Language, RegionalStyle> = {
  en: english,
  hi: hindi,
  ta: tamil,
  te: telugu,
  bn: bengali,
  mr: marathi,
  gu: gujarati,
  kn: kannada,
  ml: malayalam,
  pa: punjabi,
  hinglish,
};

const OTHER_NAMES: Record<string, string> = {
  deepavali: 'diwali',
  dipawali: 'diwali',
  दीपावली: 'diwali',
  dasara: 'dussehra',
  'makar sankranti': 'sankranti',
  baisakhi: 'vaisakhi',
  navaratri: 'navratri',
  ganeshotsav: 'ganesh chaturthi',
};

/** What is particular to the language asked for, with the festival of the occasion if it has one. */
export function regionalFacts(inputs: Record<string, unknown>, context: SkillContext) {
  const asked = inputs.language ?? context.constitution.language ?? context.language;
  const code = languageSchema.catch('en').parse(asked);
  const style = regionalStyles[code];
  const occasion = String(inputs.occasion ?? '')
    .trim()
    .toLowerCase();
  const wanted = OTHER_NAMES[occasion] ?? occasion;
  return {
    code,
    ...style,
    needs_model: !['en', 'hi', 'hinglish'].includes(code),
    festival: style.festivals.find(({ name }) => name.toLowerCase() === wanted) ?? null,
  };
}
