/** The longest text that is remembered as one. */
const longest = 2000;

const borders = [/\n(?=#{1,6}\s)/, /\n\s*\n/, /\n/, /(?<=[.!?।])\s+/u, /\s+/];

function cut(text: string, level: number): string[] {
  if (text.length <= longest) return [text];
  const border = borders[level];
  if (!border) {
    const [head, rest] = [text.slice(0, longest), text.slice(longest)];
    return [head, ...cut(rest, level)];
  }
  return text.split(border).flatMap((part) => cut(part, level + 1));
}

/** Headings and paragraphs, small ones together while they stay below the limit. */
function gather(parts: readonly string[]): string[] {
  const chunks: string[] = [];
  for (const part of parts) {
    const last = chunks.at(-1);
    const joined = last === undefined ? part : `${last}\n\n${part}`;
    if (last !== undefined && joined.length <= longest && !/^#{1,6}\s/.test(part)) {
      chunks[chunks.length - 1] = joined;
    } else chunks.push(part);
  }
  return chunks;
}

const isHeading = (text: string) => /^#{1,6}\s[^\n]*$/.test(text);

/** A text in pieces of at most 2,000 characters, cut at sections, then paragraphs, lines and sentences. */
export function splitText(text: string): string[] {
  const sections = text.replaceAll('\r\n', '\n').split(/\n(?=#{1,6}\s)/);
  return sections
    .flatMap((section) =>
      gather(
        cut(section, 1)
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    )
    .filter((part) => !isHeading(part) && /[\p{L}\p{N}]/u.test(part));
}
