import { convert, type HtmlToTextOptions } from 'html-to-text';

const skipped = [
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'nav',
  'footer',
  'form',
  'button',
  'img',
  '[hidden]',
  '[aria-hidden="true"]',
];
const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 2_000_000, maxDepth: 200 },
  selectors: [
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
    { selector: 'table', format: 'dataTable' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
};
/** Less than this is a page that keeps its text elsewhere. */
const enough = 200;

/** What a person reads of a page: its main part where it names one, without menus, forms and scripts. */
export function readableText(html: string): string {
  const main = tidy(
    convert(html, { ...options, baseElements: { selectors: ['main', 'article'] } }),
  );
  const text = main.length >= enough ? main : tidy(convert(html, options));
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.trim();
  return title ? `${tidy(convert(title))}\n\n${text}` : text;
}

const tidy = (text: string) =>
  text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
