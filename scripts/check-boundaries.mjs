// Who may import whom, as docs/decisions says. Prints each import that may not be, and fails.
import { readFileSync } from 'node:fs';
import { violations } from './lib/boundaries.mjs';
import { filesUnder } from './lib/hash.mjs';
import { inRoot } from './lib/paths.mjs';

const FOLDERS = ['app', 'components', 'e2e', 'i18n', 'lib', 'prisma'];
const ROOT_FILES = ['proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'];
const isWritten = (name) => name !== 'generated' && name !== 'node_modules';

const paths = [...FOLDERS, ...ROOT_FILES]
  .flatMap((path) => filesUnder(inRoot(path), isWritten))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.slice(inRoot().length + 1));
const found = violations(new Map(paths.map((path) => [path, readFileSync(inRoot(path), 'utf8')])));

for (const line of found) console.error(line);
console.log(`${paths.length} files, ${found.length} forbidden imports`);
process.exitCode = found.length ? 1 : 0;
