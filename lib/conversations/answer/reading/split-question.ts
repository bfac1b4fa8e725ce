import { factsInTurn } from '@/lib/memory';

const asking =
  'who|whom|whose|what|when|where|which|why|how|kaun|kya|kab|kahan|kitna|kitne|kitni|kaise|kyun|कौन|क्या|कब|कहाँ|कहां|कितना|कितने|कितनी|कैसे|क्यों';
const and = new RegExp(`\\s*,?\\s+(?:and|aur|और)\\s+(?=(?:${asking})(?=\\s))`, 'iu');
const asks = new RegExp(`(?:^|\\s)(?:${asking})(?=\\s|$)`, 'iu');
const most = 3;

const sentenceEnd = /(?<=[.!?？।])(?<!\b(?:[Rr]s|Mrs?|Ms|Dr|No|St|Pvt|Ltd)\.)\s+(?=[^\sa-z])/u;

/**
 * Two questions in one are two: “When does it close, and who weaves the sari?” What is told before a question
 * is told, and the question is a question: “Remember that we open at 9. What do we sell?”
 */
export function splitQuestion(message: string): string[] {
  const parts = splitTold(message)
    .flatMap((part) => part.split(/(?<=[?？])\s+/u))
    .flatMap((part) => {
      const [first = '', ...rest] = part.split(and);
      const whole = asks.test(first) && first.trim().split(/\s+/).length >= 3 && rest.length > 0;
      return whole ? [first, ...rest] : [part];
    })
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 1 && parts.length <= most ? parts : [message];
}

/** Sentences that are told together, apart from those that ask. */
function splitTold(message: string): string[] {
  const sentences = message.split(sentenceEnd);
  const told = sentences.map((one) => factsInTurn(one).length > 0);
  if (!told.includes(true) || !told.includes(false)) return [message];
  const parts: { told: boolean; text: string }[] = [];
  for (const [at, text] of sentences.entries()) {
    const last = parts.at(-1);
    if (last && last.told === told[at]) last.text += ` ${text}`;
    else parts.push({ told: told[at] ?? false, text });
  }
  return parts.map(({ text }) => text);
}
