const consonants: Record<string, string> = Object.fromEntries(
  'क=k ख=k ग=g घ=g ङ=n च=c छ=c ज=j झ=j ञ=n ट=t ठ=t ड=d ढ=d ण=n त=t थ=t द=d ध=d न=n प=p फ=f ब=b भ=b म=m य=y र=r ल=l व=v श=s ष=s स=s ह=h ळ=l'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const vowels: Record<string, string> = Object.fromEntries(
  'अ=a आ=a इ=i ई=i उ=u ऊ=u ए=e ऐ=e ओ=o औ=o ऋ=ri ा=a ि=i ी=i ु=u ू=u े=e ै=e ो=o ौ=o ृ=ri ॉ=o ऑ=o ॅ=e ं=n'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/**
 * The consonants of a word as they are heard, in Latin letters, whatever script it is written in:
 * `नील` and `Neel`, `साड़ी` and `saree`, `दुपट्टा` and `dupatta` are one. Null when too little is left to tell.
 */
export function soundOf(word: string): string | null {
  const latin = /[\u0900-\u097f]/.test(word) ? fromDevanagari(word) : word;
  const sound = latin
    .toLowerCase()
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/([ckgjtdbsp])h/g, '$1')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/x/g, 'ks')
    // ड़ is written as r or d
    .replace(/d/g, 'r')
    .replace(/[^a-z]/g, '');
  const first = /^[aeiou]/.test(sound) ? 'a' : '';
  const bare = sound.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
  return bare.length < 2 ? null : first + bare;
}

function fromDevanagari(word: string): string {
  return [...word.normalize('NFD').replaceAll('\u093c', '')]
    .map((letter) => consonants[letter] ?? vowels[letter] ?? '')
    .join('');
}
