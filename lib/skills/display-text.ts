import { renderDisplay } from './playbook/engine';
import type { Skill, SkillOutput } from './schemas';

/** The text that a person reads, from a whole output or from as much as has arrived. */
export function displayText(skill: Skill, output: SkillOutput): string {
  if (skill.display.endsWith('.liquid')) return renderDisplay(skill, skill.display, output);
  const field = output[skill.display];
  return typeof field === 'string' ? field : '';
}
