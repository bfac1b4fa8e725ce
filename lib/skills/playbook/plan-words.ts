import { type BackPlan, festivalsBetween, typePlans } from '@/lib/campaigns';
import type { TemplateLanguage } from './template-language';

type Words = [name: string, goal: string];

const awareness: Record<string, Words> = {
  listen: ['सुनना', 'ख़रीदार अपनी परेशानी किन शब्दों में बताते हैं, यह जानना।'],
  introduce: ['परिचय', 'हम कौन हैं और किस बात पर टिके हैं, यह सीधे-सीधे कहना।'],
  teach: ['काम की बातें', 'कुछ माँगने से पहले काम आना।'],
  amplify: ['दूर तक', 'जो बात चली, उसे और सही लोगों तक ले जाना।'],
  measure: ['आकलन', 'शुरुआत से तुलना करके तय करना कि क्या जारी रहे।'],
};

const phases: Record<BackPlan['type'], Record<string, Words>> = {
  product_launch: {
    tease: ['उत्सुकता', 'बेचने से पहले सही लोगों में जानने की इच्छा जगाना।'],
    reveal: ['परदा उठना', 'उत्पाद दिखाना और बताना कि ख़रीदार के लिए क्या बदलेगा।'],
    proof: ['भरोसा', 'शंकाओं का जवाब तथ्यों, नमूनों और ग्राहकों के अनुभव से देना।'],
    urgency: ['फ़ैसले का समय', 'अभी तय करने की एक सच्ची वजह देना।'],
    close: ['समापन', 'आख़िरी क़दम आसान बनाना और हर अधूरी बातचीत पूरी करना।'],
    sustain: ['साथ', 'पहले ख़रीदारों को सफल बनाना और उनकी बात आगे ले जाना।'],
  },
  diwali: {
    setup: ['तैयारी', 'स्टॉक, ऑर्डर की आख़िरी तारीख़, सूचियाँ और पेज तय करना।'],
    tease: ['याद में आना', 'त्योहार की भीड़ से पहले लोगों के मन में आना।'],
    reveal: ['शुरुआत', 'दीपावली की चीज़ें और ऑर्डर का रास्ता खोलना।'],
    proof: ['भरोसा', 'भीतर क्या है, किसने बनाया और समय पर पहुँचता है, यह दिखाना।'],
    urgency: ['आख़िरी तारीख़', 'ऑर्डर की आख़िरी तारीख़ साफ़ और बार-बार बताना।'],
    close: ['समापन', 'देर से आए ख़रीदारों की सेवा, सबको शुभकामनाएँ और धन्यवाद।'],
  },
  eofy: {
    audit: ['जाँच', 'किन ग्राहकों के पास 31 मार्च से पहले तय करने की वजह है, यह जानना।'],
    offer: ['प्रस्ताव', 'हर एक के सामने एक साफ़ प्रस्ताव रखना।'],
    proof: ['पक्ष', 'ख़रीदार को उसकी अपनी कंपनी में बात रखने में मदद करना।'],
    urgency: ['समय-सीमा', 'काग़ज़ी काम के आख़िरी दिन से पीछे गिनकर चलना।'],
    close: ['समापन', 'अधूरे काग़ज़ पूरे करना और शुरुआत की तारीख़ तय करना।'],
  },
  leadgen: {
    setup: ['तैयारी', 'एक काम की चीज़ और उसे माँगने की एक जगह बनाना।'],
    attract: ['ध्यान', 'उसे सही लोगों के सामने रखना।'],
    nurture: ['भरोसा', 'ख़रीद से पहले उठने वाले सवालों के जवाब देना।'],
    convert: ['बातचीत', 'रुचि को तय बातचीत में बदलना।'],
    review: ['समीक्षा', 'क्या मिला और क्या दोहराना है, यह गिनना।'],
  },
  awareness,
  custom: awareness,
};

/** A plan's phases and notes in the language of its template. */
export function wordsOfPlan(plan: BackPlan, lang: TemplateLanguage) {
  if (lang !== 'hi') {
    return { phases: plan.phases, flags: plan.flags.map(({ message }) => message) };
  }
  return {
    phases: plan.phases.map((phase) => {
      const [name, goal] = phases[plan.type][phase.key] ?? [phase.name, phase.goal];
      return { ...phase, name, goal };
    }),
    flags: [...new Set(plan.flags.flatMap(({ code }) => hindiFlags[code]?.(plan) ?? []))],
  };
}

const hindiFlags: Record<string, (plan: BackPlan) => string[]> = {
  start_in_past: () => ['शुरुआत की तारीख़ निकल चुकी है, इसलिए योजना आज से है और चरण छोटे हैं।'],
  too_short: ({ days, type }) => [
    `इसके लिए ${days} दिन हैं; ${typePlans[type].minDays} या उससे ज़्यादा हों तो आराम रहेगा।`,
  ],
  phases_dropped: ({ type, phases: kept }) => {
    const gone = typePlans[type].phases.filter(({ key }) => kept.every((one) => one.key !== key));
    return [
      `इनके लिए समय नहीं है: ${gone.map(({ key }) => phases[type][key]?.[0] ?? key).join(', ')}।`,
    ];
  },
  festival_in_window: ({ start, end }) =>
    festivalsBetween(start, end)
      .filter(({ date }) => date !== end)
      .map(({ nameHi }) => `${nameHi} इन्हीं दिनों में है: उसे ध्यान में रखिए या उसका लाभ लीजिए।`),
};
