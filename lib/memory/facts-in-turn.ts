import { numbersOf } from './facts';
import type { MemoryType } from './schemas';
import { contentWords, normalise } from './tokens';

/** `asked`: the person said to remember it. */
export type TurnFact = { content: string; type: MemoryType; asked: boolean };

/** A letter of another word does not stand beside it, in any script. */
const words = (list: string) => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`;
const pattern = (list: string, flags = 'iu') => new RegExp(words(list), flags);

const remember =
  /^(?:(?:please|pls|kindly|also|and|ok(?:ay)?|(?:can|could|will|would) you(?: please)?|कृपया)[,\s]+)*(?:(?:remember|note|keep in mind|don['’]?t forget|make a note|for your information|fyi)(?:\s+(?:this|that|down))?|(?:याद|ध्यान)\s+(?:रख(?:ना|ो|ें|िए|िएगा)|में रख(?:ना|ो|ें))(?:\s+कि)?|(?:yaad|dhyan)\s+(?:rakh\w*|mein rakh\w*)(?:\s+ki)?|note\s+kar\w*(?:\s+ki)?)\s*[:,–—-]?\s*/iu;
const rememberLast =
  /[,;–—-]?\s*(?:please\s+)?(?:remember (?:this|that)|keep (?:this|that) in mind|note (?:this|that)|(?:यह\s+)?याद रख(?:ना|ो|ें|िए)|(?:ye\s+|yeh\s+)?yaad rakh\w*|note kar (?:lo|lena|lijiye))\s*[.!।]*$/iu;

/** Words before what is told; those of the second list only with a comma, as “No plastic is used” is a fact. */
const opening =
  /^(?:(?:hi|hello|hey|namaste|thank you|ok(?:ay)?|yes|btw|by the way|actually|so|also|and|but|नमस्ते|हां|हाँ|जी|ठीक है|haan|accha|theek hai|ji|waise)(?=[,!.:;\s])[,!.:;\s—–-]*|(?:no|nope|thanks|great|sure|well|sorry|correction|small correction|(?:that['’]?s|that is|this is) (?:wrong|not (?:right|correct|true|quite right)|incorrect)|wrong|incorrect|you(?:['’]re| are) (?:wrong|mistaken)|let me tell you (?:something )?about (?:us|me|our [a-z]+)|नहीं|नही|सुधार|धन्यवाद|nahi|nahin|(?:ye |yeh )?galat(?: hai)?|(?:यह )?गलत(?: है)?)\s*[,!.:;—–-]+\s*)+/iu;

const question = new RegExp(
  `[?？]\\s*$|^(?:${words('what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|should|shall|may|have we|has|any')})|${words('क्या|क्यों|क्यूं|कब|कहां|कैसे|कौन|कितन[ाेी]|किस|kya|kyun?|kab|kahan|kaise|kaun|kitn[aei]|kis')}`,
  'iu',
);
/** A wish of the moment, in the words it begins or ends with. */
const request = new RegExp(
  `^(?:please\\s+|pls\\s+|kindly\\s+|just\\s+|now\\s+|then\\s+)*${words("write|draft|create|make|generate|plan|give|show|tell|list|suggest|find|search|help|explain|translate|summari[sz]e|compare|rewrite|shorten|change|add|remove|delete|update|improve|check|review|run|start|open|send|post|schedule|prepare|design|build|use|try|let's|lets|let us|go|stop|forget|regenerate|continue|include|mention|turn|convert|propose|draw|calculate|think|look|read|answer|keep it|don't|do not")}|^(?:i|we)\\s+(?:want|need|would like|wish|['’]d like)\\s+(?:you|to|a|an|some|help|the)\\b|${words("can you|could you|would you|i['’]d like you|help me")}|(?:दो|दीजिए|दीजिये|दें|दे दो|लिखो|लिखिए|लिखें|बनाओ|बनाइए|बनाएं|बताओ|बताइए|बताएं|दिखाओ|दिखाइए|करो|कीजिए|चाहिए)\\s*[.!।]*$|${words('likho|likhiye|likh do|banao|banaiye|bana do|batao|bataiye|dikhao|karo|kijiye|de do|dijiye|chahiye')}\\s*[.!]*$`,
  'iu',
);

/** Whose fact it is: ours, mine, a buyer's, a rival's. */
const ours = pattern(
  "we|we['’](?:re|ve|ll|d)|our|ours|us|my|mine|i|i['’]m|i['’]ve|i prefer|the (?:company|brand|business|shop|store|team|founder|owner|price|offer|sale|campaign|budget|product|service|website|office)|customers?|clients?|buyers?|competitors?|suppliers?|vendors?|हम|हमने|हमें|मुझे|हमारा|हमारे|हमारी|मैं|मैंने|मेरा|मेरे|मेरी|ग्राहक|कंपनी|दुकान|hum|humne|hamein|mujhe|hamara|hamare|hamari|humara|humare|humari|mera|mere|meri|main|maine|grahak|customer",
);
/** That something is, has, costs, does. */
const says = pattern(
  "is|are|was|were|am|['’]s|['’]re|has|have|had|costs?|sells?|sold|makes?|made|offers?|ships?|delivers?|opens?|opened|closes?|closed|starts?|started|begins?|ends?|launch(?:es|ed)?|prefers?|likes?(?! (?:this|that|these|it)(?![a-z]))|loves?|hates?|dislikes?|avoids?|uses?|used|works?|lives?|runs?|targets?|serves?|buys?|bought|pays?|paid|charges?|takes?|gives?|asks?|asked|complains?|complained|visits?|visited|plans?|moved|hired|joined|left|changed|increased|reduced|won|lost|never|always|don['’]t|doesn['’]t|cannot|can['’]t|will|must|weaves?|roast(?:s|ed)?|bakes?|teach(?:es)?|trains?|employs?|earns?|grew|own(?:s|ed)?|need(?:s|ed)?|want(?:s|ed)?|called|based|founded|है|हैं|था|थे|थी|होगा|होगी|करते|करती|करता|बेचते|बनाते|देते|लेते|hai|hain|tha|thi|hoga|hogi|karte|karti|karta|bechte|banate|dete|lete|ho gaya|kiya|karenge|karegi|pasand|करेंगे|करेंगी|पसंद|रहते|रहती|rehte|rehti",
);
/** True today, and of no interest in a month. */
const passing = pattern(
  'today|tonight|right now|at the moment|this (?:morning|afternoon|evening|week)|tomorrow|yesterday|currently busy|आज|कल|अभी|aaj|kal|abhi',
);
const unsure = pattern(
  'maybe|perhaps|i think|i guess|not sure|might|(?:we|i) (?:should|could|may|would)|if we|if i|suppose|imagine|शायद|अगर|shayad|agar',
);
const chat =
  /^(?:(?:that|this|it|you)(?:['’]s| is| was| are)?\s+(?:great|good|nice|perfect|helpful|wrong|fine|ok(?:ay)?|correct|bad|not|better|right|awesome)|i(?:['’]m| am) (?:going|back|here|busy|leaving|done|ready|(?:not )?sure|sorry|happy|fine|good|ok(?:ay)?|tired|looking|trying|thinking|wondering|working on)(?![\p{L}])|i (?:like|love|see|understand|agree|don['’]t (?:like|understand)) (?:it|this|that|the)|(?:बहुत )?(?:अच्छा|बढ़िया|सही)|(?:bahut )?(?:accha|badhiya|sahi))/iu;

/** What holds from now on, also when it is said as a request. */
const standing =
  /^(?:(?:please|pls)\s+)?(?:always|never|from now on|call me)(?![\p{L}\p{M}])|(?:from now on|going forward|every time|in (?:the )?future)\s*[.!]*$|(?<![\p{L}\p{M}])(?:हमेशा|कभी (?:भी )?(?:नहीं|मत)|hamesha|kabhi (?:bhi )?(?:nahi|nahin|mat))(?![\p{L}\p{M}])/iu;
/** What an answer should be like, said of the answer. */
const wish =
  /^(?:it|this|that|they|these|the (?:post|e?mail|caption|ad|blog|message|draft|answer|text|headline|copy|plan|one))\s+(?:should|must|needs?|has|have|could|can)(?![\p{L}])/iu;
/** Nobody wants these kept, not even on request: whoever reads the memory could use them. */
const secret =
  /(?<![\p{L}\p{M}])(?:passwords?|passcode|otp|cvv|pin(?: (?:is|code|number))?|api[ -]?keys?|secret key|private key|पासवर्ड|ओटीपी)(?![\p{L}\p{M}])|(?<!\d)(?:\d[ -]?){12,19}(?!\d)/iu;
const named = /^(?:our|my|the|hamara|hamari|humara|humari|हमारा|हमारी)\s[^:]{2,40}:\s/iu;

/** “…, so plan backwards from that” is asked, not told. */
function withoutRequest(sentence: string): string {
  const told = sentence.replace(
    /[,;]\s*(?:so|and|then|इसलिए|isliye)\s+(\S.*)$/iu,
    (all, rest: string) => (request.test(rest) ? '' : all),
  );
  return told === '' ? sentence : told;
}

const sentences = (text: string) =>
  text
    .replace(/```[\s\S]*?```/g, '\n')
    .split(
      /\n+|(?<=[.!?।])(?<!\b(?:rs|mr|mrs|ms|dr|no|st|approx|vs|e\.g|i\.e|etc|ltd|pvt|co)\.)\s+/iu,
    )
    .map((one) => one.replace(/^\s*(?:[-*•>]|\d+[.)])\s+/, '').trim())
    .filter(Boolean);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const tidy = (text: string) => capital(text.replace(/\s+/g, ' ').trim());

function factIn(sentence: string): TurnFact | null {
  const plain = withoutRequest(sentence.replace(opening, '').trim());
  const said = plain.replace(remember, '').replace(rememberLast, '').trim();
  const asked = said !== plain;
  const told = asked ? said.replace(/\s*[?？]$/u, '') : said;
  if (question.test(normalise(plain)) && !asked) return null;
  const about = contentWords(told);
  if (told.length < 8 || told.length > 1000 || about.length < 2) return null;
  if (secret.test(normalise(told))) return null;
  if (asked || standing.test(plain)) return { content: tidy(told), type: 'fact', asked };
  if (request.test(plain) || wish.test(plain) || chat.test(plain) || unsure.test(normalise(plain)))
    return null;
  const clean = normalise(told);
  const figures = numbersOf(told).some(({ kind }) => kind !== 'count');
  const name = /(?<=\S\s)\p{Lu}[\p{L}\p{M}]+/u.test(told);
  if (!says.test(clean) && !named.test(told) && !(figures && ours.test(clean))) return null;
  if (!ours.test(clean) && !figures && !name) return null;
  return { content: tidy(told), type: passing.test(clean) ? 'conversation' : 'fact', asked };
}

/** The facts in what a person said, sentence by sentence, in English, Hindi and Hinglish. */
export function factsInTurn(text: string): TurnFact[] {
  const all = sentences(text);
  const known = new Set<string>();
  return all.flatMap((sentence, at) => {
    // “Remember this:” names the sentence after it
    const before = all[at - 1];
    const announced =
      before !== undefined && /:$/.test(before) && remember.test(before.replace(opening, ''));
    const fact = factIn(announced ? `Remember: ${sentence}` : sentence);
    if (!fact || known.has(fact.content)) return [];
    known.add(fact.content);
    return [fact];
  });
}
