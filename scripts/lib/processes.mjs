import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Start times count from the machine's start, so which start that was belongs to them. */
const boot = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

/**
 * A text that no later process with the same pid will share (its start time), or null when it is gone.
 * A zombie counts as gone: in containers nobody may ever reap it.
 */
export function identity(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? null : `${boot()} ${fields[19]}`;
    } catch {
      return null;
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.stdout?.trim() || null;
}

/** A record that can be written to disk and recognised after a restart. */
export const remember = (pid) => ({ pid, identity: identity(pid) });

export const isAlive = (record) =>
  Boolean(record?.identity) && identity(record.pid) === record.identity;

/** Waits for a condition, looking every 25 ms; false when the time is up. */
export async function until(condition, milliseconds) {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await delay(25);
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between, which is what was wanted.
  }
}

/** Ends what a process that led its own group may have left behind. */
export function endGroup(pid) {
  if (pid) signal(-pid, 'SIGKILL');
}

/** Ends a recorded process, kindly first. Does nothing when the pid now belongs to somebody else. */
export async function endRecorded(record, patience = 10_000) {
  if (!isAlive(record)) return;
  signal(record.pid, 'SIGTERM');
  await until(() => !isAlive(record), patience);
  endGroup(record.pid);
  await until(() => !isAlive(record), 5000);
}
