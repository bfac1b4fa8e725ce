const tableRule = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$/;

function plainLine(line: string): string {
  const cells = /^\s*\|(.+)\|\s*$/.exec(line)?.[1];
  const text =
    cells === undefined
      ? line
      : cells
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim())
          .filter(Boolean)
          .join(' · ');
  return text
    .replace(/^\s*(?:>\s*)+/, '')
    .replace(/^\s*(?:#{1,6}|[-*+•]|\d+[.)])\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|>-])/g, '$1')
    .trimEnd();
}

/** The words of Markdown, a line for each of its lines, without its signs. */
export const plainText = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => !tableRule.test(line) && !/^\s*(?:```|~~~|[-*_]{3,}\s*$)/.test(line))
    .map(plainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
