import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { Refusal } from './say.mjs';

const LEAST_FREE_BYTES = 200 * 1024 * 1024;

const REASONS = {
  EACCES: 'you have no right to write there',
  EPERM: 'you have no right to write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  ENOTDIR: 'it, or a part of its path, is a file and not a folder',
  EEXIST: 'it is a file and not a folder',
  ENOENT: 'it cannot be created there',
};

/** Like mkdir -p. Node's own recursive form never returns where the file system refuses with ENOENT. */
function makeFolder(path) {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Creates the data folder and proves that it can be written, or refuses with the reason. */
export function openDataDir(value) {
  const folder = isAbsolute(value) ? value : inRoot(value);
  const refuse = (reason) => {
    throw new Refusal(
      `The data folder ${folder} cannot be used: ${reason}. Choose another one with DATA_DIR=<folder>.`,
    );
  };
  let free;
  try {
    makeFolder(join(folder, 'logs'));
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, randomBytes(65_536), { flush: true });
    rmSync(probe);
    const disk = statfsSync(folder);
    free = disk.bavail * disk.bsize;
  } catch (error) {
    refuse(REASONS[error.code] ?? error.message);
  }
  if (free < LEAST_FREE_BYTES)
    refuse(`its disk has ${Math.floor(free / 1024 / 1024)} MB free and at least 200 MB are needed`);
  return folder;
}

/** A secret made once and kept in the data folder, readable by its owner only. */
export function keptSecret(folder, name) {
  const file = join(folder, name);
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flush: true });
  chmodSync(file, 0o600);
  return secret;
}
