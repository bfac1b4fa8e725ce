import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { accepts, freePort } from './lib/ports.mjs';
import { until } from './lib/processes.mjs';
import { Command, cleanUp, isHalfStarted, processesOf, temporaryFolder } from './start-fixture.mjs';

const MINUTES = 60_000;
// Processes start as fast as the machine is free; nothing here waits for the clock.
vi.setConfig({ testTimeout: 10 * MINUTES });
afterAll(cleanUp, 2 * MINUTES);

async function query(command, text) {
  const client = new pg.Client({ connectionString: command.services().databaseUrl });
  await client.connect();
  return client.query(text).finally(() => client.end());
}

test(
  'services killed outright follow their parent, and the next start finds every row',
  async () => {
    const given = { DATA_DIR: temporaryFolder() };
    const first = new Command('services.mjs', given);
    await first.says('Ctrl-C ends them.');
    await query(first, 'create table kept (id int)');
    await query(first, 'insert into kept select generate_series(1, 500)');
    await first.end('SIGKILL');
    // At once, while what was left behind may still be ending.
    const second = new Command('services.mjs', given);
    await second.says('Ctrl-C ends them.');
    expect((await query(second, 'select count(*)::int as n from kept')).rows).toEqual([{ n: 500 }]);
    await second.end('SIGKILL');
    expect(await until(() => processesOf(given.DATA_DIR).length === 0, MINUTES)).toBe(true);
  },
  3 * MINUTES,
);

test(
  'a half-made database of a killed first start is made anew',
  async () => {
    const given = { DATA_DIR: temporaryFolder() };
    mkdirSync(join(given.DATA_DIR, 'postgres.new', 'base'), { recursive: true });
    const command = new Command('services.mjs', given);
    await command.says('Ctrl-C ends them.');
    expect((await query(command, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
    expect(await command.end('SIGTERM')).toBe(0);
  },
  2 * MINUTES,
);

async function healthy(port) {
  const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
  return response?.status === 200;
}

describe('a copy', () => {
  const start = async (given) => {
    const command = new Command('start.mjs', given);
    await command.says('Muhurat is ready');
    return command;
  };
  const child = (command, name) => command.services().children.find((one) => one.name === name);

  test(
    'runs, heals, survives kill -9, lets another run beside it, and ends without a trace',
    async () => {
      const given = { DATA_DIR: temporaryFolder(), PORT: String(await freePort()), DEMO: 'off' };
      const first = await start(given);
      expect(await healthy(given.PORT)).toBe(true);

      for (const name of ['web', 'worker', 'redis', 'postgres']) {
        const { pid } = child(first, name);
        process.kill(pid, 'SIGKILL');
        await first.says(`${name} ended by itself`);
        expect(await until(() => child(first, name).pid !== pid, MINUTES)).toBe(true);
        expect(await until(() => healthy(given.PORT), MINUTES), `${name} came back`).toBe(true);
      }

      await first.end('SIGKILL');
      const second = await start(given);
      expect(second.output).toContain('migrations … unchanged');
      expect(second.output).toContain('build … unchanged');

      const beside = { DATA_DIR: temporaryFolder(), PORT: String(await freePort()), DEMO: 'off' };
      const other = await start(beside);
      expect(await healthy(beside.PORT)).toBe(true);
      expect(await other.end('SIGTERM')).toBe(0);
      expect(await healthy(given.PORT)).toBe(true);

      expect(await second.end('SIGINT')).toBe(0);
      expect(isHalfStarted(given.DATA_DIR)).toBe(false);
      expect(isHalfStarted(beside.DATA_DIR)).toBe(false);
      expect(await accepts(Number(given.PORT))).toBe(false);
    },
    10 * MINUTES,
  );
});
