/** Paise as the decimal rupees of the seed's columns. */
export const rupeesOf = (paise: number | bigint) => {
  const whole = BigInt(paise);
  const sign = whole < 0n ? '-' : '';
  const digits = String(whole < 0n ? -whole : whole).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** The seed's decimal rupees as integer paise. */
export const paiseOf = (rupees: { toString(): string }) => Math.round(Number(rupees) * 100);
