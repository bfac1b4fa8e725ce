import { type Check, notApplicable, passed, phrasePattern } from '../types';

type Ear = { keywords: RegExp; hears: (text: string) => boolean };

const has = (pattern: RegExp) => (text: string) => pattern.test(text);
const lacks = (pattern: RegExp) => (text: string) => !pattern.test(text);
const URGENT =
  /\b(?:hurry|last chance|act now|don[’']t miss|limited time|rush!)\b|जल्दी करें|मौका न चूकें/i;
const GRAND =
  /\b(?:revolutionary|game[- ]chang\w+|cutting[- ]edge|synerg\w+|leverage|unlock|seamless\w*|disrupt\w*)\b/i;

/** How each family of tone words can be heard in a text. */
const ears: Ear[] = [
  {
    keywords: /warm|kind|caring|friendly|gentle|heartfelt|human|welcom|family|स्नेह|आत्मीय|अपनापन/i,
    hears: has(
      /\b(?:thank|welcome|glad|happy|together|home|care|love|please|warm|kind|share)|धन्यवाद|आपके साथ|स्वागत|ख़ुशी|खुशी|अपन|स्नेह|घर/i,
    ),
  },
  {
    keywords:
      /honest|transparent|plain|clear|simple|straight|sincere|authentic|nonsense|सरल|सच्च|ईमानदार/i,
    hears: (text) => lacks(GRAND)(text) && longestRun(text) <= 38,
  },
  {
    keywords: /exact|precise|rigorous|detailed|specific/i,
    hears: has(
      /\d|\b(?:exact|precise|specific|particular|each|every|detail|point by point)\b|हर |प्रत्येक|सटीक/i,
    ),
  },
  {
    keywords:
      /expert|authoritative|knowledge|credible|reliable|trust|professional|confident|reassur|भरोस|विश्वसनीय/i,
    hears: (text) => lacks(GRAND)(text) && (text.match(/!/g)?.length ?? 0) <= 1,
  },
  {
    keywords:
      /premium|luxur|elegant|refined|sophisticated|exclusive|timeless|heritage|craft|royal|परंपरा|शाही/i,
    hears: has(
      /\b(?:craft|made|hand|slow|keep|kept|detail|care|finish|heritage|quiet)|हाथ|परंपरा|बारीक|सहेज/i,
    ),
  },
  {
    keywords: /playful|fun|witty|lively|energetic|bold|young|quirky|festive|cheer|उत्साह|मज़ेदार/i,
    hears: has(
      /[!?]|\b(?:fun|love|enjoy|let[’']s|imagine|surprise|celebrate|finally)\b|मज़ा|आइए|जश्न/i,
    ),
  },
  {
    keywords: /calm|quiet|patient|grounded|unhurried|soft|slow|शांत|धैर्य/i,
    hears: lacks(URGENT),
  },
];

/** The Foundation's tone keywords can be heard. */
export const checkToneKeywords: Check = ({ display, context }) => {
  const keywords = context.foundation?.toneKeywords ?? [];
  const judged = keywords.flatMap((keyword) => {
    if (phrasePattern(keyword).test(display)) return [{ keyword, heard: true }];
    const known = ears.filter((ear) => ear.keywords.test(keyword));
    return known.length === 0 ? [] : [{ keyword, heard: known.some((ear) => ear.hears(display)) }];
  });
  if (judged.length === 0)
    return notApplicable('The Foundation has no tone keywords to listen for.');
  const missing = judged.filter(({ heard }) => !heard).map(({ keyword }) => keyword);
  const heard = judged.length - missing.length;
  if (missing.length === 0) return passed(`Voice: ${keywords.join(', ')}. All heard.`);
  return {
    score: heard / judged.length,
    message: `${heard} of ${judged.length} tone words are heard; missing: ${missing.join(', ')}.`,
    fix: `Rework a line so that it sounds ${missing.join(' and ')}.`,
  };
};

function longestRun(text: string): number {
  const runs = text.split(/[.!?…।:\n]+/).map((part) => part.trim().split(/\s+/).length);
  return Math.max(0, ...runs);
}
