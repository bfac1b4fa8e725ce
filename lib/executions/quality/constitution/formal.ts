const EXPANSIONS: [RegExp, string][] = [
  [/\bcan[’']t\b/gi, 'cannot'],
  [/\bwon[’']t\b/gi, 'will not'],
  [/\bshan[’']t\b/gi, 'shall not'],
  [/\bain[’']t\b/gi, 'is not'],
  [/\blet[’']s\b/gi, 'let us'],
  [/\b(\w+)n[’']t\b/gi, '$1 not'],
  [/\b(I|you|we|they)[’']re\b/gi, '$1 are'],
  [/\b(I|you|we|they)[’']ve\b/gi, '$1 have'],
  [/\b(I|you|we|they|he|she|it|that|there)[’']ll\b/gi, '$1 will'],
  [/\b(I)[’']m\b/g, '$1 am'],
  [/\b(he|she|it|that|there|here|what|who|where)[’']s\b/gi, '$1 is'],
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\b(?:hey|hiya|yo)\b(?=[ ,!])/gi, 'hello'],
  [/\b(?:awesome|super cool|cool)\b/gi, 'excellent'],
  [/\bfolks\b/gi, 'people'],
  [/\bkids\b/gi, 'children'],
  [/!+(?=\s|$|["”’)])/g, '.'],
];

/** Contractions written out, slang replaced, exclamation marks made full stops. */
export function makeFormal(text: string): string {
  return EXPANSIONS.reduce(
    (current, [pattern, replacement]) =>
      current.replace(pattern, (found: string, ...groups: unknown[]) => {
        const inner = typeof groups[0] === 'string' ? groups[0] : '';
        const next = replacement.replace('$1', inner);
        const wasCapital = /^\p{Lu}/u.test(found);
        return wasCapital ? next.charAt(0).toUpperCase() + next.slice(1) : next;
      }),
    text,
  );
}
