import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Child } from './child.mjs';
import { keptSecret } from './data-dir.mjs';
import { freePort } from './ports.mjs';
import { until } from './processes.mjs';
import { Refusal } from './say.mjs';
import { findOnPath, installPackage } from './system-packages.mjs';

const NAMES = ['redis-server', 'valkey-server'];
const LEAST_VERSION = [6, 2];

/**
 * redis-server knows nothing of parents. So a shell waits for our end of a pipe to close, which happens
 * however we die, and ends the server that took over its process.
 */
const GUARDED = '(read _ <&3; kill -TERM $$) >/dev/null 2>&1 & exec "$0" - 3<&-';

async function locate() {
  const found = findOnPath(NAMES) ?? (await installPackage('redis-server', NAMES));
  if (!found)
    throw new Refusal(
      'Redis is missing: install it (Debian and Ubuntu: sudo apt-get install redis-server, macOS: brew install redis, ' +
        'Fedora: sudo dnf install redis), or set REDIS_URL to a server that already runs.',
    );
  const text = spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const [, major, minor] = text.match(/v=(\d+)\.(\d+)/) ?? [];
  if (
    Number(major) < LEAST_VERSION[0] ||
    (+major === LEAST_VERSION[0] && +minor < LEAST_VERSION[1])
  )
    throw new Refusal(
      `${found} is Redis ${major}.${minor} and at least ${LEAST_VERSION.join('.')} is needed. Install a newer one, or set REDIS_URL to one.`,
    );
  return found;
}

const configuration = (port, folder, password) => `
bind 127.0.0.1
port ${port}
dir ${JSON.stringify(folder)}
requirepass ${password}
appendonly yes
save ""
daemonize no
logfile ""
maxmemory-policy noeviction
`;

/** One command to a Redis, in its inline form; resolves to the first line of the answer or null. */
function ask(port, password, command) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    let text = '';
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => socket.write(`AUTH ${password}\r\n${command}\r\n`));
    socket.on('data', (data) => {
      text += data;
      const [auth, line] = text.split('\r\n');
      if (line) answer(auth === '+OK' ? line : null);
    });
    for (const event of ['timeout', 'error', 'close']) socket.once(event, () => answer(null));
  });
}

/** A redis-server with an append-only file in the data folder, on a free loopback port. */
export async function startRedis({ dataDir, onStart }) {
  const command = await locate();
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const password = keptSecret(dataDir, 'redis-password');
  const child = new Child({
    name: 'redis',
    dataDir,
    command: 'sh',
    args: ['-c', GUARDED, command],
    env: process.env,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    input: configuration(port, folder, password),
    onStart,
  }).start();
  const over = child.ended.then(() => true);
  const ready = await until(async () => {
    if (await Promise.race([over, Promise.resolve(false)])) return true;
    return (await ask(port, password, 'PING')) === '+PONG';
  }, 60_000);
  if (!ready || child.process.exitCode !== null || child.process.signalCode !== null)
    throw new Refusal(
      `Redis did not start: ${child.recent.at(-1) ?? 'it said nothing'}. Its log is ${join(dataDir, 'logs', 'redis.log')}.`,
    );
  child.keepAlive();
  return { child, url: `redis://:${password}@127.0.0.1:${port}` };
}
