import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inRoot } from './paths.mjs';

/** `.env` below what the shell already says; an empty value counts as unset. */
export function readEnvironment() {
  const file = inRoot('.env');
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const merged = { ...written, ...process.env };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}
