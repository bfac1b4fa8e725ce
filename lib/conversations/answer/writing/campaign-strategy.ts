import type { Asked } from '../asked';
import type { KnownCampaign } from '../types';
import type { Draft } from './draft';
import { inList, sentence } from './plain';

const parts = {
  summary: ['strategy|summary|plan|रणनीति|योजना|ranneeti', 'Strategy', 'रणनीति'],
  objective: ['strategy|objective|goal|aim|target|उद्देश्य|लक्ष्य|रणनीति', 'Objective', 'उद्देश्य'],
  audience: ['audience|for whom|whom|who is it for|किसके लिए|kiske liye', 'Audience', 'किसके लिए'],
  message: ['strategy|message|say|संदेश|रणनीति', 'Message', 'संदेश'],
  offer: ['offer|strategy|प्रस्ताव|ऑफर|रणनीति', 'Offer', 'प्रस्ताव'],
  channels: ['channels|channel|where|माध्यम|चैनल', 'Channels', 'माध्यम'],
  measures: [
    'measures|measure|metrics|metric|kpi|kpis|success|माप|सफलता',
    'Measures',
    'कैसे पता चलेगा',
  ],
  risks: ['risks|risk|go wrong|जोखिम|गडबड', 'Risks', 'क्या गड़बड़ हो सकता है'],
} as const;

/** The parts of a campaign's plan that a question asks for. */
export function strategyLines({ strategy }: KnownCampaign, asked: Asked, draft: Draft): string[] {
  if (!strategy) return [];
  const and = draft.say('and', 'और');
  const texts: Record<keyof typeof parts, string> = {
    ...strategy,
    channels: strategy.channels.map(({ channel, role }) => `${channel}: ${role}`).join('; '),
    measures: strategy.measures.map(({ name, target }) => `${name}: ${target}`).join('; '),
    risks: inList(strategy.risks, and),
  };
  return Object.entries(parts).flatMap(([key, [words, en, hi]]) => {
    const text = texts[key as keyof typeof parts];
    return asked.has(words) && text ? [`${draft.say(en, hi)}: ${sentence(text)}`] : [];
  });
}
