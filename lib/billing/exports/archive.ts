import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { istDateOf } from '@/lib/platform/clock';

export type ArchiveFile = {
  name: string;
  /** Text is compressed; bytes are kept as they are. */
  content: string | Uint8Array;
  /** ISO instant of what the file says, so that the same content is the same archive. */
  at: string;
};

/** A zip holds local time, and no word on where: the day in India, whatever this machine's zone is. */
function mtimeOf(at: string): Date {
  const [year = 1980, month = 1, day = 1] = istDateOf(new Date(at)).split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** A zip made file by file, so that only one of them is in memory. The same files give the same bytes. */
export async function* archive(
  files: AsyncIterable<ArchiveFile> | Iterable<ArchiveFile>,
): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for await (const { name, content, at } of files) {
    const text = typeof content === 'string';
    const entry = text ? new ZipDeflate(name) : new ZipPassThrough(name);
    entry.mtime = mtimeOf(at);
    zip.add(entry);
    entry.push(text ? new TextEncoder().encode(content) : content, true);
    yield* made;
    made = [];
  }
  zip.end();
  yield* made;
}
