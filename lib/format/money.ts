const withPaise = new Intl.NumberFormat('en-IN', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const wholeRupees = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 0 });
const dollars = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});

/**
 * Integer paise as rupees with Indian grouping: `₹1,23,456.00`, or `₹1,23,456` when compact.
 * @throws RangeError when the amount is not a safe integer.
 */
export function formatRupees(paise: number, options: { compact?: boolean } = {}): string {
  assertInteger(paise, 'paise');
  const amount = Math.abs(paise) / 100;
  const digits = options.compact ? wholeRupees.format(amount) : withPaise.format(amount);
  return signed(paise < 0 && /[1-9]/.test(digits), `₹${digits}`);
}

/**
 * Integer micro-USD as dollars, two to four decimals: `$0.0042`, `$10.00`.
 * @throws RangeError when the amount is not a safe integer.
 */
export function formatUsd(microUsd: number): string {
  assertInteger(microUsd, 'micro-USD');
  const digits = dollars.format(Math.abs(microUsd) / 1_000_000);
  return signed(microUsd < 0 && /[1-9]/.test(digits), `$${digits}`);
}

/**
 * Integer micro-USD to integer paise at a rate of whole paise per dollar, rounded half up.
 * @throws RangeError when an argument is not a safe integer.
 */
export function microUsdToPaise(microUsd: number, paisePerUsd: number): number {
  assertInteger(microUsd, 'micro-USD');
  assertInteger(paisePerUsd, 'paise per dollar');
  const product = BigInt(Math.abs(microUsd)) * BigInt(paisePerUsd);
  const paise = Number((product + 500_000n) / 1_000_000n);
  return microUsd < 0 && paise !== 0 ? -paise : paise;
}

function signed(negative: boolean, text: string): string {
  return negative ? `-${text}` : text;
}

function assertInteger(value: number, unit: string): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Expected integer ${unit}, got ${value}.`);
}
