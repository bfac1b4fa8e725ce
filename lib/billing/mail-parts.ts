import { env } from '@/lib/platform/env';
import type { Mail } from '@/lib/platform/mail';
import { composeMail } from '@/lib/platform/mail-layout';

export type MailTo = { email: string; name: string; language: string };
/** A mail's own words. */
export type MailWords = { subject: string; lines: string[]; label: string };

const footers = {
  en: 'Questions about a payment or an invoice: answer this mail.',
  hi: 'भुगतान या इनवॉइस के बारे में सवाल हो तो इसी मेल का उत्तर दें।',
};
const greetings = { en: 'Namaste', hi: 'नमस्ते' };
const planNames: Record<'en' | 'hi', Record<string, string>> = {
  en: { starter: 'Starter', growth: 'Growth', agency: 'Agency' },
  hi: { starter: 'स्टार्टर', growth: 'ग्रोथ', agency: 'एजेंसी' },
};
/** A plan as the payer knows it. */
export const planName = (id: string, language: 'en' | 'hi') => planNames[language][id] ?? id;

/** Where the documents and the payments stand, and where a plan is paid. */
export const documents = '/account/billing#documents';
export const payments = '/account/billing#payments';
export const choosePlan = '/account/billing/plan';

/** A mail about money, in the payer's language. */
export const compose = (to: MailTo, words: Record<'en' | 'hi', MailWords>, path: string): Mail => {
  const language = to.language === 'hi' ? 'hi' : 'en';
  const { subject, lines, label } = words[language];
  return composeMail({
    to: to.email,
    subject,
    paragraphs: [`${greetings[language]} ${to.name},`.replace(' ,', ','), ...lines],
    link: { label, url: `${env().APP_URL}${path}` },
    footer: footers[language],
  });
};
