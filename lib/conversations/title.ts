const longest = 70;

/** Courtesies before what is asked, in English, Hindi and Hinglish. */
const preamble =
  /^(?:(?:hi|hello|hey|namaste|please|pls|kindly|ok|okay|so|नमस्ते|कृपया|zara|ज़रा)[\s,.!]+|(?:can|could|would|will) you (?:please )?|i (?:want|need|would like) (?:you )?to )+/iu;

const mostWords = 10;

/** A title as a model gave it, without Markdown and quotes; null when it is an answer rather than a title. */
export function titleIn(said: string): string | null {
  const [first = ''] = said.trim().split('\n');
  const line = first.replace(/[*_`#]+/gu, '').replace(/^["'“”\s]+|["'“”.।\s]+$/gu, '');
  const isAnswer = /\[\d+\]/u.test(line) || line.split(/\s+/u).length > mostWords;
  return line === '' || isAnswer || line.length > longest ? null : line;
}

/** A conversation's title from its first question: its first sentence, without courtesies, cut at a word. */
export function titleFrom(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim();
  const bare = line.replace(preamble, '') || line;
  const sentence = /^.{12,}?(?<!\b[a-z])[.?!।](?=\s|$)/iu.exec(bare)?.[0] ?? bare;
  const text = sentence.replace(/[.।\s]+$/u, '');
  const cut = [...text].slice(0, longest).join('');
  const whole = cut.length < text.length ? `${cut.replace(/\s+\S*$/u, '')}…` : cut;
  return whole.charAt(0).toLocaleUpperCase('en-IN') + whole.slice(1);
}
