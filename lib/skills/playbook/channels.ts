import type { SkillContext } from '../schemas';
import { sellsToBusiness } from './sector';
import { squash } from './words';

const roles: [RegExp, string, string][] = [
  [
    /linkedin/i,
    'linkedin',
    'Reach buyers and those who influence them with posts worth a comment.',
  ],
  [
    /whats\s?app/i,
    'whatsapp',
    'Short, wanted messages to people who agreed to get them: openings, dates, replies.',
  ],
  [
    /e-?mail|newsletter/i,
    'email',
    'The full story with the details that a decision needs, and every reminder.',
  ],
  [
    /instagram|facebook|reels?/i,
    'instagram',
    'Pictures and short films of the work; stories for dates and answers.',
  ],
  [/phone|call/i, 'phone', 'Calls to the few conversations that are close to a decision.'],
  [/search|google|seo/i, 'search', 'Be found by people who are already looking.'],
  [
    /shop|store|stall|exhibition|event|trade/i,
    'events',
    'Meet buyers in person and let them see the work.',
  ],
];

/** The channels of a campaign: those asked for, else the buyers' own, else what their kind uses. */
export function channelFacts(inputs: Record<string, unknown>, context: SkillContext) {
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
    role:
      roles.find(([pattern]) => pattern.test(name))?.[2] ?? 'Meet buyers where they already are.',
  }));
  const use = Object.fromEntries(
    roles.map(([pattern, key]) => [key, names.some((name) => pattern.test(name))]),
  );
  const post = use.linkedin
    ? { label: 'LinkedIn', skill: 'content.linkedin' }
    : { label: 'E-mail', skill: 'content.email' };
  return { channels, use, post };
}

function unique(names: string[]): string[] {
  const byKey = new Map(names.map((name) => [squash(name).toLowerCase(), squash(name)]));
  return [...byKey.values()].filter(Boolean);
}
