/** The words of a text in one run, without the marks of Markdown that accepted outputs have. */
export const preview = (content: string): string =>
  content
    .replace(/^\s*#+\s+/gm, '')
    .replace(/^\s*[-*]\s+/gm, '· ')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
