import { addDays, weekdayOf } from './days';
import { normalise } from './normalise';

/** A stretch of days, both ends included; `key` names it, null where only its dates do. */
export type When = { from: string; to: string; key: WhenKey | null };
export type WhenKey =
  | 'today'
  | 'tomorrow'
  | 'yesterday'
  | 'this_week'
  | 'next_week'
  | 'this_month'
  | 'next_month';

const list = (text: string) => text.split('|').map((word) => normalise(word).trim());
const months = [
  'january|jan|जनवरी',
  'february|feb|फरवरी',
  'march|mar|मार्च',
  'april|apr|अप्रैल',
  'may|मई',
  'june|jun|जून',
  'july|jul|जुलाई',
  'august|aug|अगस्त',
  'september|sept|sep|सितंबर|सितम्बर',
  'october|oct|अक्टूबर|अक्तूबर',
  'november|nov|नवंबर|नवम्बर',
  'december|dec|दिसंबर|दिसम्बर',
].map(list);
const weekdays = [
  'sunday|sun|ravivar|itvaar|रविवार|इतवार',
  'monday|mon|somvar|somwar|सोमवार',
  'tuesday|tue|mangalvar|mangalwar|मंगलवार',
  'wednesday|wed|budhvar|budhwar|बुधवार',
  'thursday|thu|guruvar|guruwar|गुरुवार|बृहस्पतिवार',
  'friday|fri|shukravar|shukrawar|शुक्रवार',
  'saturday|sat|shanivar|shaniwar|शनिवार',
].map(list);

const named: [WhenKey, RegExp][] = Object.entries({
  tomorrow: 'tomorrow|tmrw|kal|कल',
  yesterday: 'yesterday|beeta kal|बीता कल',
  next_week: 'next week|coming week|agle hafte|agle saptah|agla hafta|अगले हफ्ते|अगले सप्ताह|अगला हफ्ता',
  this_week: 'this week|the week|week|is hafte|is saptah|hafte|hafta|इस हफ्ते|इस सप्ताह|हफ्ते|सप्ताह',
  next_month: 'next month|agle mahine|अगले महीने|अगले माह',
  this_month: 'this month|is mahine|इस महीने|इस माह',
  today: 'today|todays|tonight|aaj|आज|right now|अभी',
}).map(([key, words]) => [
  key as WhenKey,
  new RegExp(
    ` (?:${words
      .split('|')
      .map((word) => normalise(word).trim())
      .join('|')}) `,
  ),
]);

const monthEnd = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The days that a question speaks of, in IST; null when it speaks of none. */
export function readWhen(question: string, today: string): When | null {
  const text = normalise(question);
  return readDate(text, today) ?? readNamed(text, today) ?? readWeekday(text, today);
}

function readNamed(text: string, today: string): When | null {
  const within = / (?:next|within|in|agle|अगले) (\d{1,3}) (?:days|day|din|दिन|दिनों) /.exec(text);
  if (within) return { from: today, to: addDays(today, Number(within[1])), key: null };
  if (/ (?:parso|parson|day after tomorrow|परसों) /.test(text)) {
    const day = addDays(today, 2);
    return { from: day, to: day, key: null };
  }
  const key = named.find(([, pattern]) => pattern.test(text))?.[0];
  return key ? stretch(key, today) : null;
}

export function stretch(key: WhenKey, today: string): When {
  // the week begins on Monday
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  const monday = addDays(today, -sinceMonday);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const next = month === 12 ? ([year + 1, 1] as const) : ([year, month + 1] as const);
  const ends: Record<WhenKey, [string, string]> = {
    today: [today, today],
    tomorrow: [addDays(today, 1), addDays(today, 1)],
    yesterday: [addDays(today, -1), addDays(today, -1)],
    // on a Sunday the days ahead are meant
    this_week: [today, addDays(monday, sinceMonday === 6 ? 13 : 6)],
    next_week: [addDays(monday, 7), addDays(monday, 13)],
    this_month: [today, monthEnd(year, month)],
    next_month: [iso(...next, 1), monthEnd(...next)],
  };
  const [from, to] = ends[key];
  return { from, to, key };
}

function readWeekday(text: string, today: string): When | null {
  const day = weekdays.findIndex((names) => names.some((name) => text.includes(` ${name} `)));
  if (day < 0) return null;
  const date = addDays(today, (day - weekdayOf(today) + 7) % 7);
  return { from: date, to: date, key: null };
}

/** `2026-12-05`, `5 December`, `Dec 5`, and a month alone: always the next one, unless its year is said. */
function readDate(text: string, today: string): When | null {
  const exact = / (\d{4}-\d{2}-\d{2}) /.exec(text)?.[1];
  if (exact && !Number.isNaN(Date.parse(exact))) return { from: exact, to: exact, key: null };
  for (const [index, names] of months.entries()) {
    for (const name of names) {
      const at = new RegExp(
        ` (?:(\\d{1,2})(?:st|nd|rd|th)? )?${name}(?: (\\d{1,2})(?:st|nd|rd|th)?)?(?: (\\d{4}))? `,
      ).exec(text);
      // “may” and “mar” are words of their own
      if (!at || (name === 'may' && !at[1] && !at[2] && !/ (?:in|by|of|until) may /.test(text)))
        continue;
      const day = Number(at[1] ?? at[2] ?? 0);
      return datesIn(index + 1, day, at[3] ? Number(at[3]) : null, today);
    }
  }
  return null;
}

function datesIn(month: number, day: number, said: number | null, today: string): When | null {
  const thisYear = Number(today.slice(0, 4));
  const over = monthEnd(thisYear, month) < today || (day > 0 && iso(thisYear, month, day) < today);
  const year = said ?? (over ? thisYear + 1 : thisYear);
  const last = monthEnd(year, month);
  if (day === 0) return { from: iso(year, month, 1), to: last, key: null };
  if (day > Number(last.slice(8))) return null;
  return { from: iso(year, month, day), to: iso(year, month, day), key: null };
}
