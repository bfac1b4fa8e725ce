import { type Festival, nextFestival, nextOccurrences } from '@/lib/campaigns';
import { normalise } from './normalise';

/** How people write festivals, beside the names in the calendar. */
const names: Record<string, string> = {
  diwali: 'diwali|deepawali|deepavali|dipawali|divali|दिवाली|दीवाली|दीपावली|दिपावली',
  dhanteras: 'dhanteras|dhantrayodashi|धनतेरस',
  navratri: 'navratri|navaratri|नवरात्रि|नवरात्र',
  dussehra: 'dussehra|dusshera|dasara|vijayadashami|दशहरा|विजयादशमी',
  holi: 'holi|होली',
  ganesh_chaturthi: 'ganesh chaturthi|ganpati|ganeshotsav|गणेश चतुर्थी|गणपति|गणेशोत्सव',
  raksha_bandhan: 'raksha bandhan|rakshabandhan|rakhi|रक्षाबंधन|रक्षा बंधन|राखी',
  sankranti: 'sankranti|makar sankranti|pongal|uttarayan|संक्रांति|मकर संक्रांति|पोंगल|उत्तरायण',
  baisakhi: 'baisakhi|vaisakhi|बैसाखी',
  republic_day: 'republic day|26 january|गणतंत्र दिवस',
  financial_year_end:
    'financial year end|year end|fy end|end of the financial year|march end|march closing|eofy|31 march|वित्त वर्ष|मार्च एंड',
  independence_day: 'independence day|15 august|स्वतंत्रता दिवस',
  christmas: 'christmas|xmas|क्रिसमस',
  new_year: 'new year|naya saal|नया साल|नए साल|नव वर्ष',
};

const patterns = Object.entries(names).map(([key, words]): [string, RegExp] => [
  key,
  new RegExp(
    ` (?:${words
      .split('|')
      .map((word) => normalise(word).trim())
      .join('|')}) `,
  ),
]);

/** The next date of each festival that a question names. */
export function festivalsIn(question: string, today: string): Festival[] {
  const text = normalise(question);
  return patterns
    .filter(([, pattern]) => pattern.test(text))
    .flatMap(([key]) => nextFestival(key, today) ?? []);
}

/** What lies ahead, soonest first. */
export function festivalsAhead(today: string, many: number): Festival[] {
  return nextOccurrences(today).slice(0, many);
}
