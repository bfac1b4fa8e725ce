/** Own tables rather than Intl: server and browser carry different ICU data, and pages must agree. */
export type FormatLocale = 'en' | 'hi';

type Words = {
  weekdays: readonly string[];
  weekdaysLong: readonly string[];
  months: readonly string[];
  monthsLong: readonly string[];
  today: string;
  tomorrow: string;
  late: (days: number) => string;
  clock: (hour: number, minute: string) => string;
};

const en: Words = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  weekdaysLong: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthsLong: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  today: 'today',
  tomorrow: 'tomorrow',
  late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  clock: (hour, minute) => `${hour % 12 || 12}:${minute} ${hour < 12 ? 'am' : 'pm'}`,
};

const hi: Words = {
  weekdays: ['रवि', 'सोम', 'मंगल', 'बुध', 'गुरु', 'शुक्र', 'शनि'],
  weekdaysLong: ['रविवार', 'सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार'],
  months: ['जन॰', 'फ़र॰', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुल॰', 'अग॰', 'सित॰', 'अक्टू॰', 'नव॰', 'दिस॰'],
  monthsLong: [
    'जनवरी',
    'फ़रवरी',
    'मार्च',
    'अप्रैल',
    'मई',
    'जून',
    'जुलाई',
    'अगस्त',
    'सितंबर',
    'अक्टूबर',
    'नवंबर',
    'दिसंबर',
  ],
  today: 'आज',
  tomorrow: 'कल',
  late: (days) => `${days} दिन की देरी`,
  clock: (hour, minute) =>
    `${hour < 12 ? 'सुबह' : hour < 16 ? 'दोपहर' : hour < 20 ? 'शाम' : 'रात'} ${hour % 12 || 12}:${minute}`,
};

export const calendarWords: Record<FormatLocale, Words> = { en, hi };
