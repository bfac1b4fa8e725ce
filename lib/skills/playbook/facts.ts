import { type BackPlan, type Festival, festivals, nextFestival } from '@/lib/campaigns';
import { daysBetween } from '@/lib/format';
import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import { hasHardClaim } from '../claims';
import type { SkillContext } from '../schemas';
import { channelFacts } from './channels';
import { fiscalFacts } from './fiscal-facts';
import { gstFacts } from './gst-facts';
import { hintFacts } from './hint-facts';
import { planFacts } from './plan-facts';
import { regionalFacts } from './regional';
import { researchFacts } from './research-facts';
import { rivalFacts } from './rivals';
import { sectorOf, sellsGoods, sellsToBusiness, speaksOfBusiness } from './sector';
import { rotated } from './seeded-choice';
import type { TemplateLanguage } from './template-language';
import { toneFlags, voiceFlags } from './voice';
import { pluralise, sentencesOf, shorten, squash, toClause, toSubject } from './words';

export type FactsRequest = {
  inputs: Record<string, unknown>;
  context: SkillContext;
  lang: TemplateLanguage;
  seed: number;
  variation: number;
  plan: BackPlan | null;
};

const OUR_TEAM = { en: 'our team', hi: 'हमारी टीम', hinglish: 'hamari team' };

/**
 * What templates may speak of: only what was typed by people, cut to sizes that fit a sentence.
 * Whatever is missing is null, so that `{% if %}` and `{% option %}` skip it.
 */
export function buildFacts(request: FactsRequest): Record<string, unknown> {
  const { context, lang, seed, variation, plan } = request;
  const inputs = squashAll(withCampaign(request)) as Record<string, unknown>;
  if (typeof inputs.brief === 'string') inputs.brief = wishesOf(inputs.brief);
  const foundation: Partial<FoundationFields> = context.foundation ?? {};
  const proof = textOf(inputs.proof);
  const speak = (text: string | undefined, max: number) => spoken(text, max, proof !== null);
  const topic = [inputs.topic, inputs.brief, inputs.product, context.move?.title].join(' ');
  const turn = <T>(items: readonly T[], key: string) =>
    nearestFirst(rotated(items, seed, key, variation), topic);

  const points = turn(
    (foundation.keyDifferentiators ?? []).flatMap((item) => speak(item, 160) ?? []),
    'points',
  );
  const products = (foundation.products ?? []).map((product) => ({
    name: squash(product.name),
    the: withArticle(product.name),
    description: speak(product.description, 220),
    price: squash(product.price) || null,
  }));
  const icps = context.icps.map((icp) => icpFacts(icp, lang, turn));
  const icp = icps[0] ?? null;
  const company = squash(foundation.companyName ?? '') || null;
  return {
    inputs,
    lang,
    today: context.today,
    company,
    us: company ?? OUR_TEAM[lang],
    industry: squash(foundation.industry ?? '') || null,
    city: squash((foundation.location ?? '').split(',')[0] ?? '') || null,
    website: (foundation.website ?? '').replace(/^https?:\/\//, '').replace(/\/$/, '') || null,
    description: speak(foundation.businessDescription, 280),
    promise: speak(foundation.uniqueValueProposition, 220) ?? speak(foundation.positioning, 220),
    positioning: speak(foundation.positioning, 220),
    points: orNull(points),
    pillars: orNull(
      turn(foundation.messagingPillars ?? [], 'pillars').map((pillar) => ({
        title: squash(pillar.title),
        detail: speak(pillar.detail, 180),
      })),
    ),
    product: chooseProduct(products, inputs, `${topic} ${context.campaign?.name ?? ''}`),
    products: orNull(products),
    pricing: speak(foundation.pricingInfo, 180),
    ...rivalFacts(request.inputs, foundation),
    icp,
    icps: orNull(icps),
    people: icp?.people ?? null,
    pain: icp?.pains?.[0] ?? null,
    goal: icp?.goals?.[0] ?? null,
    objection: icp?.objections?.[0] ?? null,
    subject: subjectOf(inputs, lang),
    sector: sectorOf(foundation),
    goods: sellsGoods(foundation),
    b2b: sellsToBusiness(foundation, context.icps[0] ?? null),
    hint_business: speaksOfBusiness(textOf(inputs.hint) ?? ''),
    ...hintFacts(textOf(inputs.hint) ?? ''),
    voice: voiceFlags(foundation.brandVoice ?? null, context.constitution.formalOnly),
    tone: toneFlags(foundation.toneKeywords ?? []),
    tone_words: orNull((foundation.toneKeywords ?? []).map(squash)),
    risk: {
      level: context.riskLevel,
      low: context.riskLevel <= 3,
      medium: context.riskLevel > 3 && context.riskLevel < 8,
      high: context.riskLevel >= 8,
    },
    formal: context.constitution.formalOnly,
    occasion: occasionOf(inputs, context),
    campaign: campaignFacts(context),
    move: context.move,
    ...channelFacts(inputs, context, lang),
    ...researchFacts(request.inputs, {
      context,
      sector: sectorOf(foundation),
      lang: lang === 'hi' ? 'hi' : 'en',
    }),
    regional: regionalFacts(request.inputs, context),
    gst: gstFacts(request.inputs, context),
    fiscal: fiscalFacts(context.today),
    ...(plan ? planFacts(plan) : {}),
  };
}

/** A plan's brief and focus stand in the campaign when the run does not repeat them. */
function withCampaign({ inputs, context, plan }: FactsRequest): Record<string, unknown> {
  const { campaign } = context;
  if (plan === null || campaign === null) return inputs;
  return { brief: campaign.description, focusAreas: campaign.focusAreas, ...inputs };
}

/** A brief without the sentences that say what must not be said: to quote those would say it. */
function wishesOf(brief: string): string | null {
  const parts = brief.split(/(?<=[.!?…।])\s+/);
  const wishes = parts.filter(
    (part) => !/\b(?:do not|don[’']?t|never|avoid|must not)\b|मत\s|न कहें|न लिखें/i.test(part),
  );
  return squash(wishes.join(' ')) || null;
}

/** The first sentences that fit and hold no claim that would need proof; null when none is left. */
function spoken(text: string | undefined, max: number, hasProof: boolean): string | null {
  const kept = sentencesOf(text ?? '').filter((sentence) => hasProof || !hasHardClaim(sentence));
  return kept.length === 0 ? null : shorten(kept.join(' '), max);
}

function icpFacts(
  icp: IcpFields,
  lang: TemplateLanguage,
  turn: <T>(items: readonly T[], key: string) => T[],
) {
  const short = (items: readonly string[], key: string) =>
    orNull(turn(items, key).map((item) => shorten(item, 160)));
  return {
    name: squash(icp.name),
    title: squash(icp.title) || null,
    people: peopleOf(icp, lang),
    industry: squash(icp.industry) || null,
    size: squash(icp.companySize) || null,
    pains: short(icp.painPoints, 'pains'),
    goals: short(icp.goals, 'goals'),
    objections: short(icp.objections, 'objections'),
    channels: orNull(icp.preferredChannels.map(squash)),
  };
}

/** How copy names the buyers: a title or profile name short enough to stand in a sentence. */
function peopleOf(icp: IcpFields, lang: TemplateLanguage): string | null {
  for (const phrase of [icp.title, icp.name]) {
    const head = squash(phrase.split(/[,/|(;]|\s[–—-]\s/)[0] ?? '');
    // “Mothers 30–45 in Nagpur who book for the family” are mothers
    const long = head.split(' ').length > 5 || /\s\d/.test(head);
    const first = long ? (head.split(/\s(?:\d|aged|in|from|near|who|that|with)/)[0] ?? '') : head;
    if (first === '' || first.split(' ').length > 5) continue;
    return lang === 'hi' ? first : toClause(pluralise(first));
  }
  return null;
}

/** The product asked for, or the one that the topic speaks of, or the only one. */
function chooseProduct<T extends { name: string }>(
  products: T[],
  inputs: Record<string, unknown>,
  topic: string,
) {
  const asked = textOf(inputs.product);
  if (asked !== null) {
    const same = products.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
    return same ?? { name: asked, the: withArticle(asked), description: null, price: null };
  }
  if (products.length < 2) return products[0] ?? null;
  const [nearest] = nearestFirst(products, topic, ({ name }) => name);
  return nearest && sharedWords(nearest.name, topic) > 0 ? nearest : null;
}

/** `Gift box` is a thing and takes an article; `Form 16 Studio`, `Teeth cleaning` and `Clear aligners` take none. */
function withArticle(name: string): string {
  const clean = squash(name);
  const last = clean.split(' ').at(-1) ?? '';
  const bare = /(?<!\b(?:st?r|r|w|k))ing$|[^su]s$/.test(last);
  return /^[a-z]/.test(last) && !bare && !/^(?:the|our|my)\s/i.test(clean) ? `the ${clean}` : clean;
}

function subjectOf(inputs: Record<string, unknown>, lang: TemplateLanguage): string | null {
  const topic = textOf(inputs.topic) ?? textOf(inputs.brief);
  if (topic === null) return null;
  return lang === 'hi' ? topic : toSubject(topic);
}

function occasionOf(inputs: Record<string, unknown>, context: SkillContext) {
  const date = textOf(inputs.keyDate);
  const name = textOf(inputs.occasion);
  const known = name === null ? null : findFestival(name, context.today);
  if (name === null && date === null) return null;
  const on = date ?? known?.date ?? null;
  return {
    name: known?.name ?? name,
    name_hi: known?.nameHi ?? name,
    date: on,
    days: on === null ? null : daysBetween(context.today, on),
  };
}

function findFestival(name: string, today: string): Festival | null {
  const wanted = name.toLowerCase();
  const key = festivals.find(
    (festival) =>
      festival.key === wanted || festival.name.toLowerCase() === wanted || festival.nameHi === name,
  )?.key;
  return key ? nextFestival(key, today) : null;
}

function campaignFacts({ campaign }: SkillContext) {
  if (campaign === null) return null;
  const { name, type, startDate, endDate, strategy } = campaign;
  const { message, offer } = strategy;
  return {
    name: squash(name),
    type,
    start: startDate,
    end: endDate,
    message: textOf(message),
    offer: textOf(offer),
  };
}

/** Items that share words with the topic come first; the rest keep their order. */
function nearestFirst<T>(
  items: T[],
  topic: string,
  textOfItem: (item: T) => string = (item) => JSON.stringify(item),
): T[] {
  const shared = (item: T) => sharedWords(textOfItem(item), topic);
  return items.toSorted((a, b) => shared(b) - shared(a));
}

function sharedWords(text: string, topic: string): number {
  const wanted = new Set(longWords(topic));
  return longWords(text).filter((word) => wanted.has(word)).length;
}

function longWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []).map((word) =>
    word.replace(/s$/, ''),
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && squash(value) !== '' ? squash(value) : null;
}

function orNull<T>(items: T[]): T[] | null {
  return items.length > 0 ? items : null;
}

function squashAll(value: unknown): unknown {
  if (typeof value === 'string') return squash(value) || null;
  if (Array.isArray(value)) return orNull(value.map(squashAll));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, squashAll(inner)]));
}
