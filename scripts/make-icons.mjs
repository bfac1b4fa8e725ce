// Draws every icon and the social image from the mark. Run after the mark or the headline changes:
//   node scripts/make-icons.mjs [path to chromium]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const root = new URL('../', import.meta.url);
const mark = JSON.parse(await readFile(new URL('components/layout/mark.json', root), 'utf8'));
const messages = JSON.parse(await readFile(new URL('messages/en/landing.json', root), 'utf8'));
const ink = '#1a1c26';
const paper = '#faf7f3';

/** The mark in a square of 2600 units; `radius` and `scale` as each platform wants them. */
function markSvg({ radius = 700, scale = 1 } = {}) {
  const offset = (2600 * (1 - scale)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2600 2600"><rect width="2600" height="2600" rx="${radius}" fill="${ink}"/><g transform="translate(${offset} ${offset}) scale(${scale})"><path d="${mark.glyph}" transform="translate(673 1938) scale(1 -1)" fill="${paper}"/></g></svg>`;
}

/** An .ico that holds one PNG, which every browser since 2007 reads. */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

async function font(file) {
  const bytes = await readFile(new URL(`node_modules/@fontsource-variable/${file}`, root));
  return `data:font/woff2;base64,${bytes.toString('base64')}`;
}

async function socialHtml() {
  const anek = await font('anek-latin/files/anek-latin-latin-wght-normal.woff2');
  const bars = [
    ['Setup', 2, 16, '#f3f0eb', ink],
    ['Tease', 17, 21, '#e9eeff', '#3f4bb5'],
    ['Reveal', 35, 17, '#f3f0eb', ink],
    ['Proof', 48, 17, '#f3f0eb', ink],
    ['Urgency', 63, 16, '#ffebd2', '#77400f'],
    ['Close', 76, 17, '#ffebd2', '#77400f'],
  ];
  return `<style>
    @font-face { font-family: Anek; src: url(${anek}); font-weight: 100 800 }
    * { box-sizing: border-box; margin: 0 }
    body { width: 1200px; height: 630px; padding: 64px 72px; background: ${paper}; color: ${ink}; font: 500 24px Anek; position: relative; overflow: hidden }
    header { display: flex; gap: 18px; align-items: center; font: 600 30px Anek } header svg { width: 52px }
    h1 { font: 600 92px/1.0 Anek; margin-top: 44px; max-width: 10em; text-wrap: balance }
    section { position: absolute; inset: auto 72px 0; height: 218px; border: 2px solid #e2dfd9; border-bottom: 0; border-radius: 18px 18px 0 0; background: #fefefc; padding-top: 16px }
    p { height: 30px; margin-bottom: 4px; border-radius: 9px; padding: 1px 14px; font-size: 20px }
    i { position: absolute; inset: 0 auto 0 95.5%; width: 4px; background: #f28921 } u { position: absolute; inset: 0 auto 0 27.5%; width: 2px; background: #b93329 }
  </style><header>${markSvg()}Muhurat</header><h1>${messages.hero.title}</h1>
  <section><u></u><i></i>${bars.map(([name, left, width, fill, text]) => `<p style="margin-left:${left}%;width:${width}%;background:${fill};color:${text};position:relative">${name}</p>`).join('')}</section>`;
}

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage();

async function shoot(html, width, height, omitBackground) {
  await page.setViewportSize({ width, height });
  await page.setContent(`<!doctype html><body style="margin:0">${html}`);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ omitBackground });
}

const square = (size, options) =>
  shoot(
    markSvg(options).replace('<svg', `<svg width="${size}" style="display:block"`),
    size,
    size,
    true,
  );

await mkdir(new URL('public/icons/', root), { recursive: true });
const files = {
  'app/icon.svg': `${markSvg()}\n`,
  'app/favicon.ico': ico(await square(32), 32),
  'app/apple-icon.png': await square(180, { radius: 0, scale: 0.86 }),
  'app/opengraph-image.png': await shoot(await socialHtml(), 1200, 630),
  'app/opengraph-image.alt.txt': `Muhurat. ${messages.hero.title}\n`,
  'public/icons/icon-192.png': await square(192),
  'public/icons/icon-512.png': await square(512),
  'public/icons/maskable-512.png': await square(512, { radius: 0, scale: 0.76 }),
};
await browser.close();
for (const [path, data] of Object.entries(files)) {
  await writeFile(new URL(path, root), data);
  console.log(fileURLToPath(new URL(path, root)));
}
