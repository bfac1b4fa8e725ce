/** Cleans what templates leave behind: stray spaces, empty lines, doubled or floating punctuation. */
export function tidyText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[ \t]+/g, ' ')
        .replace(/ +([,.;:!?।])/g, '$1')
        .replace(/([^.])\.\.(?!\.)/g, '$1.')
        .replace(/([!?…।])\.(?=\s|$)/g, '$1')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
