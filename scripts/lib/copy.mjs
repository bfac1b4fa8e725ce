import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, untilHealthy } from './app-process.mjs';
import { build } from './build.mjs';
import { keptSecret, openDataDir } from './data-dir.mjs';
import { generateClient } from './generate.mjs';
import { hashOf, readMark } from './hash.mjs';
import { install } from './install.mjs';
import { lockDataDir } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { accepts, freePort, parsePort, refuseTakenPort } from './ports.mjs';
import { runNode, tail } from './run.mjs';
import { explain, Refusal, say, step } from './say.mjs';
import { applyMigrations } from './schema-engine.mjs';
import { Services } from './services.mjs';
import { readEnvironment } from './settings.mjs';

const HEALTH_PATIENCE_MS = 120_000;
const SEED = {
  production: [inRoot('dist', 'seed.mjs')],
  development: [inRoot('node_modules/tsx/dist/cli.mjs'), inRoot('prisma', 'seed.ts')],
};

/** One running copy of the product: its data folder, services, web and worker, from start to end. */
export class Copy {
  ending = null;
  app = [];

  constructor(given = readEnvironment()) {
    this.given = given;
  }

  /** Ctrl-C, a closed terminal and a service manager all mean the same: end, and end cleanly. */
  endOnSignals() {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(name, () => {
        if (!this.ending) say('Ending …');
        this.end(0);
      });
  }

  async run(mode) {
    try {
      await this.start(mode);
      this.greet();
    } catch (error) {
      // What breaks because we are ending needs no explanation.
      if (this.ending) return;
      explain(error);
      await this.end(1);
    }
  }

  async start(mode) {
    this.mode = mode;
    this.port = parsePort(this.given.PORT ?? '3000');
    this.dataDir = openDataDir(this.given.DATA_DIR ?? '.data');
    this.unlock = await lockDataDir(this.dataDir);
    await refuseTakenPort(this.port);
    await install();
    await this.startServices();
    await step('Prisma client', generateClient);
    await step('migrations', () => this.migrate());
    if (mode === 'production' && !(await build())) say('build … unchanged');
    if (this.env.DEMO === 'on') await step('demo workspace', () => this.seed());
    await step('web and worker', () => this.startApp());
  }

  async startServices() {
    this.services = new Services(this.dataDir);
    const address = this.given.APP_URL ?? `http://localhost:${this.port}`;
    this.services.addresses.address = address;
    const { databaseUrl, redisUrl } = await this.services.start(this.given);
    this.env = {
      DEMO: this.given.DATABASE_URL ? 'off' : 'on',
      NEXTAUTH_SECRET: this.given.NEXTAUTH_SECRET ?? keptSecret(this.dataDir, 'nextauth-secret'),
      NEXTAUTH_URL: address,
      NEXT_TELEMETRY_DISABLED: '1',
      ...this.given,
      NODE_ENV: this.mode,
      APP_URL: address,
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
    };
  }

  async migrate() {
    const applied = await applyMigrations(this.env.DATABASE_URL);
    return { note: applied.length ? `${applied.length} applied` : 'unchanged' };
  }

  async seed() {
    const mark = join(this.dataDir, 'demo');
    const wanted = hashOf(['dist/seed.mjs']);
    const embedded = !this.given.DATABASE_URL && this.mode === 'production';
    const [made, signIn] = readMark(mark)?.split('\n') ?? [];
    this.demoSignIn = signIn;
    if (embedded && made === wanted) return { note: 'unchanged' };
    // the demo is made from templates: nobody's key pays for it, and no model can spoil a start
    const withoutModels = Object.entries(this.env).filter(([name]) => !name.startsWith('AI_'));
    const { code, output } = await runNode(SEED[this.mode], {
      env: Object.fromEntries(withoutModels),
      onStart: (child) => {
        this.seeding = child;
      },
    });
    if (code !== 0) throw new Refusal(`The demo workspace could not be made:\n${tail(output)}`);
    this.demoSignIn = output.split('\n').find((line) => line.startsWith('Demo sign-in:'));
    if (embedded) writeFileSync(mark, `${wanted}\n${this.demoSignIn ?? ''}`);
    return {};
  }

  async startApp() {
    // again: somebody may have taken it during the build
    await refuseTakenPort(this.port);
    const options = {
      mode: this.mode,
      port: this.port,
      dataDir: this.dataDir,
      env: this.env,
      onStart: (child) => this.services.adopt(child),
    };
    const names = ['worker', 'web'];
    if ((this.given.PHONEPE_ENV || 'simulator') === 'simulator') {
      Object.assign(this.env, await this.simulatorSettings());
      names.unshift('phonepe');
    }
    this.app = names.map((name) => startApp(name, options));
    await untilHealthy(this.app, { ...options, patience: HEALTH_PATIENCE_MS });
    for (const child of this.app) child.keepAlive();
  }

  /** Where the PhonePe simulator listens, what it remembers, and where it posts its webhooks. */
  async simulatorSettings() {
    const usual = this.port + 900;
    const port = usual > 65_535 || (await accepts(usual)) ? await freePort() : usual;
    return {
      PHONEPE_SIMULATOR_PORT: String(port),
      PHONEPE_SIMULATOR_URL: this.given.PHONEPE_SIMULATOR_URL ?? `http://127.0.0.1:${port}`,
      PHONEPE_SIMULATOR_FILE: join(this.dataDir, 'phonepe-simulator.json'),
      PHONEPE_WEBHOOK_URL: `http://127.0.0.1:${this.port}/api/webhooks/phonepe`,
    };
  }

  greet() {
    say(`\nMuhurat is ready: ${this.env.APP_URL}`);
    if (this.env.DEMO === 'on' && this.demoSignIn) say(this.demoSignIn);
    say(`Logs are in ${join(this.dataDir, 'logs')}. Ctrl-C ends it.`);
  }

  async stop() {
    this.seeding?.kill();
    await this.services?.stop();
    this.unlock?.();
  }

  end(code) {
    this.ending ??= this.stop().then(() => process.exit(code));
    return this.ending;
  }
}
