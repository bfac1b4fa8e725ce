import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endGroup, identity } from './processes.mjs';
import { warn } from './say.mjs';

const LONGEST_LOG = 10 * 1024 * 1024;
/** The pipe by which a guard notices our death; see redis.mjs. */
const GUARD = 3;
const WARNING = 40;
const LONGEST_PAUSE_MS = 30_000;
const SETTLED_AFTER_MS = 60_000;

function openLog(folder, name) {
  const file = join(folder, 'logs', `${name}.log`);
  if (existsSync(file) && statSync(file).size > LONGEST_LOG) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}

/** The text worth showing of a log line: warnings and errors of structured ones, all of stderr. */
function worthShowing(line, isError) {
  if (line.startsWith('{')) {
    try {
      const { level, msg, err } = JSON.parse(line);
      if (typeof level !== 'number') return null;
      return level >= WARNING ? [msg, err?.message].filter(Boolean).join(': ') : null;
    } catch {
      // Not a structured line after all.
    }
  }
  return isError && line.trim() ? line : null;
}

/**
 * A process that is kept running: its output goes to `<data folder>/logs`, and when it ends unasked it
 * is started again, after a pause that doubles.
 */
export class Child {
  process = null;
  record = null;
  stopping = false;
  restarts = 0;
  recent = [];

  constructor({ name, dataDir, command, args, env, cwd, stdio, input, onStart }) {
    Object.assign(this, { name, command, args, env, cwd, stdio, input, onStart });
    this.log = openLog(dataDir, name);
  }

  start() {
    const startedAt = Date.now();
    // Its own process group, so that Ctrl-C reaches only us and we choose the order of ending.
    const child = spawn(this.command, this.args, {
      cwd: this.cwd,
      env: this.env,
      detached: true,
      stdio: this.stdio ?? ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.process = child;
    this.record = child.pid
      ? { name: this.name, pid: child.pid, identity: identity(child.pid) }
      : null;
    this.ready = new Promise((resolve) => child.once('message', () => resolve(true)));
    this.ended = new Promise((resolve) => {
      child.once('error', (error) => this.note(`could not be started: ${error.message}`, resolve));
      child.once('exit', (code, signal) => {
        child.stdio[GUARD]?.destroy();
        resolve(signal ?? code);
      });
    });
    this.read(child.stdout, false);
    this.read(child.stderr, true);
    if (this.input) child.stdin.end(this.input);
    this.ended.then((why) => this.revive(why, startedAt));
    this.onStart?.(this);
    return this;
  }

  note(line, resolve) {
    this.recent.push(line);
    warn(`${this.name}: ${line}`);
    resolve('error');
  }

  read(stream, isError) {
    if (!stream) return;
    createInterface({ input: stream }).on('line', (line) => {
      if (!this.log.writableEnded) this.log.write(`${line}\n`);
      this.recent = [...this.recent.slice(-19), line];
      // While it starts, whoever waits for it explains what went wrong.
      const text = this.revivable && !this.stopping ? worthShowing(line, isError) : null;
      if (text) warn(`${this.name}: ${text}`);
    });
  }

  revive(why, startedAt) {
    if (this.stopping || !this.revivable) return;
    this.restarts = Date.now() - startedAt > SETTLED_AFTER_MS ? 0 : this.restarts + 1;
    const pause = Math.min(1000 * 2 ** (this.restarts - 1), LONGEST_PAUSE_MS) || 1000;
    warn(`${this.name} ended by itself (${why}); starting it again in ${pause / 1000} s.`);
    this.timer = setTimeout(() => !this.stopping && this.start(), pause);
  }

  /** From now on it is started again whenever it ends. Before, an early end is the caller's to explain. */
  keepAlive() {
    this.revivable = true;
  }

  stop(patience = 10_000) {
    this.stopped ??= this.end(patience);
    return this.stopped;
  }

  async end(patience) {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.process;
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), patience);
      await this.ended;
      clearTimeout(force);
    }
    endGroup(child?.pid);
    await new Promise((resolve) => this.log.end(resolve));
  }
}
