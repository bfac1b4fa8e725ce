export type { FormatLocale } from './calendar-words';
export {
  daysBetween,
  formatDate,
  formatDayMonth,
  formatInstant,
  formatLongDay,
  formatTime,
  relativeDay,
  todayInIst,
} from './dates';
export { formatDuration } from './duration';
export { formatRupees, formatUsd, microUsdToPaise } from './money';
