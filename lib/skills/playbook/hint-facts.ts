import { cutWords, squash } from './words';

const REST =
  /[,;(.]|\s(?:who|that|which|with|in|from|at|near|for|aged|of age|buying|looking)\b|\s\d/i;

/**
 * A hint such as “HR managers who buy Diwali gifts” as a profile's name and the title that one of
 * them carries (“HR manager”). A title in Hindi stands at the end and is left to the template.
 */
export function hintFacts(hint: string): { hint_name: string | null; hint_title: string | null } {
  const clean = squash(hint).replace(/[.!?।]+$/, '');
  if (clean === '') return { hint_name: null, hint_title: null };
  const phrase = clean.split(/[;.।]\s/)[0] ?? clean;
  const head = squash(phrase.split(REST)[0] ?? '');
  const isTitle = /^[A-Za-z]/.test(head) && head.split(' ').length <= 5;
  return { hint_name: capital(cutWords(phrase, 60)), hint_title: isTitle ? oneOf(head) : null };
}

/** `HR managers` → `HR manager`, `Heads of finance` → `Head of finance`. */
function oneOf(group: string): string {
  const [first = '', ...rest] = group.split(/(?=\sof\s)/i);
  const one = first
    .replace(/\b(wo)?men$/i, '$1man')
    .replace(/([^aeiou])ies$/i, '$1y')
    .replace(/(ch|sh|x)es$/i, '$1')
    .replace(/([^su])s$/i, '$1');
  return capital(one + rest.join(''));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
