import { nextOccurrences } from '@/lib/campaigns';
import { daysBetween } from '@/lib/format';
import type { FoundationFields } from '@/lib/foundation/schemas';
import type { SkillContext } from '../schemas';
import { answerTo, statementsOf, toQuestion } from './answers';
import { questionsFor } from './buyer-questions';
import { inDevanagari } from './devanagari';
import { newsItems } from './news-items';
import { citiesOf, fittingProduct, queryOf, termsOf, wishQuery } from './search-terms';
import { type Sector, sellsGoods, sellsToBusiness } from './sector';
import { notesFor } from './sector-notes';
import { shorten, squash } from './words';

const AHEAD = 10;

/** What research and long copy speak of: the trade's sources, its calendar, its searches, its answers. */
export function researchFacts(
  inputs: Record<string, unknown>,
  { context, sector, lang }: { context: SkillContext; sector: Sector; lang: 'en' | 'hi' },
) {
  const foundation: Partial<FoundationFields> = context.foundation ?? {};
  const { icps, today } = context;
  const statements = statementsOf(foundation);
  const names = [
    foundation.companyName ?? '',
    ...(foundation.products ?? []).map(({ name }) => name),
    ...(foundation.location ?? '').split(/,\s*/),
  ];
  const worries = [...new Set(icps.flatMap(({ objections }) => objections.map(squash)))];
  const answers = worries.slice(0, 8).map((worry) => ({
    worry: shorten(worry, 160),
    question: toQuestion(shorten(worry, 160), lang, names),
    answer: answerTo(worry, statements),
  }));
  const notes = notesFor(sector, lang);
  const bulk =
    sector !== 'manufacturing' &&
    sellsGoods(foundation) &&
    sellsToBusiness(foundation, icps[0] ?? null);
  const asked = questionsFor({ sector, bulk }, lang);
  return {
    notes,
    buyer_questions: asked.map(([question]) => question),
    buyer_checks: asked.map(([question, reason]) => ({
      question,
      reason,
      answer: answerTo(question, statements),
    })),
    answers: orNull(answers),
    topic_answer: answerTo(typeof inputs.topic === 'string' ? inputs.topic : '', statements, {
      about: [foundation.industry, ...(foundation.products ?? []).map(({ name }) => name)].join(
        ' ',
      ),
    }),
    proofs: orNull(
      (foundation.messagingPillars ?? []).map(({ title, detail }) => ({
        title: squash(title),
        proof: answerTo(`${title} ${detail}`, foundation.keyDifferentiators ?? [], { least: 1 }),
      })),
    ),
    terms: orNull(
      termsOf(foundation, listOf(inputs.keywords)).map((term) => ({
        ...term,
        hi: inDevanagari(term.text),
      })),
    ),
    cities: orNull(
      citiesOf(foundation, icps, listOf(inputs.cities)).map((text) => ({
        text,
        hi: inDevanagari(text),
      })),
    ),
    fitting: fittingOf(foundation, icps),
    buyer_places: orNull(citiesOf({}, icps, [])),
    problems: orNull(
      icps.flatMap(({ painPoints }) =>
        painPoints.map((text) => ({
          text: shorten(text, 160),
          query: queryOf(text),
          relief: answerTo(text, statements),
        })),
      ),
    ),
    wishes: orNull(icps.flatMap(({ goals }) => goals.map(wishQuery)).slice(0, 5)),
    details: icps.map(({ firmographics, psychographics }) =>
      orNull(
        Object.entries({ ...firmographics, ...psychographics }).map(([label, text]) => ({
          label: squash(label),
          text: shorten(text, 160),
        })),
      ),
    ),
    calendar: nextOccurrences(today)
      .filter(({ key }) => notes.festivals.includes(key))
      .slice(0, AHEAD)
      .map(({ key, name, nameHi, date, leadDays }) => ({
        key,
        name,
        nameHi,
        date,
        leadDays,
        /** Whether there is still time to begin as early as one should. */
        open: daysBetween(today, date) >= leadDays,
      })),
    news: orNull(newsItems(typeof inputs.news === 'string' ? inputs.news : '', foundation, icps)),
  };
}

function fittingOf(foundation: Partial<FoundationFields>, icps: SkillContext['icps']) {
  const best = fittingProduct(foundation, icps[0]);
  return best && best.term !== '' ? { ...best, hi: inDevanagari(best.term) } : null;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function orNull<T>(items: T[]): T[] | null {
  return items.length > 0 ? items : null;
}
