import { type Check, type Evidence, notApplicable, passed, spansOf } from '../types';

/** A stock phrase; `plain` takes its place, '' leaves it out, null gives up the whole sentence. */
type Filler = { body: string; pattern: RegExp; plain: string | null };

const opening = (body: string): Filler => ({
  body,
  pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${body}),?(?![\\p{L}\\p{M}])\\s*`, 'giu'),
  plain: '',
});
const instead = (body: string, plain: string): Filler => ({
  body,
  pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${body})(?![\\p{L}\\p{M}])`, 'giu'),
  plain,
});
const whole = (body: string): Filler => ({ ...instead(body, ''), plain: null });

export const fillers: readonly Filler[] = [
  opening(
    "in (?:today[’']s|this|our) (?:fast[- ]paced|modern|digital|busy|competitive|ever[- ]changing) (?:world|age|era|market|times|life)",
  ),
  opening(
    'in (?:the|an) (?:ever[- ](?:evolving|changing)|fast[- ]moving) (?:world|landscape|market)(?: of [a-z]+)?',
  ),
  opening('now more than ever'),
  opening('at the end of the day'),
  opening('when it comes to (?:quality|choice|excellence)'),
  opening('needless to say|it goes without saying(?: that)?|as (?:we|you) all know'),
  instead(
    'we are (?:very |so )?(?:excited|thrilled|delighted|proud) to (?:announce|share|introduce|present)',
    'here is',
  ),
  instead('state[- ]of[- ]the[- ]art|cutting[- ]edge', 'modern'),
  instead('game[- ]chang(?:er|ing)', 'useful'),
  instead('elevate', 'improve'),
  instead('unlock', 'open'),
  instead('leverage', 'use'),
  instead('delve into', 'look at'),
  instead('seamless(?:ly)?', 'smooth'),
  instead('curated with love', 'chosen'),
  whole('look no further'),
  whole('(?:take|taking) (?:it|your [a-z]+) to the next level'),
  whole('one[- ]stop (?:solution|shop|destination)'),
  whole(
    '(?:your|our) satisfaction is (?:our|the) (?:top |first )?(?:priority|goal|aim)|customer satisfaction(?: is)?',
  ),
  whole('(?:committed|dedicated) to (?:excellence|quality|your satisfaction|providing|delivering)'),
  whole('passion(?:ate)? (?:for|about) (?:excellence|quality|what we do|our work)'),
  whole(
    '(?:best |high |top |premium )?quality (?:products|services)(?: and services)? at (?:the )?(?:affordable|best|reasonable|lowest) prices?',
  ),
  whole("whether you[’']re an? [^.!?]{3,60} or an? "),
  whole('something for everyone'),
  whole('the possibilities are endless'),
  whole('a (?:journey|symphony|tapestry|testament) (?:of|to)'),
  whole('more than just an? '),
  whole('(?:we|our team) believes? in (?:quality|excellence|trust|innovation)'),
  whole('stay (?:tuned|ahead of the curve)'),
  whole('made with (?:great )?(?:care|love|passion) and (?:attention|care|love|passion)'),
  whole("you (?:will|[’']ll) love (?:it|what we)"),
  opening('आज की भाग[- ]?दौड़ (?:भरी|वाली) (?:ज़िंदगी|जिंदगी|ज़िन्दगी|दुनिया) में'),
  opening('आज के (?:डिजिटल|आधुनिक|प्रतिस्पर्धी) (?:युग|दौर|समय) में'),
  opening('जैसा कि (?:हम|आप) सब? ?(?:सभी )?जानते हैं'),
  whole('एक ही छत के नीचे'),
  whole('ग्राहक(?:ों)? (?:की )?(?:संतुष्टि|हमारे लिए भगवान)'),
  whole('गुणवत्ता से कोई समझौता नहीं'),
  whole('आपका विश्वास(?:,)? (?:ही )?हमारी (?:पूँजी|पूंजी|ताक़त|ताकत|पहचान)'),
  whole('सेवा का (?:एक )?मौक़?ा (?:ज़रूर |जरूर )?दें'),
  whole('हर किसी के लिए कुछ(?: न कुछ)?'),
  whole('सपनों को साकार'),
  whole('नई ऊँचाइयों (?:पर|तक)'),
];

/** One pass over the text says whether any of them is there. */
const any = new RegExp(`(?<![\\p{L}\\p{M}])(?:${fillers.map(({ body }) => body).join('|')})`, 'iu');

export function fillersIn(display: string): Evidence {
  if (!any.test(display)) return [];
  const found = fillers.flatMap(({ pattern }) => spansOf(display, pattern));
  return found
    .map(({ start, text }) => {
      const clean = text.trimEnd();
      return { start, end: start + clean.length, text: clean };
    })
    .sort((a, b) => a.start - b.start);
}

/** No stock phrases that any business could say: English, Hindi and Hinglish. */
export const checkFiller: Check = ({ display, language }) => {
  if (!['en', 'hi', 'hinglish'].includes(language)) {
    return notApplicable('Stock phrases are known in English and Hindi only.');
  }
  const evidence = fillersIn(display);
  if (evidence.length === 0) return passed('No stock phrases.');
  return {
    score: Math.max(0, 1 - evidence.length * 0.35),
    message: `Stock phrases: ${evidence.map(({ text }) => `“${text}”`).join(', ')}.`,
    evidence,
    fix: 'Say the plain thing, or leave the phrase out.',
  };
};
