/** A problem that the person at the keyboard can solve; its message is one plain sentence for them. */
export class Refusal extends Error {}

let openStep = null;

function closeLine() {
  if (openStep !== null) process.stdout.write('\n');
  openStep = null;
}

/** Prints one line, never in the middle of a step's own line. */
export function say(line) {
  closeLine();
  process.stdout.write(`${line}\n`);
}

export function warn(line) {
  closeLine();
  process.stderr.write(`${line}\n`);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs `work` and prints `name … done (1.2 s)`. What `work` returns under `note` replaces "done". */
export async function step(name, work) {
  const since = performance.now();
  closeLine();
  process.stdout.write(`${name} … `);
  openStep = name;
  try {
    const result = await work();
    const line = `${result?.note ?? 'done'} (${seconds(since)})`;
    process.stdout.write(openStep === name ? `${line}\n` : `${name} … ${line}\n`);
    openStep = null;
    return result;
  } catch (error) {
    process.stdout.write(openStep === name ? 'failed\n' : `${name} … failed\n`);
    openStep = null;
    throw error;
  }
}

/** Prints a refusal as its sentence and anything unexpected with its stack, which is then a bug of ours. */
export function explain(error) {
  warn(error instanceof Refusal ? `\n${error.message}` : `\nUnexpected: ${error?.stack ?? error}`);
}
