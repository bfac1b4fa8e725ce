import { numbersIn } from './numbers';

/** Numbers that a sum may bring in itself: halves, quarters, months, weeks, days, a hundred. */
const PLAIN = [2, 4, 12, 52, 100, 365];
/** What rounding to two decimals of a lakh or crore may lose. */
const ROUNDING = 0.006;

/**
 * The results of sums that a text works out before the reader's eyes, such as
 * `12,000 shops × 2 orders × ₹500 = ₹1.2 crore`: they are traceable when every operand is and when
 * they are right. Later lines may build on earlier results.
 */
export function workedSums(text: string, known: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  const trusted = (value: number) => known.has(value) || found.has(value) || PLAIN.includes(value);
  for (const line of text.split('\n')) {
    const [left, right, ...rest] = line.split(/\s=\s/);
    if (!left || !right || rest.length > 0) continue;
    const [result] = numbersIn(right);
    const value = productOf(left, trusted);
    if (!result || value === null) continue;
    const exact = result.values.find(
      (one) => Math.abs(one - value.total) <= value.total * ROUNDING,
    );
    if (exact === undefined) continue;
    for (const one of [...value.operands, ...result.values]) found.add(one);
  }
  return found;
}

/** The value of `a × b ÷ c`, or null unless every part holds one number that can be trusted. */
function productOf(sum: string, trusted: (value: number) => boolean) {
  const parts = sum.split(/\s([×÷])\s/);
  if (parts.length < 3) return null;
  let total = 1;
  const operands: number[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const numbers = numbersIn(parts[at] ?? '');
    const [number] = numbers;
    if (!number || numbers.length > 1 || !number.values.some(trusted)) return null;
    const share = /%|per ?cent/i.test(number.text) ? 100 : 1;
    const operand = (number.values.at(-1) ?? 0) / share;
    total = parts[at - 1] === '÷' ? total / operand : total * operand;
    operands.push(...number.values);
  }
  return Number.isFinite(total) && total > 0 ? { total, operands } : null;
}
