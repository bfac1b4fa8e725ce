import type { SkillContext } from '../schemas';
import { sellsToBusiness } from './sector';
import { formatLocaleOf, type TemplateLanguage } from './template-language';
import { squash } from './words';

type Role = { pattern: RegExp; key: string; en: string; hi: string };

const roles: Role[] = [
  {
    pattern: /linkedin/i,
    key: 'linkedin',
    en: 'Reach buyers and those who influence them with posts worth a comment.',
    hi: 'ख़रीदारों और उन्हें सलाह देने वालों तक ऐसी पोस्ट, जिन पर वे कुछ कहना चाहें।',
  },
  {
    pattern: /whats\s?app/i,
    key: 'whatsapp',
    en: 'Short, wanted messages to people who agreed to get them: openings, dates, replies.',
    hi: 'जिन्होंने हामी भरी है, उन्हें छोटे और काम के संदेश: शुरुआत, तारीख़ें, जवाब।',
  },
  {
    pattern: /e-?mail|newsletter/i,
    key: 'email',
    en: 'The full story with the details that a decision needs, and every reminder.',
    hi: 'फ़ैसले के लिए ज़रूरी पूरी जानकारी, और हर ज़रूरी याद।',
  },
  {
    pattern: /instagram|facebook|reels?/i,
    key: 'instagram',
    en: 'Pictures and short films of the work; stories for dates and answers.',
    hi: 'काम की तस्वीरें और छोटे वीडियो; तारीख़ों और जवाबों के लिए स्टोरी।',
  },
  {
    pattern: /phone|call/i,
    key: 'phone',
    en: 'Calls to the few conversations that are close to a decision.',
    hi: 'उन गिने-चुने लोगों को फ़ोन, जो फ़ैसले के क़रीब हैं।',
  },
  {
    pattern: /search|google|seo/i,
    key: 'search',
    en: 'Be found by people who are already looking.',
    hi: 'जो पहले से खोज रहे हैं, उन्हें मिल जाना।',
  },
  {
    pattern: /shop|store|stall|exhibition|event|trade/i,
    key: 'events',
    en: 'Meet buyers in person and let them see the work.',
    hi: 'ख़रीदारों से मिलना और उन्हें काम सामने दिखाना।',
  },
];
const OTHER_ROLE = {
  en: 'Meet buyers where they already are.',
  hi: 'ख़रीदारों से वहीं मिलना, जहाँ वे पहले से हैं।',
};

/** The channels of a campaign: those asked for, else the buyers' own, else what their kind uses. */
export function channelFacts(
  inputs: Record<string, unknown>,
  context: SkillContext,
  lang: TemplateLanguage,
) {
  const locale = formatLocaleOf(lang);
  const asked = Array.isArray(inputs.channels) ? inputs.channels.map(String) : [];
  const preferred = context.icps.flatMap((icp) => icp.preferredChannels);
  const b2b = sellsToBusiness(context.foundation ?? {}, context.icps[0] ?? null);
  const usual = b2b ? ['LinkedIn', 'Email', 'WhatsApp'] : ['WhatsApp', 'Instagram', 'Email'];
  const names = unique([asked, preferred, usual].find((list) => list.length > 0) ?? usual).slice(
    0,
    6,
  );
  const channels = names.map((name) => ({
    name,
    role: (roles.find(({ pattern }) => pattern.test(name)) ?? OTHER_ROLE)[locale],
  }));
  const use = Object.fromEntries(
    roles.map(({ pattern, key }) => [key, names.some((name) => pattern.test(name))]),
  );
  const post = use.linkedin
    ? { label: 'LinkedIn', skill: 'content.linkedin' }
    : { label: locale === 'hi' ? 'ई-मेल' : 'E-mail', skill: 'content.email' };
  return { channels, use, post };
}

function unique(names: string[]): string[] {
  const byKey = new Map(names.map((name) => [squash(name).toLowerCase(), squash(name)]));
  return [...byKey.values()].filter(Boolean);
}
