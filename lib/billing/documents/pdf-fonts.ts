import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';

/** Latin alone has no rupee sign: it sits in latin-ext. A name may be in any of these scripts. */
export const families = ['Latin', 'LatinExt', 'Devanagari'];
const files: Record<string, string> = {
  Latin: 'latin',
  LatinExt: 'latin-ext',
  Devanagari: 'devanagari',
};
const weights = [400, 600] as const;
let registered = false;

export function registerFonts() {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const [family, subset] of Object.entries(files)) {
    Font.register({
      family,
      fonts: weights.map((fontWeight) => ({
        src: resolve(`@fontsource/noto-sans/files/noto-sans-${subset}-${fontWeight}-normal.woff`),
        fontWeight,
      })),
    });
  }
  // no words are broken at line ends
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}
