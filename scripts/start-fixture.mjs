// For the tests of the start command: real processes, each with a data folder of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { until } from './lib/processes.mjs';

const PATIENCE_MS = 480_000;
const commands = new Set();
const folders = new Set();

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'muhurat-test-'));
  folders.add(folder);
  return folder;
}

/** Every process that was started for the data folder, by what it was given at its start. */
export function processesOf(dataDir) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8')
          .split('\0')
          .includes(`DATA_DIR=${dataDir}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** A start script running; empty variables hide whatever `.env` of this clone says. */
export class Command {
  output = '';

  constructor(script, given) {
    const { PATH, HOME } = process.env;
    this.dataDir = given.DATA_DIR;
    this.process = spawn(process.execPath, [inRoot('scripts', script)], {
      env: { PATH, HOME, DATABASE_URL: '', REDIS_URL: '', APP_URL: '', DEMO: '', ...given },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream.on('data', (data) => {
        this.output += data;
      });
    this.ended = new Promise((resolve) =>
      this.process.once('close', (code, signal) => resolve(signal ?? code)),
    );
    commands.add(this);
  }

  /** Waits until it has said something; fails with what it said instead. */
  async says(text) {
    let over = false;
    this.ended.then(() => {
      over = true;
    });
    await until(() => over || this.output.includes(text), PATIENCE_MS);
    if (!this.output.includes(text))
      throw new Error(`It never said "${text}" but:\n${this.output}`);
  }

  end(signal) {
    this.process.kill(signal);
    return this.ended;
  }

  services() {
    return JSON.parse(readFileSync(join(this.dataDir, 'services.json'), 'utf8'));
  }
}

/** A command that is expected to refuse: its exit code and all that it said. */
export async function refused(script, given) {
  const command = new Command(script, { PORT: String(await freePort()), ...given });
  const code = await command.ended;
  return { code, output: command.output, dataDir: given.DATA_DIR };
}

export const isHalfStarted = (dataDir) =>
  existsSync(join(dataDir, 'services.json')) ||
  existsSync(join(dataDir, 'lock.json')) ||
  processesOf(dataDir).length > 0;

export async function cleanUp() {
  for (const command of commands) {
    if (command.process.exitCode === null && command.process.signalCode === null)
      await command.end('SIGTERM');
    if (command.dataDir) await until(() => processesOf(command.dataDir).length === 0, 20_000);
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
