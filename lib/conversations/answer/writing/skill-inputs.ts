import type { FormField } from '@/lib/skills/form';
import type { Asked } from '../asked';
import type { AnswerInput, KnownSkill } from '../types';
import { cut } from './plain';

const languages: [string, string][] = [
  ['ta', 'tamil|तमिल'],
  ['te', 'telugu|तेलुगु'],
  ['bn', 'bengali|bangla|बंगाली|बांग्ला'],
  ['mr', 'marathi|मराठी'],
  ['gu', 'gujarati|गुजराती'],
  ['kn', 'kannada|कन्नड'],
  ['ml', 'malayalam|मलयालम'],
  ['pa', 'punjabi|पंजाबी'],
  ['hinglish', 'hinglish|हिंग्लिश'],
  ['hi', 'hindi|हिंदी|हिन्दी'],
  ['en', 'english|अंग्रेजी|अंग्रेज़ी'],
];
const lead =
  /^\s*(?:(?:please|pls|can you|could you|kindly|i need|we need|i want|help me|ok|hey|and|now)\s+)*(?:(?:to\s+)?(?:write|draft|compose|create|prepare|generate|make|build|plan|suggest|(?:an?\s+)?ideas?\s+for)\s+)?(?:me\s+|us\s+)?(?:(?:a|an|one|the|some|our)\s+)?(?:[\p{L}-]+\s+){0,3}?(?:posts?|e-?mails?|mails?|messages?|ads?|copy|articles?|blogs?|captions?|posters?|listings?|plan|campaign|newsletter|linkedin|whatsapp|skill)\b\s*(?:copy|post|message|campaign|plan)?\s*(?:(?:about|on|for|regarding|that says|saying|to say|announcing|to|of|in \w+ (?:about|for|on))\s+)?/iu;
/** “नील साड़ी पर WhatsApp संदेश लिखो”, “neel sari par linkedin post likho”: what stands before. */
const hindiTopic = /^(.{4,}?)\s+(?:पर|के बारे में|के लिए|par|pe|ke baare mein|ke liye)\s/iu;
const naming = 'write|draft|create|make|compose|prepare';
const pointing = /^(?:this|that|it|these|them|the same|above|isko|iske|ispe|yeh|इस|इसे|इसको|यह)\b/iu;

/** What a skill's form can be filled with from the question, as its fields allow. */
export function skillInputs(
  skill: KnownSkill,
  asked: Asked,
  input: AnswerInput,
): Record<string, unknown> {
  const { products, icps, festivals, campaigns, competitors } = asked.subjects;
  const topic = topicOf(asked, input);
  const language = languages.find(([, words]) => asked.says(words))?.[0];
  const offer =
    /\d+\s?%\s?(?:off|discount|छूट|chhoot)(?:\s(?:on|above|until|till|upto)\s[^.,;?!]+)?|(?:free|flat)\s[^.,;?!]+/iu.exec(
      input.question,
    )?.[0];
  const [festival] = festivals;
  // a festival's name is not yet its campaign
  const campaign = asked.says('campaign|अभियान|abhiyan') ? campaigns[0] : undefined;
  const filled: Record<string, unknown> = {
    topic,
    brief: topic,
    focus: topic,
    product: products[0]?.name,
    icp: icps[0]?.id ?? campaign?.targetIcps[0],
    icps: icps.length > 0 ? icps.map(({ id }) => id) : campaign?.targetIcps,
    occasion: festival?.name,
    keyDate: festival?.date,
    end: festival?.date ?? (skill.id.startsWith('campaign.') ? asked.when?.to : undefined),
    competitors: competitors.map(({ name }) => name),
    offer,
    language: skill.fields.some(({ name }) => name === 'language') ? language : undefined,
  };
  return Object.fromEntries(
    skill.fields.flatMap((field) => {
      const value = fitting(field, filled[field.name]);
      return value === null ? [] : [[field.name, value]];
    }),
  );
}

function fitting(field: FormField, value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.slice(0, field.maxItems ?? 5) : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  return cut(value, field.maxLength ?? 400);
}

/** What it is to be about: the request without “write me a …”, or what “this” stands for. */
function topicOf(asked: Asked, input: AnswerInput): string {
  const question = input.question.replace(/\s+/g, ' ').trim();
  const rest = question
    .replace(lead, '')
    .replace(/(?<=^|\s)(?:likho|likh do|banao|bana do|tayyar karo)(?=\s|$)/gi, '')
    .replace(/\s(?:par|pe|ke liye|ke baare mein)\s*$/i, '')
    .replace(/[.?!।\s]+$/, '')
    .trim();
  if (pointing.test(rest)) {
    const last = input.history.findLast(({ role }) => role === 'user')?.text;
    if (last) return last.replace(/\s+/g, ' ').trim();
  }
  const before = hindiTopic.exec(question)?.[1];
  if (before && !asked.says(naming)) return before;
  const { products, campaigns, festivals } = asked.subjects;
  const [festival] = festivals;
  const named =
    products[0]?.name ??
    (festival ? `${festival.name} ${festival.date.slice(0, 4)}` : campaigns[0]?.name);
  if (asked.says('skill|स्किल')) return named ?? '';
  if (rest.length >= 4) return rest.charAt(0).toUpperCase() + rest.slice(1);
  return named ?? (asked.says('suggest|idea for|ideas for') ? '' : question);
}
