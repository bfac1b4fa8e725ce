import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDir, publishServices, runningServices } from './lib/lock.mjs';
import { identity, isAlive, remember } from './lib/processes.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muhurat-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leave = (owner) => writeFileSync(join(folder, 'lock.json'), JSON.stringify(owner));

test('a folder is locked once and can be locked again when given back', async () => {
  const unlock = await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow('Another copy already runs on the data folder');
  unlock();
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  (await lockDataDir(folder))();
});

test('the refusal says where the other copy listens', async () => {
  await lockDataDir(folder);
  publishServices(folder, { address: 'http://localhost:3000', owner: remember(process.pid) });
  await expect(lockDataDir(folder)).rejects.toThrow('http://localhost:3000');
});

test.each([
  ['of a process that is gone', { pid: 2 ** 22 + 1, identity: 'then' }],
  ['whose number now belongs to another process', { pid: process.pid, identity: 'then' }],
  ['that is no lock', 'nonsense'],
])('a lock %s keeps nobody out', async (_name, owner) => {
  leave(owner);
  const unlock = await lockDataDir(folder);
  expect(isAlive(remember(process.pid))).toBe(true);
  unlock();
});

test('services of an owner that is gone are not running', () => {
  publishServices(folder, { owner: { pid: process.pid, identity: 'then' }, databaseUrl: 'x' });
  expect(runningServices(folder)).toBeNull();
});

test('a process has one identity as long as it lives', () => {
  expect(identity(process.pid)).toBe(identity(process.pid));
  expect(identity(2 ** 22 + 1)).toBeNull();
});
