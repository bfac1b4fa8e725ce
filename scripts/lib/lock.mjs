import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endRecorded, isAlive, remember } from './processes.mjs';
import { Refusal } from './say.mjs';

const lockFile = (folder) => join(folder, 'lock.json');
const servicesFile = (folder) => join(folder, 'services.json');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function create(file, value) {
  try {
    writeFileSync(file, JSON.stringify(value), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** What runs on the folder, or null: `{ databaseUrl, redisUrl, address, owner, children }`. */
export function runningServices(folder) {
  const services = readJson(servicesFile(folder));
  return services && isAlive(services.owner) ? services : null;
}

export function publishServices(folder, services) {
  const file = servicesFile(folder);
  writeFileSync(`${file}.new`, JSON.stringify(services, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Takes a dead owner's lock away; puts it back should another start have taken its place meanwhile. */
function bury(file) {
  const grave = `${file}.${process.pid}`;
  try {
    renameSync(file, grave);
    if (isAlive(readJson(grave))) linkSync(grave, file);
    rmSync(grave);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}

/**
 * Makes this process the only one on the folder. What a killed owner left running is ended first, so
 * that two databases never open the same files.
 * @returns a function that gives the folder back
 */
export async function lockDataDir(folder) {
  const mine = remember(process.pid);
  const file = lockFile(folder);
  while (!create(file, mine)) {
    const owner = readJson(file);
    if (isAlive(owner)) {
      const where = runningServices(folder)?.address;
      throw new Refusal(
        `Another copy already runs on the data folder ${folder} (process ${owner.pid}${where ? `, ${where}` : ''}). ` +
          'Stop it first, or start this one on a folder of its own with DATA_DIR=<folder>.',
      );
    }
    bury(file);
  }
  for (const child of readJson(servicesFile(folder))?.children ?? []) await endRecorded(child);
  rmSync(servicesFile(folder), { force: true });
  return () => {
    rmSync(servicesFile(folder), { force: true });
    if (readJson(file)?.pid === mine.pid) rmSync(file, { force: true });
  };
}
