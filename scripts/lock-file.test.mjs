import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptionals, platformOf } from './lib/lock-file.mjs';

test('the lock file lists the binaries of every platform, so that npm ci works on each', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(missingOptionals(lock), 'run: node scripts/complete-lock.mjs').toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

test.each([
  ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
])('%s belongs to its platform', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
