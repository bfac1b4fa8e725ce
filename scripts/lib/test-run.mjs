import { join } from 'node:path';
import { buildCheck, endToEndTests, staticChecks, unitTests } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { Copy } from './copy.mjs';
import { generateClient } from './generate.mjs';
import { freePort } from './ports.mjs';
import { Refusal, say, step } from './say.mjs';
import { applyMigrations } from './schema-engine.mjs';
import { Services } from './services.mjs';

const NAMES = [...Object.keys(staticChecks), 'build', 'unit', 'e2e'];

/** All checks, one after the other; a failed one never keeps the next from running. */
export class TestRun {
  results = [];

  constructor({ folder, only, databaseUrl, files }) {
    const unknown = only?.find((name) => !NAMES.includes(name));
    if (unknown)
      throw new Refusal(`There is no check "${unknown}". There are: ${NAMES.join(', ')}.`);
    Object.assign(this, { folder, databaseUrl, files, only: only ?? NAMES });
  }

  async all() {
    await step('Prisma client', generateClient);
    for (const [name, check] of Object.entries(staticChecks)) await this.check(name, check);
    await this.check('build', buildCheck);
    await this.check('unit', () => this.unit());
    await this.check('e2e', () => this.endToEnd());
  }

  async check(name, work) {
    if (!this.only.includes(name)) return;
    const result = await step(name, async () => {
      const { passed, failed, detail } = await work().catch((error) => ({
        passed: 0,
        failed: 1,
        detail: error instanceof Refusal ? error.message : error.stack,
      }));
      return { name, passed, failed, detail, note: `${passed} passed, ${failed} failed` };
    });
    if (result.detail) say(`\n${result.detail}\n`);
    this.results.push(result);
  }

  /** What tests see of the environment: nothing of whoever runs them but the way to programs. */
  baseEnvironment() {
    const { PATH, HOME, TMPDIR, CI, LANG, DISPLAY } = process.env;
    const entries = Object.entries({ PATH, HOME, TMPDIR, CI, LANG, DISPLAY });
    const given = Object.fromEntries(entries.filter(([, value]) => value));
    return this.databaseUrl ? { ...given, DATABASE_URL: this.databaseUrl } : given;
  }

  onStart = (child) => {
    this.running = child;
  };

  async unit() {
    const given = this.baseEnvironment();
    this.services = new Services(this.folder);
    const { databaseUrl, redisUrl } = await this.services.start(given);
    await applyMigrations(databaseUrl);
    const env = { ...given, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
    const report = join(this.folder, 'vitest.json');
    const result = await unitTests({ env, report, files: this.files, onStart: this.onStart });
    await this.services.stop();
    return result;
  }

  async endToEnd() {
    const chromium = await findChromium();
    const port = String(await freePort());
    const given = { ...this.baseEnvironment(), PORT: port, DATA_DIR: join(this.folder, 'e2e') };
    this.copy = new Copy(given);
    await this.copy.start('production');
    const env = { ...this.copy.env, CHROMIUM: chromium };
    const report = join(this.folder, 'playwright.json');
    const result = await endToEndTests({ env, report, files: this.files, onStart: this.onStart });
    await this.copy.stop();
    return result;
  }

  async stop() {
    this.running?.kill();
    await this.copy?.stop();
    await this.services?.stop();
  }

  /** Says what failed and prints the sum as the last line. @returns the exit code */
  report() {
    const sum = (key) => this.results.reduce((total, result) => total + result[key], 0);
    const failing = this.results.filter((result) => result.failed).map((result) => result.name);
    if (failing.length) say(`\nNot good: ${failing.join(', ')} failed. The reasons stand above.`);
    say(`${sum('passed')} passed, ${sum('failed')} failed`);
    return failing.length ? 1 : 0;
  }
}
