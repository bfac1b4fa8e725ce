import { ToWords } from 'to-words';

const words = new ToWords({ localeCode: 'en-IN', converterOptions: { currency: true } });

/** An amount as an invoice says it, in lakh and crore: “One Lakh Rupees Only”. */
export const amountInWords = (paise: number): string => words.convert(paise / 100);
