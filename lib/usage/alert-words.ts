type Told = { percent: number; spent: string; limit: string; left: string; month: string };
type Words = {
  greeting: (name: string) => string;
  subject: (told: Told) => string;
  line: (told: Told) => string;
  next: string;
  over: string;
  label: string;
  footer: string;
};

/** What the mail about a budget says. */
export const alertWords: Record<'en' | 'hi', Words> = {
  en: {
    greeting: (name) => `Namaste ${name},`,
    subject: ({ percent, month }) => `${percent}% of your AI budget for ${month} is used`,
    line: ({ spent, limit, left }) =>
      `The runs in your workspaces have used ${spent} of this month’s ${limit}. ${left} is left, and it begins anew on the 1st (IST).`,
    next: 'You need do nothing: each run shows its price before it starts, and none is started that does not fit.',
    over: 'Runs by a model are refused until then; skills that write from their templates cost nothing and go on.',
    label: 'See what it went into',
    footer:
      'You get this because you own the workspaces that this budget is for. It comes once a month at 50, 75, 90 and 100%.',
  },
  hi: {
    greeting: (name) => `नमस्ते ${name},`,
    subject: ({ percent, month }) => `${month} के आपके एआई बजट का ${percent}% खर्च हो चुका है`,
    line: ({ spent, limit, left }) =>
      `आपके वर्कस्पेसों के रन ने इस महीने के ${limit} में से ${spent} खर्च किए हैं। ${left} बाकी हैं, और बजट 1 तारीख को (भारतीय समय) फिर शुरू होता है।`,
    next: 'आपको कुछ करने की ज़रूरत नहीं: हर रन शुरू होने से पहले अपनी कीमत दिखाता है, और जो बजट में न आए वह शुरू नहीं होता।',
    over: 'तब तक मॉडल वाले रन नहीं चलेंगे; टेम्पलेट से लिखने वाले कौशल मुफ़्त हैं और चलते रहेंगे।',
    label: 'देखें कि किस पर खर्च हुआ',
    footer:
      'यह आपको इसलिए मिला क्योंकि ये वर्कस्पेस आपके हैं और यह बजट उन्हीं का है। महीने में एक-एक बार 50, 75, 90 और 100% पर आता है।',
  },
};
