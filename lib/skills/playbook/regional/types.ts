/** A line for whoever translates, in the two languages that templates explain themselves in. */
export type Line = { en: string; hi: string };

/** A festival's English name, how the language writes it, and how people wish each other. */
export type RegionalFestival = { name: string; native: string; wish: string };

/** What a translator into one of India's languages should be told beside the text. */
export type RegionalStyle = {
  name: string;
  native: string;
  script: string;
  greeting: string;
  thanks: string;
  /** The polite word for “you”. */
  you: string;
  festivals: RegionalFestival[];
  dos: Line[];
  donts: Line[];
};

export const festival = (name: string, native: string, wish: string): RegionalFestival => ({
  name,
  native,
  wish,
});
export const line = (en: string, hi: string): Line => ({ en, hi });
