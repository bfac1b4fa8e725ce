/** Pieces of the patterns by which new names are known. `i` would make small letters capitals too. */
export const either = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*\|\s*/)
    .map((word) =>
      word.replace(/[a-z]/g, (c) => `[${c}${c.toUpperCase()}]`).replaceAll(' ', '\\s+'),
    )
    .join('|')})`;

const capital = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'&.+-]*";
/** Words with capitals, or anything between quotation marks. */
export const name = `(?:[“"][^”"\\n]{2,60}[”"]|${capital}(?:\\s+(?:(?:of|&)\\s+)?${capital}){0,5})`;
export const oneWordName = capital;
export const names = `${name}(?:\\s*(?:,|&|\\b(?:and|or|aur)\\b|और)\\s*(?:(?:and|aur)\\s+)?${name}){0,5}`;

const hindiWord = '[\\p{L}\\p{M}\\p{N}&.-]+';
/** Devanagari knows no capitals: one to four words, up to the word that follows in the pattern. */
export const hindiName = `(?:[“"][^”"\\n]{2,60}[”"]|${hindiWord}(?:\\s+${hindiWord}){0,3}?)`;
export const hindiOne = hindiWord;

const notNames = new Set(
  `i we he she they it this that these those the our my your their his her its there here a an and or but if when
what who why how yes no not us me you them new today tomorrow yesterday please also very more most both all one
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec diwali deepavali holi eid navratri pongal
onam dussehra rakhi christmas ugadi baisakhi lohri gst eofy india bharat english hindi
सबसे बहुत नहीं अब भी कोई कौन क्या यह वह ये वो हम आप मैं सस्ता सस्ते महंगा महंगे बड़ा बड़ी बड़े नया नई नए आज कल`.split(
    /\s+/,
  ),
);

/** A name without what stands around it; null for a day, a festival or a pronoun. */
export function tidyName(raw: string): string | null {
  const bare = raw
    .replace(/[“”"]/g, '')
    .replace(/['’]s$/i, '')
    .replace(/^[\s.,;:'’&-]+|[\s.,;:'’&-]+$/g, '')
    .trim();
  const words = bare.toLowerCase().split(/\s+/);
  if (bare.length < 2 || bare.length > 80 || words.every((word) => notNames.has(word))) return null;
  // “We launched Sunrise. Now …” ends at the full stop, “Pvt. Ltd.” does not
  const cut = bare.replace(/(?<=[\p{Ll}\p{M}]{3})\.\s.*$/u, '');
  return notNames.has(words[0] ?? '') ? tidyName(cut.replace(/^\S+\s+/, '')) : cut;
}

export const splitNames = (raw: string): string[] =>
  raw.split(/\s*,\s*|\s+(?:and|or|aur|और)\s+/).flatMap((one) => tidyName(one) ?? []);
