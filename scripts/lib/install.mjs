import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run, tail } from './run.mjs';
import { Refusal, step } from './say.mjs';

function packages(file) {
  try {
    return JSON.parse(readFileSync(inRoot(file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Whether node_modules is what the lock file asks for. npm writes down what it installed, as its last
 * act; packages for other platforms are rightly missing there.
 */
export function isInstalled() {
  const there = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional && !there[path]),
  );
}

/** Installs the packages of the lock file; nothing when they are there already. */
export async function install() {
  if (isInstalled()) return;
  await step('packages', async () => {
    // Development packages too: the build needs their types. Install scripts of packages never run.
    const { code, output } = await run('npm', [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--no-audit',
      '--no-fund',
    ]);
    if (code !== 0)
      throw new Refusal(
        `The packages could not be installed. npm says:\n${tail(output, 12)}\nCheck the connection to the package registry and start again.`,
      );
  });
}
