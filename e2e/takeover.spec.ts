import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getExecution } from '@/lib/executions';
import { env } from '@/lib/platform/env';
import { expect, test } from './fixtures';
import { isFinished, lettersOf, planRun, written, writtenPast } from './pages/run';

/** The process of the running copy's worker. */
function workerPid(): number {
  const text = readFileSync(join(env().DATA_DIR, 'services.json'), 'utf8');
  const { children } = JSON.parse(text) as { children: { name: string; pid: number }[] };
  return children.find(({ name }) => name === 'worker')?.pid ?? Number.NaN;
}

/** A worker beside the copy's own that waits less before it takes over what another let fall. */
function impatientWorker(): ChildProcess {
  const settings = {
    queue: { heartbeatMs: 500, idleMs: 2_000, reapMs: 500 },
    run: { heartbeatMs: 500, staleMs: 2_000 },
  };
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/testing/worker-process.ts', JSON.stringify(settings)],
    { stdio: 'ignore' },
  );
}

test('a run whose worker is killed is taken over by another, while people watch', async ({
  tenant,
  ownerPage: page,
}) => {
  const { id, at } = await planRun(tenant);
  await page.goto(at);
  await writtenPast(page, 200);
  process.kill(workerPid(), 'SIGKILL');
  const helper = impatientWorker();
  try {
    await isFinished(page, 60_000);
  } finally {
    helper.kill();
  }
  const run = await getExecution(tenant, id);
  expect(run).toMatchObject({ status: 'completed', attempt: 2 });
  expect(run.events.filter(({ type }) => type === 'execution_completed')).toHaveLength(1);
  expect(run.events.filter(({ type }) => type === 'cost_recorded').length).toBeLessThanOrEqual(1);
  expect(await written(page)).toBe(lettersOf(run.text));
});
