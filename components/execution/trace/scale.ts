import type { Bar } from './timeline';

type Fold = { start: number; end: number; shown: number };

/** A time axis on which long waits take little room: places are 0 to 1, times milliseconds. */
export type Scale = {
  place: (ms: number) => number;
  time: (place: number) => number;
  /** Where the axis is folded. */
  folds: readonly Fold[];
  ticks: readonly number[];
};

/** A wait longer than this is folded to an eighth of the work, if that is shorter. */
const foldBeyondMs = 1_000;

export function scaleOf(bars: readonly Bar[], end: number): Scale {
  const waits = bars.filter(({ kind }) => kind === 'wait' || kind === 'approval');
  const waited = waits.reduce((sum, bar) => sum + bar.end - bar.start, 0);
  const room = Math.max(foldBeyondMs / 4, (end - waited) / 8);
  const folds = waits
    .map(({ start, end: until }) => ({ start, end: until, shown: Math.min(until - start, room) }))
    .filter((fold) => fold.end - fold.start > foldBeyondMs && fold.shown < fold.end - fold.start)
    .sort((a, b) => a.start - b.start);
  const saved = (ms: number) =>
    folds.reduce((sum, fold) => {
      const inside = Math.min(Math.max(ms, fold.start), fold.end) - fold.start;
      const length = fold.end - fold.start;
      return sum + inside * (1 - fold.shown / length);
    }, 0);
  const whole = Math.max(1, end - saved(end));
  const place = (ms: number) => Math.min(1, Math.max(0, (ms - saved(ms)) / whole));
  return { place, time: inverse(place, end), folds, ticks: ticksOf(end, whole, folds) };
}

/** The axis never runs backwards, so halving finds the time of a place. */
const inverse = (place: (ms: number) => number, end: number) => (wanted: number) => {
  if (wanted >= 1) return end;
  let [low, high] = [0, end];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (place(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
};

/** Round times, about five on the axis, none inside a fold. */
function ticksOf(end: number, whole: number, folds: readonly Fold[]): number[] {
  const rough = whole / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const begin = folds.find(({ start }) => start < step)?.end ?? 0;
  const ticks: number[] = [];
  for (let ms = Math.ceil(begin / step) * step; ms <= end && ticks.length < 12; ms += step) {
    if (!folds.some((fold) => ms > fold.start && ms < fold.end)) ticks.push(ms);
  }
  return ticks;
}
