type Words = { subject: string; lines: string[]; label: string; footer: string };

/** What the mails of an account say; `{reset}` stands for the address where a new password is set. */
export const mailWords = {
  en: {
    greeting: (name: string) => `Namaste ${name},`,
    verify: {
      subject: 'Confirm your e-mail address for Muhurat',
      lines: [
        'One step and your account is ready: confirm that this address is yours. The link works once, for 24 hours.',
      ],
      label: 'Confirm my address',
      footer: 'If you did not ask for this, do nothing: nothing happens without this link.',
    },
    known: {
      subject: 'You already have a Muhurat account',
      lines: [
        'Somebody, probably you, tried to make a Muhurat account with this address. It has one already, so nothing was changed: sign in with it, or set a new password if the old one is lost.',
      ],
      label: 'Sign in',
      footer: 'To set a new password: {reset}. If this was not you, do nothing.',
    },
    reset: {
      subject: 'Set a new password for Muhurat',
      lines: [
        'Set a new password with this link. It works once, for an hour, and signs out every device that is signed in.',
      ],
      label: 'Set a new password',
      footer: 'If you did not ask for this, do nothing: nothing happens without this link.',
    },
    changed: {
      subject: 'Your Muhurat password was changed',
      lines: ['The password of your account was just changed, and other devices were signed out.'],
      label: 'Sign in',
      footer: 'If this was not you, set a new password now: {reset}.',
    },
  },
  hi: {
    greeting: (name: string) => `नमस्ते ${name},`,
    verify: {
      subject: 'मुहूर्त के लिए अपने ई-मेल पते की पुष्टि कीजिए',
      lines: [
        'बस एक कदम और आपका खाता तैयार: पुष्टि कीजिए कि यह पता आपका है। लिंक एक बार, 24 घंटे तक चलता है।',
      ],
      label: 'मेरे पते की पुष्टि करें',
      footer: 'अगर यह आपने नहीं माँगा, तो कुछ न कीजिए: इस लिंक के बिना कुछ नहीं होता।',
    },
    known: {
      subject: 'मुहूर्त पर आपका खाता पहले से है',
      lines: [
        'किसी ने, शायद आपने ही, इस पते से मुहूर्त पर खाता बनाना चाहा। इसका खाता पहले से है, इसलिए कुछ नहीं बदला: उसी से साइन इन कीजिए, या पासवर्ड खो गया हो तो नया बनाइए।',
      ],
      label: 'साइन इन करें',
      footer: 'नया पासवर्ड बनाने के लिए: {reset}। अगर यह आप नहीं थे, तो कुछ न कीजिए।',
    },
    reset: {
      subject: 'मुहूर्त के लिए नया पासवर्ड बनाइए',
      lines: [
        'इस लिंक से नया पासवर्ड बनाइए। यह एक बार, एक घंटे तक चलता है, और सभी उपकरणों से साइन आउट कर देता है।',
      ],
      label: 'नया पासवर्ड बनाएँ',
      footer: 'अगर यह आपने नहीं माँगा, तो कुछ न कीजिए: इस लिंक के बिना कुछ नहीं होता।',
    },
    changed: {
      subject: 'आपका मुहूर्त पासवर्ड बदल गया',
      lines: ['आपके खाते का पासवर्ड अभी बदला गया, और दूसरे उपकरणों से साइन आउट हो गया।'],
      label: 'साइन इन करें',
      footer: 'अगर यह आप नहीं थे, तो अभी नया पासवर्ड बनाइए: {reset}।',
    },
  },
} satisfies Record<
  'en' | 'hi',
  Record<'verify' | 'known' | 'reset' | 'changed', Words> & { greeting: (name: string) => string }
>;
