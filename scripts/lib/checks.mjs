import { existsSync, readFileSync } from 'node:fs';
import { build } from './build.mjs';
import { inRoot } from './paths.mjs';
import { run, runNode, tail } from './run.mjs';
import { Refusal } from './say.mjs';

const bin = (...parts) => inRoot('node_modules', ...parts);

/** A command that either succeeds or fails: one check. */
async function verdict(running) {
  const { code, output } = await running;
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, detail: tail(output, 60) };
}

async function types() {
  // Writes the declarations of routes and of style sheets that a clean clone does not have.
  const generated = await runNode([bin('next/dist/bin/next'), 'typegen']);
  if (generated.code !== 0) return { passed: 0, failed: 1, detail: tail(generated.output) };
  return verdict(run(bin('.bin', 'tsc'), ['--noEmit']));
}

/** The checks that look at the text of the product and run nothing of it. */
export const staticChecks = {
  lint: () => verdict(run(bin('.bin', 'biome'), ['ci', '--colors=off', '.'])),
  types,
  boundaries: () => verdict(runNode([inRoot('scripts', 'check-boundaries.mjs')])),
  'dead-code': () => verdict(run(bin('.bin', 'knip'), ['--no-progress', '--no-config-hints'])),
};

export async function buildCheck() {
  try {
    await build();
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { passed: 0, failed: 1, detail: error.message };
  }
}

function readReport(file, output) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return { missing: { passed: 0, failed: 1, detail: tail(output, 60) } };
}

/** Unit and integration tests; a test file that cannot even be loaded counts as one failed test. */
export async function unitTests({ env, report, files = [], onStart }) {
  const { code, output } = await runNode(
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    { env: { ...env, NO_COLOR: '1' }, onStart },
  );
  const result = readReport(report, output);
  if (result.missing) return result.missing;
  const unloaded = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const skipped = result.numPendingTests + result.numTodoTests;
  const counted = result.numFailedTests + unloaded.length + skipped;
  // vitest may also fail for what no test owns, such as an unhandled rejection.
  const failed = counted || (code === 0 ? 0 : 1);
  const notes = skipped ? `${skipped} tests are skipped; none may be.\n` : '';
  return {
    passed: result.numPassedTests,
    failed,
    detail: failed ? notes + whatFailed(output) : '',
  };
}

/** vitest's own account of its failures, without the list of what passed. */
function whatFailed(output) {
  const begin = output.search(/^⎯+ (Failed|Unhandled)/m);
  return begin < 0 ? tail(output, 60) : output.slice(begin).split('\n').slice(0, 300).join('\n');
}

function titles(suite, path = []) {
  const here = suite.title ? [...path, suite.title] : path;
  return [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => {
        const errors = spec.tests.flatMap((one) => one.results.flatMap((result) => result.errors));
        return `${[...here, spec.title].join(' > ')}\n${errors.map((error) => error.message).join('\n')}`;
      }),
    ...(suite.suites ?? []).flatMap((inner) => titles(inner, here)),
  ];
}

/** Names of the tests that passed only at the second try. */
function secondTries(suite) {
  return [
    ...(suite.specs ?? [])
      .filter((spec) => spec.tests.some((one) => one.status === 'flaky'))
      .map((spec) => spec.title),
    ...(suite.suites ?? []).flatMap(secondTries),
  ];
}

/** End-to-end tests in a browser. One that passed only at the second try, as CI allows, is named. */
export async function endToEndTests({ env, report, files = [], onStart }) {
  const { code, output } = await runNode(
    [bin('@playwright/test/cli.js'), 'test', '--reporter=json', ...files],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, onStart },
  );
  const result = readReport(report, output);
  if (result.missing) return result.missing;
  const { expected, unexpected, flaky, skipped } = result.stats;
  const failures = [
    ...result.errors.map((error) => error.message),
    ...result.suites.flatMap((suite) => titles(suite)),
    ...(skipped ? [`${skipped} tests are skipped; none may be.`] : []),
    ...result.suites.flatMap(secondTries).map((title) => `Passed at the second try: ${title}`),
  ];
  const failed = unexpected + skipped || (code === 0 ? 0 : 1);
  return { passed: expected + flaky, failed, detail: failures.join('\n\n') || undefined };
}
