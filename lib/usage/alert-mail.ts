import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { formatRupees, microUsdToPaise } from '@/lib/format';
import { env } from '@/lib/platform/env';
import { composeMail } from '@/lib/platform/mail-layout';
import { alertWords } from './alert-words';

type Payer = { email: string; name: string; language: string; workspaceSlug: string | null };
type Facts = { threshold: number; spentMicroUsd: number; limitMicroUsd: number; month: string };

const paiseOf = (microUsd: number) => microUsdToPaise(microUsd, displayPaisePerUsd);

/** Tells the account that pays how far its month's budget is used. */
export function budgetMail(payer: Payer, facts: Facts) {
  const { threshold, spentMicroUsd, limitMicroUsd, month } = facts;
  const language = payer.language === 'hi' ? 'hi' : 'en';
  const words = alertWords[language];
  // rounded before they are taken from each other, so that the sum is right on paper
  const [spent, limit] = [paiseOf(spentMicroUsd), paiseOf(limitMicroUsd)];
  const told = {
    percent: threshold,
    spent: formatRupees(spent),
    limit: formatRupees(limit),
    left: formatRupees(Math.max(0, limit - spent)),
    month: new Intl.DateTimeFormat(`${language}-IN`, { month: 'long', year: 'numeric' }).format(
      new Date(`${month}-15T00:00:00Z`),
    ),
  };
  const path = payer.workspaceSlug ? `/w/${payer.workspaceSlug}/usage` : '/';
  return composeMail({
    to: payer.email,
    subject: words.subject(told),
    paragraphs: [
      words.greeting(payer.name),
      words.line(told),
      threshold >= 100 ? words.over : words.next,
    ],
    link: { label: words.label, url: new URL(path, env().APP_URL).href },
    footer: words.footer,
  });
}
