const letters = (pairs: string) =>
  new Map(pairs.split(' ').map((pair) => pair.split('=') as [string, string]));

const consonants = letters(
  'क=k ख=k ग=g घ=g ङ=n च=C छ=C ज=j झ=j ञ=n ट=t ठ=t ड=d ढ=d ण=n त=t थ=t द=d ध=d न=n प=p फ=f ब=b भ=b म=m य=y र=r ल=l ळ=l व=v श=s ष=s स=s ह=h',
);
const vowels = letters(
  'अ=a आ=a इ=i ई=i उ=u ऊ=u ए=e ऐ=e ओ=o औ=o ऑ=o ऋ=ri ा=a ि=i ी=i ु=u ू=u े=e ै=e ो=o ौ=o ॉ=o ॅ=e ृ=ri ं=n',
);
/** From so many consonants on, they alone tell a word: सपोर्ट and support differ in their vowels. */
const telling = 4;
/** What is longer is no word that is said. */
const longest = 40;

/** A word in Latin letters, one for each that is heard. */
const heard = (word: string) =>
  word
    .replace(/ch/g, 'C')
    .replace(/qu/g, 'kv')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/([kgjtdbsC])h/g, '$1')
    .replace(/ee|ea|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/aa/g, 'a')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/n(?=[pb])/g, 'm')
    .replace(/ay(?![aeiou])/g, 'ai')
    .replace(/(?<=.{2})e$/, '')
    .replace(/y$/, 'i');

const fromDevanagari = (word: string) =>
  [...word].map((letter) => consonants.get(letter) ?? vowels.get(letter) ?? '').join('');

/**
 * How a word sounds, whatever script it is written in: the same for नील and neel, दुपट्टा and dupatta,
 * रीइम्बर्समेंट and reimbursement. Takes words as tokens.ts normalises them; none where too little is left to tell.
 */
export function soundsOf(word: string): string[] {
  if (word.length > longest) return [];
  const hindi = /^[\u0900-\u097F]+$/u.test(word);
  if (!hindi && !/^[a-z]{3,}$/.test(word)) return [];
  const latin = heard(hindi ? fromDevanagari(word) : word);
  const bare = latin.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
  if (bare.length < 2) return [];
  const sound =
    bare.length >= telling ? bare : latin.replace(/(?<=.)a/g, '').replace(/(.)\1+/g, '$1');
  // ड़ is written as r and as d, and has lost its dot
  return hindi && word.includes('ड') ? [sound, sound.replaceAll('d', 'r')] : [sound];
}
