/** The first amount of rupees in a text, in whole rupees; null without one. `₹6,800`, `Rs. 6800`, `6.5k`, `2 lakh`. */
export function rupeesIn(text: string): number | null {
  const at =
    /(?:₹|\brs\.?|\binr)\s*([\d,]+(?:\.\d+)?)\s*(k\b|lakh|lac|crore|हज़ार|हजार|लाख|करोड़|करोड)?/i.exec(
      text,
    ) ??
    /([\d,]+(?:\.\d+)?)\s*(k\b|lakh|lac|crore|हज़ार|हजार|लाख|करोड़|करोड|rupees|रुपये|रुपए)/i.exec(text);
  if (!at?.[1]) return null;
  const amount = Number(at[1].replaceAll(',', ''));
  const unit = (at[2] ?? '').toLowerCase();
  const times = /^(?:k|ह)/.test(unit)
    ? 1000
    : /^(?:la|ला)/.test(unit)
      ? 100_000
      : /^(?:cr|क)/.test(unit)
        ? 10_000_000
        : 1;
  return Number.isFinite(amount) ? amount * times : null;
}
