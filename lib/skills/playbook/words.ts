/** Joins what people typed into sentences: casing, end marks, plurals. Devanagari passes unharmed. */

const END_MARK = /[.!?…।]["”’)]?$/;

export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A whole sentence: first letter up, an end mark at the end. */
export function toSentence(text: string): string {
  const clean = squash(text).replace(/[,;:–—-]+$/, '');
  if (clean === '') return '';
  const first = clean.charAt(0).toUpperCase() + clean.slice(1);
  if (END_MARK.test(first)) return first;
  return /[\u0900-\u097F]["”’)]?$/.test(first) ? `${first}।` : `${first}.`;
}

/** A part of a sentence: no end mark, first letter down unless it is a name or an acronym. */
export function toClause(text: string, names: readonly string[] = []): string {
  // A clause often follows a colon, and two in one sentence read badly.
  const clean = squash(text)
    .replace(/[.!?…।,;:]+$/, '')
    .replace(/^([^:()]{3,}):\s([^:()]+)$/, '$1 ($2)');
  const first = clean.split(' ')[0] ?? '';
  const isName = names.some((name) => name !== '' && clean.startsWith(name));
  const isProper = /^I\b/.test(clean) || /^.+[A-Z0-9]/.test(first) || isName;
  return isProper ? clean : clean.charAt(0).toLowerCase() + clean.slice(1);
}

/** The sentences of a text, each with its end mark. `₹2.5`, `e.g.` and `Rs. 500` do not end one. */
export function sentencesOf(text: string): string[] {
  const clean = squash(text);
  if (clean === '') return [];
  const parts = clean.split(
    /(?<=[.!?…।]["”’)]?)(?<!\b(?:e\.g|i\.e|Rs|No|Mr|Mrs|Dr|Pvt|Ltd|etc|vs)\.)\s+(?=[^a-z\s])/,
  );
  return parts.map(toSentence);
}

/** As many whole first sentences as fit; one that is too long is cut between words. */
export function shorten(text: string, max: number): string {
  let taken = '';
  for (const sentence of sentencesOf(text)) {
    const next = taken === '' ? sentence : `${taken} ${sentence}`;
    if (next.length > max) break;
    taken = next;
  }
  return taken === '' ? cutWords(text, max) : taken;
}

/** Cut between words, with an ellipsis when something was left out. */
export function cutWords(text: string, max: number): string {
  const clean = squash(text);
  if (clean.length <= max) return clean;
  const cut = clean.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** `a, b and c`. */
export function toList(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** The plural of an English job title or group: `HR head` → `HR heads`, `Head of HR` → `Heads of HR`. */
export function pluralise(phrase: string): string {
  const clean = squash(phrase);
  const at = /\s(?:of|at|in|for|who|with)\s/i.exec(clean)?.index ?? clean.length;
  const head = clean.slice(0, at);
  if (!/[A-Za-z]$/.test(head) || /(?:s|people|women|men|children|staff|folk)$/i.test(head))
    return clean;
  const plural = /[^aeiou]y$/i.test(head)
    ? `${head.slice(0, -1)}ies`
    : /(?:ch|sh|x|z)$/i.test(head)
      ? `${head}es`
      : /(?:wom|^m|\sm)an$/i.test(head)
        ? `${head.slice(0, -2)}en`
        : `${head}s`;
  return plural + clean.slice(at);
}

const VERBS =
  'write|draft|create|make|prepare|post|publish|send|announce|tell|share|talk|speak|explain|introduce|promote|describe|highlight';
const MEDIA = 'posts?|e-?mails?|mails?|messages?|notes?|articles?|updates?|broadcasts?|reminders?';
const INSTRUCTION = new RegExp(
  `^(?:please\\s+)?(?:${VERBS})(?:(?:\\s+(?:an?|the|our|one|short|quick|linkedin|whatsapp))*\\s+(?:${MEDIA}))?(?:\\s+(?:to\\s+)?(?:people|customers|everyone|buyers|them))?(?:\\s+(?:about|on|that|for|of))?\\s+`,
  'i',
);
const CHANNEL = /^(?:linkedin|e-?mail|whatsapp|blog|instagram|post|message)\s*[:–—-]\s*/i;

/** What a request is about: `Write a post about our new range` → `our new range`. */
export function toSubject(request: string): string {
  const clean = squash(request).replace(CHANNEL, '');
  const rest = clean.replace(INSTRUCTION, '');
  return rest.length >= 3 ? rest : clean;
}
