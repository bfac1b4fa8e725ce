import { wordsOf } from '../tokens';

/** Forms of companies, as written behind a name. */
const legal = new Set(
  `pvt private ltd limited llp llc inc incorporated corp corporation co plc opc gmbh
प्रा प्राइवेट लि लिमिटेड एलएलपी कंपनी`.split(/\s+/),
);
const longest = 500;

/**
 * A name as it is compared: words alone, so that case, punctuation, “&” or “and”, “M/s” before and
 * “Pvt. Ltd.” behind make no second company. Empty when nothing of it is a word.
 */
export function nameKey(name: string): string {
  const all = wordsOf(name).filter((word) => word !== 'and' && word !== 'और');
  let words = all[0] === 'm' && all[1] === 's' && all.length > 2 ? all.slice(2) : all;
  if (words[0] === 'the' && words.length > 1) words = words.slice(1);
  while (words.length > 1 && legal.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  return words.join(' ').slice(0, longest).trim();
}
