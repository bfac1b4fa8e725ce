import type { Intent } from './intent';

const places: [words: string, href: string | null, en: string, hi: string][] = [
  [
    'ai budget|ai usage|usage|credits|ai spend|ai cost|spent on ai|budget left|how much have we spent|बजट कितना|एआई बजट',
    '/usage',
    'What has been spent, by day and by skill, is under Usage',
    'कितना ख़र्च हुआ, दिन और स्किल के हिसाब से, “इस्तेमाल” में दिखता है',
  ],
  [
    'invite|invitation|add a member|add member|team members|members|roles|teammate|सदस्य|आमंत्रण|न्योता',
    '/settings/members',
    'People, their roles and invitations are under Settings, Members',
    'लोग, उनकी भूमिकाएँ और न्योते “सेटिंग, सदस्य” में हैं',
  ],
  [
    'my invoice|our invoice|invoices|subscription|upgrade|our plan|my plan|billing|payment method|इनवॉइस|सब्सक्रिप्शन|प्लान',
    null,
    'Plan, payments and invoices are in your account, under Billing',
    'प्लान, भुगतान और इनवॉइस आपके खाते में “बिलिंग” में हैं',
  ],
  [
    'password|sign out|log out|two factor|delete my account|profile|पासवर्ड',
    null,
    'That is in your account, under Profile and Security',
    'यह आपके खाते में “प्रोफ़ाइल” और “सुरक्षा” में है',
  ],
  [
    'runs|past runs|executions|last run|चलाए गए',
    '/executions',
    'Every run with its price, score and trace is under Executions',
    'हर रन, उसका दाम, अंक और पूरा हाल “रन” में है',
  ],
];

/** What other screens answer better than words: shown the way, not guessed. */
export const elsewhere: Intent = {
  name: 'elsewhere',
  compose(asked, draft) {
    if (Object.values(asked.subjects).some((items) => items.length > 0)) return false;
    const found = places.find(([words]) => asked.says(words));
    if (!found) return false;
    const [, href, en, hi] = found;
    const source = href
      ? ` ${draft.screen(href, draft.say(en, hi).split(/ is under | are under | में /)[0] ?? href)}`
      : '';
    draft.paragraph(draft.say(`${en}${source}.`, `${hi}${source}।`));
    return true;
  },
};
