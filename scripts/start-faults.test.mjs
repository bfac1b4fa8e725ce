import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { Command, cleanUp, isHalfStarted, refused, temporaryFolder } from './start-fixture.mjs';

const MINUTES = 60_000;
// Processes start as fast as the machine is free; nothing here waits for the clock.
vi.setConfig({ testTimeout: 10 * MINUTES });
afterAll(cleanUp, 2 * MINUTES);

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
