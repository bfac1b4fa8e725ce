import { spawn } from 'node:child_process';
import { inRoot } from './paths.mjs';

/**
 * Runs a command to its end, keeping what it says.
 * @returns `{ code, output }`; code is null when it could not be started or was killed
 */
export function run(command, args, { env = process.env, cwd = inRoot(), onStart } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (data) => {
      output += data;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output: output.trim() }));
    onStart?.(child);
  });
}

/** Runs a file of one of our packages with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** The last lines of an output, for showing beside a failure. */
export const tail = (output, lines = 25) => output.split('\n').slice(-lines).join('\n');
