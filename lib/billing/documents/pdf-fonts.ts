import { join } from 'node:path';
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
  // by the folder the product runs in: a bundler would look for a module of that name
  const folder = join(process.cwd(), 'node_modules', '@fontsource', 'noto-sans', 'files');
  for (const [family, subset] of Object.entries(files)) {
    Font.register({
      family,
      fonts: weights.map((fontWeight) => ({
        src: join(folder, `noto-sans-${subset}-${fontWeight}-normal.woff`),
        fontWeight,
      })),
    });
  }
  // no words are broken at line ends
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}
