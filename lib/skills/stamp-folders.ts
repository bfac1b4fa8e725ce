import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Stamp = {
  /** Differs when a file was added, removed or written. */
  text: string;
  /** When the youngest file was written, in milliseconds since 1970. */
  writtenAt: number;
};

/** The state of each skill's folder under `base`, by its name, without reading the files. */
export async function stampFolders(base: string): Promise<Map<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  for (const dirent of await readdir(base, { withFileTypes: true })) {
    if (!dirent.isDirectory() || dirent.name.startsWith('.')) continue;
    stamps.set(dirent.name, await stampOf(join(base, dirent.name)));
  }
  return stamps;
}

async function stampOf(folder: string): Promise<Stamp> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        // a file that goes away meanwhile is a change of its own
        const found = await stat(path).catch(() => null);
        return { path, writtenAt: found?.mtimeMs ?? 0, size: found?.size ?? -1 };
      }),
  );
  return {
    text: files
      .map(({ path, writtenAt, size }) => `${path}:${writtenAt}:${size}`)
      .sort()
      .join('\n'),
    writtenAt: Math.max(0, ...files.map(({ writtenAt }) => writtenAt)),
  };
}
