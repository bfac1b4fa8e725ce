import { createHash } from 'node:crypto';

/** Reads bytes as UTF-8 text with Unix line ends, so that a checkout on Windows hashes the same. */
export function normaliseText(bytes: Buffer): string {
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

/** SHA-256 (hex) over the files in path order, each framed by its path and byte length. */
export function hashFiles(files: Record<string, string>): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort()) {
    const content = Buffer.from(files[path] ?? '', 'utf8');
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
