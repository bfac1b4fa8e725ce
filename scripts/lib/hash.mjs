import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/** Every file of a folder and the folders in it that pass `accept`, in a fixed order. */
export function filesUnder(path, accept) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => accept(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name), accept) : [join(path, entry.name)],
    );
}

/** One hash over the names and contents of files and folders of the repository, and some words. */
export function hashOf(paths, words = [], accept = () => true) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const path of paths)
    for (const file of filesUnder(inRoot(path), accept)) {
      hash.update(`${file.slice(inRoot().length)}\0`);
      hash.update(readFileSync(file));
      hash.update('\0');
    }
  return hash.digest('hex');
}

/** What a mark file says, or null when there is none. */
export function readMark(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
