const asking =
  'who|whom|whose|what|when|where|which|why|how|kaun|kya|kab|kahan|kitna|kitne|kitni|kaise|kyun|कौन|क्या|कब|कहाँ|कहां|कितना|कितने|कितनी|कैसे|क्यों';
const and = new RegExp(`\\s*,?\\s+(?:and|aur|और)\\s+(?=(?:${asking})(?=\\s))`, 'iu');
const asks = new RegExp(`(?:^|\\s)(?:${asking})(?=\\s|$)`, 'iu');
const most = 3;

/** Two questions in one are two: “When does it close, and who weaves the sari?” */
export function splitQuestion(question: string): string[] {
  const parts = question
    .split(/(?<=[?？])\s+/u)
    .flatMap((part) => {
      const [first = '', ...rest] = part.split(and);
      const whole = asks.test(first) && first.trim().split(/\s+/).length >= 3 && rest.length > 0;
      return whole ? [first, ...rest] : [part];
    })
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 1 && parts.length <= most ? parts : [question];
}
