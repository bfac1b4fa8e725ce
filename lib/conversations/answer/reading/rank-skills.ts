import type { KnownSkill } from '../types';
import { contentWords } from './normalise';
import { amongWords } from './same-word';

/** The skills whose title and description hold most of the question, at least two words of it or all. */
export function rankSkills(question: string, skills: readonly KnownSkill[]): KnownSkill[] {
  const asked = contentWords(question).filter((word) => word !== 'skill' && word !== 'skills');
  const least = Math.min(2, asked.length);
  return skills
    .map((skill) => {
      const words = contentWords(`${skill.title} ${skill.description}`);
      return { skill, held: asked.filter((word) => amongWords(word, words) >= 0.8).length };
    })
    .filter(({ held }) => held >= least && held > 0)
    .sort((a, b) => b.held - a.held)
    .map(({ skill }) => skill)
    .slice(0, 3);
}
