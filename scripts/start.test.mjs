import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { accepts, freePort } from './lib/ports.mjs';
import { until } from './lib/processes.mjs';
import {
  Command,
  cleanUp,
  isHalfStarted,
  processesOf,
  refused,
  temporaryFolder,
} from './start-fixture.mjs';

const MINUTES = 60_000;
afterAll(cleanUp, MINUTES);

describe('a start that cannot work says so in one sentence and leaves nothing behind', () => {
  test('the port is taken', async () => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, resolve));
    const { port } = server.address();
    const result = await refused('start.mjs', { DATA_DIR: temporaryFolder(), PORT: String(port) });
    server.close();
    expect(result.code).toBe(1);
    expect(result.output).toContain(`Port ${port} is already in use`);
    expect(result.output).toContain(`PORT=${port + 1} npm start`);
    expect(isHalfStarted(result.dataDir)).toBe(false);
  });

  test('the port is no port', async () => {
    const result = await refused('start.mjs', { DATA_DIR: temporaryFolder(), PORT: 'lots' });
    expect(result.code).toBe(1);
    expect(result.output).toContain('PORT must be a number from 1 to 65535');
  });

  test.each([
    [
      'nothing answers',
      'postgresql://asha:s3cret@127.0.0.1:1/shop',
      'nothing answers at that address',
    ],
    [
      'the host is unknown',
      'postgresql://asha:s3cret@no-such-host.invalid/shop',
      'DATABASE_URL cannot be used',
    ],
    [
      'it is another database',
      'mysql://asha:s3cret@127.0.0.1/shop',
      'must begin with postgresql://',
    ],
  ])('DATABASE_URL is wrong: %s', async (_name, DATABASE_URL, sentence) => {
    const result = await refused('start.mjs', { DATA_DIR: temporaryFolder(), DATABASE_URL });
    expect(result.code).toBe(1);
    expect(result.output).toContain(sentence);
    expect(result.output).not.toContain('s3cret');
    expect(isHalfStarted(result.dataDir)).toBe(false);
  });

  test('REDIS_URL is wrong', async () => {
    const given = { DATA_DIR: temporaryFolder(), REDIS_URL: 'redis://127.0.0.1:1' };
    const result = await refused('start.mjs', given);
    expect(result.code).toBe(1);
    expect(result.output).toContain('REDIS_URL cannot be used');
    expect(isHalfStarted(result.dataDir)).toBe(false);
  });

  test('Redis is nowhere and may not be installed', async () => {
    const bin = temporaryFolder();
    symlinkSync(process.execPath, join(bin, 'node'));
    const result = await refused('start.mjs', { DATA_DIR: temporaryFolder(), PATH: bin });
    expect(result.code).toBe(1);
    expect(result.output).toContain('Redis is missing: install it');
    expect(isHalfStarted(result.dataDir)).toBe(false);
  });

  test('the data folder is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const result = await refused('start.mjs', { DATA_DIR: file });
    expect(result.code).toBe(1);
    expect(result.output).toContain(
      `The data folder ${file} cannot be used: it, or a part of its path, is a file`,
    );
  });

  test('the data folder cannot be created', async () => {
    const result = await refused('start.mjs', { DATA_DIR: '/proc/muhurat' });
    expect(result.code).toBe(1);
    expect(result.output).toContain('The data folder /proc/muhurat cannot be used');
  });

  test('another copy runs on the data folder', async () => {
    const first = new Command('services.mjs', { DATA_DIR: temporaryFolder() });
    await first.says('Ctrl-C ends them.');
    const second = await refused('start.mjs', { DATA_DIR: first.dataDir });
    expect(second.code).toBe(1);
    expect(second.output).toContain(
      `Another copy already runs on the data folder ${first.dataDir}`,
    );
    expect(await first.end('SIGINT')).toBe(0);
    expect(isHalfStarted(first.dataDir)).toBe(false);
  });
});

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
      const given = { DATA_DIR: temporaryFolder(), PORT: String(await freePort()) };
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
