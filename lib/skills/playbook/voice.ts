import type { FoundationFields } from '@/lib/foundation/schemas';

type BrandVoice = NonNullable<FoundationFields['brandVoice']>;

/** The brand voice as flags for templates; a formal constitution overrides a relaxed voice. */
export function voiceFlags(brandVoice: FoundationFields['brandVoice'], formalOnly: boolean) {
  const voice: BrandVoice =
    formalOnly && (brandVoice === null || brandVoice === 'Casual' || brandVoice === 'Friendly')
      ? 'Professional'
      : (brandVoice ?? 'Professional');
  return {
    name: voice,
    professional: voice === 'Professional',
    authoritative: voice === 'Authoritative',
    casual: voice === 'Casual',
    friendly: voice === 'Friendly',
    formal: voice === 'Professional' || voice === 'Authoritative',
    relaxed: voice === 'Casual' || voice === 'Friendly',
  };
}

const families = {
  warm: /warm|kind|caring|friendly|gentle|heartfelt|human|welcoming|family|स्नेह|आत्मीय|अपनापन/i,
  honest:
    /honest|transparent|plain|clear|simple|straight|sincere|authentic|no[- ]nonsense|सरल|सच्च|ईमानदार/i,
  expert:
    /expert|precise|exact|authoritative|knowledgeable|credible|reliable|trust|professional|rigorous|भरोस|विश्वसनीय/i,
  premium:
    /premium|luxur|elegant|refined|sophisticated|exclusive|timeless|heritage|crafted|royal|परंपरा|शाही/i,
  lively: /playful|fun|witty|lively|energetic|bold|young|quirky|festive|cheerful|उत्साह|मज़ेदार/i,
  calm: /calm|quiet|patient|reassuring|grounded|unhurried|soft|शांत|धैर्य/i,
};
type Family = keyof typeof families;

/** Which families the brand's tone keywords belong to. */
export function toneFlags(keywords: readonly string[]): Record<Family, boolean> & { any: boolean } {
  const has = (family: Family) => keywords.some((keyword) => families[family].test(keyword));
  const flags = {
    warm: has('warm'),
    honest: has('honest'),
    expert: has('expert'),
    premium: has('premium'),
    lively: has('lively'),
    calm: has('calm'),
  };
  return { ...flags, any: Object.values(flags).some(Boolean) };
}
