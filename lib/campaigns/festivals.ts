export type Festival = {
  key: string;
  name: string;
  nameHi: string;
  /** The main day, an IST date. */
  date: string;
  /** Days of work that a campaign for it usually needs. */
  leadDays: number;
  source: string;
};

type Entry = Omit<Festival, 'date'> & { dates: string[] };

const LUNISOLAR = 'Published panchang date for India; regional calendars may differ by a day.';
const FIXED = 'Same date every year.';
const years = [2026, 2027, 2028, 2029, 2030];
const every = (monthDay: string) => years.map((year) => `${year}-${monthDay}`);

const entries: Entry[] = [
  {
    key: 'diwali',
    name: 'Diwali',
    nameHi: 'दीपावली',
    leadDays: 45,
    source: LUNISOLAR,
    dates: ['2026-11-08', '2027-10-29', '2028-10-17', '2029-11-05', '2030-10-26'],
  },
  {
    key: 'dhanteras',
    name: 'Dhanteras',
    nameHi: 'धनतेरस',
    leadDays: 30,
    source: LUNISOLAR,
    dates: ['2026-11-06', '2027-10-27', '2028-10-15'],
  },
  {
    key: 'navratri',
    name: 'Navratri',
    nameHi: 'नवरात्रि',
    leadDays: 30,
    source: `First day. ${LUNISOLAR}`,
    dates: ['2027-09-30'],
  },
  {
    key: 'dussehra',
    name: 'Dussehra',
    nameHi: 'दशहरा',
    leadDays: 30,
    source: LUNISOLAR,
    dates: ['2027-10-09', '2028-09-27'],
  },
  {
    key: 'holi',
    name: 'Holi',
    nameHi: 'होली',
    leadDays: 30,
    source: LUNISOLAR,
    dates: ['2027-03-22', '2028-03-11'],
  },
  {
    key: 'ganesh_chaturthi',
    name: 'Ganesh Chaturthi',
    nameHi: 'गणेश चतुर्थी',
    leadDays: 30,
    source: LUNISOLAR,
    dates: ['2027-09-04', '2028-08-23'],
  },
  {
    key: 'raksha_bandhan',
    name: 'Raksha Bandhan',
    nameHi: 'रक्षाबंधन',
    leadDays: 30,
    source: LUNISOLAR,
    dates: ['2027-08-17'],
  },
  {
    key: 'sankranti',
    name: 'Makar Sankranti and Pongal',
    nameHi: 'मकर संक्रांति और पोंगल',
    leadDays: 21,
    source: 'A solar festival: 14 January, in some years and places the 15th.',
    dates: every('01-14'),
  },
  {
    key: 'baisakhi',
    name: 'Baisakhi',
    nameHi: 'बैसाखी',
    leadDays: 21,
    source: 'A solar festival: 14 April, in some years the 13th.',
    dates: every('04-14'),
  },
  {
    key: 'republic_day',
    name: 'Republic Day',
    nameHi: 'गणतंत्र दिवस',
    leadDays: 21,
    source: FIXED,
    dates: every('01-26'),
  },
  {
    key: 'financial_year_end',
    name: 'Financial year end',
    nameHi: 'वित्त वर्ष की समाप्ति',
    leadDays: 60,
    source: 'The Indian financial year ends on 31 March.',
    dates: every('03-31'),
  },
  {
    key: 'independence_day',
    name: 'Independence Day',
    nameHi: 'स्वतंत्रता दिवस',
    leadDays: 21,
    source: FIXED,
    dates: every('08-15'),
  },
  {
    key: 'christmas',
    name: 'Christmas',
    nameHi: 'क्रिसमस',
    leadDays: 30,
    source: FIXED,
    dates: every('12-25'),
  },
  {
    key: 'new_year',
    name: 'New Year',
    nameHi: 'नव वर्ष',
    leadDays: 21,
    source: FIXED,
    dates: every('01-01'),
  },
];

/** Every dated occurrence that is known, oldest first. */
export const festivals: readonly Festival[] = entries
  .flatMap(({ dates, ...festival }) => dates.map((date) => ({ ...festival, date })))
  .sort((a, b) => a.date.localeCompare(b.date) || a.key.localeCompare(b.key));

/** The next occurrence of every festival on or after `today`, soonest first. */
export function nextOccurrences(today: string): Festival[] {
  const seen = new Set<string>();
  return festivals.filter((festival) => {
    if (festival.date < today || seen.has(festival.key)) return false;
    seen.add(festival.key);
    return true;
  });
}

export function nextFestival(key: string, today: string): Festival | null {
  return nextOccurrences(today).find((festival) => festival.key === key) ?? null;
}

/** Festivals from `start` to `end`, both included. */
export function festivalsBetween(start: string, end: string): Festival[] {
  return festivals.filter((festival) => festival.date >= start && festival.date <= end);
}
