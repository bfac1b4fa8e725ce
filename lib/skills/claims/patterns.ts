const dotted: Record<string, string> = {
  क: '\u0958',
  ख: '\u0959',
  ग: '\u095A',
  ज: '\u095B',
  ड: '\u095C',
  ढ: '\u095D',
  फ: '\u095E',
};
const LETTER = '[\\u0900-\\u0963\\u0966-\\u097F]';

/** Devanagari knows no `\b`, and a dotted letter is typed as one sign or as two. */
const hi = (body: string) => {
  const spelt = body.replace(/([कखगजडढफ])\u093C\??/g, (found, letter: string) => {
    const mark = found.endsWith('?') ? '\u093C?' : '\u093C';
    return `(?:${letter}${mark}|${dotted[letter] ?? letter})`;
  });
  return `(?<!${LETTER})(?:${spelt})(?!${LETTER})`;
};
const either = (english: string, hindi: string) => new RegExp(`${english}|${hi(hindi)}`, 'gi');

const DISEASES =
  'cancer|diabetes|sugar|asthma|epilepsy|arthritis|hypertension|(?:high )?blood pressure|bp|obesity|infertility|impotence|kidney stones?|paralysis|leprosy|baldness|cataract|heart disease|aids|hiv|tuberculosis|piles|psoriasis|thyroid';
const DISEASES_HI =
  'कैंसर|मधुमेह|डायबिटीज़?|शुगर|दमा|अस्थमा|मिर्गी|गठिया|रक्तचाप|बीपी|मोटाप[ाे]|बाँझपन|बांझपन|नपुंसकता|पथरी|लकवा|कुष्ठ|गंजापन|मोतियाबिंद|टीबी|बवासीर|थायरॉ?इड';

export const patterns = {
  diseaseCure: either(
    `\\b(?:cures?|cured|curing|treats?|reverses?|prevents?|eliminates?|heals?|gets? rid of)\\b(?:\\s+\\w+){0,3}\\s+(?:${DISEASES})\\b|\\b(?:${DISEASES})\\s+(?:cure|treatment|remedy)\\b|\\b(?:${DISEASES})\\s+(?:ka|ko)\\s+(?:ilaj|theek|jad se)\\b`,
    `(?:${DISEASES_HI})\\s*(?:का|की|को|से)?\\s+(?:[\\u0900-\\u0963\\u0966-\\u097F]+\\s+){0,2}(?:इलाज|उपचार|ठीक|ख़?त्म|छुटकारा|निजात|मुक्ति)`,
  ),
  cure: either(
    '\\b(?:cures?|cured|miracle(?: (?:cure|remedy|results?))?|magic(?:al)? (?:cure|remedy)|heals? (?:all|every|any)|ramban|ilaj ki guarantee)\\b',
    'रामबाण(?: इलाज)?|चमत्कारी(?: (?:इलाज|दवा|असर|नुस्ख़?ा))?|शर्तिया इलाज|पक्का इलाज|जड़ से (?:ख़?त्म|समाप्त|इलाज)',
  ),
  numberOne: either(
    "(?<!\\w)(?:is |are |as |the |India[’']s |world[’']s )*(?:no\\.? ?1\\b(?!,?\\d|[.:/]\\d)|number[- ](?:one|1)\\b|#1\\b|nr\\.? 1\\b|numero uno\\b)",
    '(?:नंबर|नम्बर|नं\\.?|न०)[- ]?(?:वन|1|१|एक)|अव्वल नंबर',
  ),
  guarantee: either(
    '\\b(?:(?:100|cent) ?(?:%|per ?cent) (?:guaranteed?|results?|safe|risk[- ]free|satisfaction)|(?:money[- ]back )?guarant(?:eed?|ees)|risk[- ]free|assured returns?|sure[- ]shot|double your (?:money|investment))(?!\\w)',
    'गारंटी(?:ड|शुदा)?|गारण्टी|शर्तिया(?! इलाज)|पक्का (?:मुनाफ़?ा|फ़?ायदा|वादा)|(?:१००|100) ?(?:%|प्रतिशत|फ़?ीसदी) (?:असर|असरदार|सुरक्षित|पक्का)',
  ),
  research: either(
    '\\b(?:(?:clinically|scientifically|medically) (?:proven|tested|approved)|(?:doctors?|dermatologists?|experts?|dentists?)[- ](?:recommended|approved|recommend|agree)|(?:lab|laboratory)[- ](?:proven|certified)|proven by (?:science|research)|research (?:shows|proves)|studies (?:show|prove))\\b',
    '(?:वैज्ञानिक रूप से|चिकित्सकीय रूप से) (?:सिद्ध|प्रमाणित)|डॉक्टरों? (?:द्वारा|की) (?:सुझाया|सलाह|प्रमाणित)[\\u0900-\\u0963\\u0966-\\u097F]*',
  ),
  superlative: either(
    "\\b(?:the (?:very )?best\\b(?! (?:way|time|day|moment|place) (?:to|for))|best in (?:the )?(?:class|world|india|market|business|industry|town|city)|best[- ]in[- ]class|best[- ]ever|India[’']s (?:best|largest|biggest|fastest|cheapest|finest|leading|favou?rite|first|most \\w+)|world[’']s (?:best|largest|finest|first|leading|most \\w+)|the (?:fastest|finest|largest|biggest|leading|cheapest|highest)|(?:cheapest|lowest prices?|unbeatable|unmatched|unrivall?ed|unparalleled|world[- ]class|most trusted|most advanced|only one in|second to none)|better than (?:any|all|every)(?:one| other)?|like no other|sabse (?:ach?cha|ach?chi|sasta|sasti|badhiya|behtar|behtareen|tez|bada|badi|bharosemand))\\b",
    'सबसे (?:अच्छ|सस्त|बढ़िया|तेज़|तेज|बड़|बेहतर|भरोसेमंद|विश्वसनीय|लोकप्रिय)[\\u0900-\\u0963\\u0966-\\u097F]*|सर्वश्रेष्ठ|सर्वोत्तम|बेजोड़|अद्वितीय|भारत (?:का|की) (?:पहला|पहली)',
  ),
  free: either(
    '(?<![-\\w])free(?= (?:[a-z]|$)|[.,!]|$)(?! (?:of|from|to|time)\\b)|\\bmuft\\b',
    'मुफ़?्त|फ़्री|फ्री|निःशुल्क|नि:शुल्क',
  ),
  green: either(
    '\\b(?:(?:eco|environment(?:ally)?|earth|planet)[- ]friendly|carbon[- ](?:neutral|negative)|climate[- ](?:neutral|positive)|net[- ]zero|zero[- ]waste|chemical[- ]free|(?:100 ?%|fully|completely|totally) (?:natural|organic|green|sustainable|biodegradable|recyclable))(?!\\w)',
    'पर्यावरण[- ]?(?:अनुकूल|हितैषी)|केमिकल[- ]?फ़?्री|रसायन[- ]?मुक्त|इको[- ]?फ़?्रेंडली',
  ),
  urgency: either(
    "\\b(?:hurry(?: up)?|last chance|act (?:now|fast)|selling (?:out )?fast|limited[- ]time|while stocks? lasts?|only (?:a few|few|\\d+) (?:left|remaining|pieces left|seats left)|don[’']t miss (?:out|it|this)|before it[’']s too late|jaldi (?:karein|kijiye|karo))\\b",
    'जल्दी (?:करें|कीजिए|कीजिये)|सीमित समय|आख़?िरी मौक़?ा|मौक़?ा (?:हाथ से )?न (?:चूकें|जाने दें)|कुछ ही (?:बचे|बाक़?ी)|स्टॉक सीमित',
  ),
  fairness: either(
    '\\b(?:fair(?:er|ness)(?: (?:skin|complexion|glow))|fair skin|skin[- ](?:whitening|lightening|brightening to)|whiter skin|(?:lighter|whiter) (?:skin|complexion))\\b',
    'गोर(?:ी|ा|ापन|े) ?(?:त्वचा|रंग|निखार)?|रंग साफ़',
  ),
  partnership: either(
    '\\b(?:sponsored by|in (?:paid )?(?:partnership|collaboration) with|brand ambassador|(?:sent|gifted) (?:to )?(?:me|us) by|(?:use|with) my code|my affiliate|paid (?:post|promotion|review))\\b',
    'के सहयोग से प्रायोजित|द्वारा प्रायोजित|प्रायोजक',
  ),
  disclosed:
    /(?<![\p{L}\p{N}_])#(?:ad|advertisement|sponsored|collab|partnership|paidpartnership)\b|\bpaid (?:partnership|promotion with)\b|^\s*(?:ad|advertisement|sponsored)\b\s*[:.–—-]|विज्ञापन/imu,
};

/** What makes “free” honest: what it depends on is said. */
export const conditions =
  /\b(?:t&c|terms|conditions? apply|on orders? (?:of|above|over)|minimum order|or more\b|plus (?:gst|delivery)|delivery extra|no card|cancel any ?time|for the first|with every)\b|शर्तें|शर्तों/i;

/** What makes hurry honest: until when. */
export const endDates =
  /\d{4}-\d{2}-\d{2}|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:till|until|by|before|ends?(?: on)?) (?:the )?(?:\d{1,2}\b|mon|tue|wed|thu|fri|sat|sun|midnight)|\p{Nd}{1,2} (?:जनवरी|फ़?रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सित|अक्|नव|दिस)/iu;
