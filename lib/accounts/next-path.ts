/** A path on this site (one leading slash, no host, no control characters), or undefined. */
export function ownPath(next: string | null | undefined): string | undefined {
  if (!next || next.length > 500) return undefined;
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : undefined;
}
