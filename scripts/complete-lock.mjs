// After a package was added from a registry that carries only this platform's binaries: writes the
// optional packages of the other platforms into package-lock.json, so that `npm ci` works on all of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptionals, platformOf } from './lib/lock-file.mjs';
import { inRoot } from './lib/paths.mjs';

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptionals(lock);
for (const { path, name, version } of missing)
  lock.packages[path] = { version, optional: true, ...platformOf(name) };

const byPath = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added`);
