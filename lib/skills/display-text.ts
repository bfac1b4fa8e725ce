import { renderDisplay } from './playbook/engine';
import type { Skill, SkillOutput } from './schemas';

/** The text that a person reads, from a whole output or from as much as has arrived. */
export function displayText(skill: Skill, output: SkillOutput): string {
  if (skill.display.endsWith('.liquid')) {
    return renderDisplay(skill, skill.display, output, languageOf(output));
  }
  const field = output[skill.display];
  return typeof field === 'string' ? field : '';
}

/**
 * The language of the labels. Quoted facts stay in the script that they were typed in: Hindi copy
 * on English facts is a third Devanagari, English copy on Hindi facts rarely more than a quarter.
 */
function languageOf(output: SkillOutput): 'en' | 'hi' {
  const text = sentencesIn(output).join(' ');
  const hindi = text.match(/[\u0900-\u097F]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return hindi > (hindi + latin) * 0.3 ? 'hi' : 'en';
}

/** Texts of more than one word: keys, ids and dates say nothing about the language. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
}
