import { phrasePattern } from '../types';

const NEUTRAL: Record<string, string> = {
  cheap: 'affordable',
  amazing: 'good',
  awesome: 'good',
  'game changer': 'real change',
  'game-changing': 'useful',
  revolutionary: 'new',
  'cutting-edge': 'modern',
  leverage: 'use',
  utilize: 'use',
  seamless: 'smooth',
  'world-class': 'well-made',
  unlock: 'open',
  'buy now': 'order',
  hurry: 'decide in time',
};

/**
 * A banned phrase gives way to a plainer word where one is known; otherwise the sentence that holds
 * it goes, as long as another one stays. What cannot be mended is left for the person to see.
 */
export function withoutPhrase(text: string, phrase: string): string {
  const pattern = phrasePattern(phrase);
  if (!pattern.test(text)) return text;
  pattern.lastIndex = 0;
  const neutral = NEUTRAL[phrase.toLowerCase()];
  if (neutral !== undefined) {
    return text.replace(pattern, (found) =>
      /^\p{Lu}/u.test(found) ? neutral.charAt(0).toUpperCase() + neutral.slice(1) : neutral,
    );
  }
  const kept = text
    .split('\n')
    .map((line) => {
      const sentences = line.match(/[^.!?…।]+(?:[.!?…।]+["”’)]?|$)\s*/g) ?? [line];
      return sentences
        .filter((sentence) => !phrasePattern(phrase).test(sentence))
        .join('')
        .trimEnd();
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return kept === '' ? text : kept;
}
