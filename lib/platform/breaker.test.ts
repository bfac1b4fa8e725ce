import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeEach, expect, test } from 'vitest';
import { CircuitOpen, enterCircuit, type Permit } from './breaker';
import { withClock } from './clock';
import { redis } from './redis';
import { redisKeys } from './redis-keys';

let service = '';
let start = 0;
beforeEach(() => {
  service = `test:${randomUUID()}`;
  start = Date.now();
});

/** What happens so many seconds later. */
const at = <T>(seconds: number, work: () => Promise<T>) =>
  withClock(new Date(start + seconds * 1000), work);
const enter = (seconds: number) => at(seconds, () => enterCircuit(service));
const fail = (seconds: number) => at(seconds, async () => (await enterCircuit(service)).fail());
const state = () => redis().get(redisKeys.circuitState(service));
const letThrough = (tries: Promise<unknown>[]) =>
  Promise.allSettled(tries).then((all) => all.filter(({ status }) => status === 'fulfilled'));

/** The one that is let through to probe; everybody else is refused. */
async function probe(seconds: number): Promise<Permit> {
  const through = await letThrough(Array.from({ length: 8 }, () => enter(seconds)));
  expect(through).toHaveLength(1);
  expect(await state()).toBe('HALF_OPEN');
  return (through[0] as PromiseFulfilledResult<Permit>).value;
}
async function trip(seconds: number) {
  for (let call = 0; call < 5; call += 1) await fail(seconds);
}

test('five failures within thirty seconds open it, for everybody, for thirty seconds', async () => {
  for (const second of [0, 10, 20, 29]) await fail(second);
  expect(await redis().get(redisKeys.circuitFailures(service))).toBe('4');
  await enter(29);
  await fail(29.5);
  expect(await state()).toBe('OPEN');
  const refused = enter(30);
  await expect(refused).rejects.toBeInstanceOf(CircuitOpen);
  // within a second, for a clock goes on while it is looked at
  await expect(refused).rejects.toThrow(/ (28|29)\d{3} ms|30000 ms/);
});

test('five failures over a longer time do not', async () => {
  for (const second of [0, 10, 20, 29, 31, 45, 55]) await fail(second);
  expect(await state()).toBe('CLOSED');
});

test('one probe decides: a good one closes it, each bad one doubles the wait up to five minutes', async () => {
  await trip(0);
  let second = 0;
  for (const wait of [30, 60, 120, 240, 300, 300]) {
    await expect(enter(second + wait - 2)).rejects.toBeInstanceOf(CircuitOpen);
    second += wait + 2;
    await at(second, (await probe(second)).fail);
  }
  second += 302;
  await at(second, (await probe(second)).succeed);
  expect(await state()).toBe('CLOSED');
  // and afterwards it begins with thirty seconds again
  await trip(second);
  await expect(enter(second + 28)).rejects.toBeInstanceOf(CircuitOpen);
  await probe(second + 32);
});

test('a probe that was called off, or is never heard of again, makes way for another', async () => {
  await trip(0);
  await at(32, (await probe(32)).leave);
  await probe(34);
  await expect(enter(92)).rejects.toBeInstanceOf(CircuitOpen);
  await probe(96);
});

test('what a call from before reports does not undo what came after', async () => {
  const early = await enter(0);
  await trip(1);
  await at(2, early.succeed);
  expect(await state()).toBe('OPEN');
  await at(3, early.fail);
  await probe(33);
});

test('a service that asks for time gets it, without having failed', async () => {
  await at(0, async () => (await enter(0)).hold(7_000));
  await expect(enter(5)).rejects.toBeInstanceOf(CircuitOpen);
  await at(9, (await probe(9)).succeed);
  // no longer than five minutes, whatever it asks for
  await at(10, async () => (await enter(10)).hold(86_400_000));
  await probe(312);
});

test('two processes count together, and only one call of both is the probe', async () => {
  const other = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/testing/circuit-process.ts', service],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  try {
    const lines = createInterface({ input: other.stdout });
    const answer = async (line?: string) => {
      if (line) other.stdin.write(`${line}\n`);
      const [said] = await once(lines, 'line');
      return said as string;
    };
    expect(await answer()).toBe('ready');
    expect(await answer(`${start} fail 3`)).toBe('3');
    await fail(1);
    await enter(1);
    await fail(1);
    expect(await state()).toBe('OPEN');
    expect(await answer(`${start + 2_000} enter 1`)).toBe('0');
    const later = answer(`${start + 40_000} enter 20`);
    const here = await letThrough(Array.from({ length: 20 }, () => enter(40)));
    expect(here.length + Number(await later)).toBe(1);
  } finally {
    other.kill('SIGKILL');
  }
});
