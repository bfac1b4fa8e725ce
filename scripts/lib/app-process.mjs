import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Child } from './child.mjs';
import { inRoot } from './paths.mjs';
import { Refusal } from './say.mjs';

const FOLLOW = ['--import', inRoot('scripts', 'lib', 'follow-parent.mjs')];
const next = inRoot('node_modules', 'next', 'dist', 'bin', 'next');
const tsx = inRoot('node_modules', 'tsx', 'dist', 'cli.mjs');

const phonepe = () => [...FOLLOW, inRoot('scripts', 'phonepe-simulator', 'main.mjs')];

const COMMANDS = {
  production: {
    phonepe,
    web: (port) => [...FOLLOW, next, 'start', '-p', String(port)],
    worker: () => [...FOLLOW, '--enable-source-maps', inRoot('dist', 'worker.mjs')],
  },
  development: {
    phonepe,
    web: (port) => [...FOLLOW, next, 'dev', '-p', String(port)],
    worker: () => [...FOLLOW, tsx, 'watch', '--clear-screen=false', inRoot('lib/worker/main.ts')],
  },
};

/** Starts the web, the worker or the PhonePe simulator of a copy. */
export function startApp(name, { mode, port, dataDir, env, onStart }) {
  return new Child({
    name,
    dataDir,
    command: process.execPath,
    args: COMMANDS[mode][name](port),
    env,
    cwd: inRoot(),
    onStart,
  }).start();
}

async function health(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(5000),
    });
    return { ok: response.ok, said: await response.text() };
  } catch {
    return { ok: false, said: 'no answer' };
  }
}

/** Waits until the health endpoint is content, or refuses with what went wrong first. */
export async function untilHealthy(children, { port, dataDir, patience }) {
  let dead;
  for (const child of children)
    child.ended.then((why) => {
      dead ??= { child, why };
    });
  const end = Date.now() + patience;
  let last;
  while (Date.now() < end && !dead) {
    last = await health(port);
    if (last.ok) return;
    await delay(100);
  }
  if (dead)
    throw new Refusal(
      `The ${dead.child.name} process ended while starting (${dead.why}):\n${dead.child.recent.join('\n')}\n` +
        `Its log is ${join(dataDir, 'logs', `${dead.child.name}.log`)}.`,
    );
  throw new Refusal(
    `The app started and is not well after ${patience / 1000} s: ${last.said.slice(0, 500)}. The logs are in ${join(dataDir, 'logs')}.`,
  );
}
