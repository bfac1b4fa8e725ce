/** The words of a text in one run, its lines parted by dots, without the marks of Markdown that accepted outputs have. */
export const preview = (content: string): string =>
  content
    .replace(/^\s*#+\s+/gm, '')
    .replace(/^\s*[-*]\s+/gm, '· ')
    .replace(/\*\*|`/g, '')
    .trim()
    .replace(/\s*\n\s*(?:· )?/g, ' · ')
    .replace(/\s+/g, ' ');
