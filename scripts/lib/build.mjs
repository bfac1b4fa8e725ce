import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hashOf, readMark } from './hash.mjs';
import { inRoot } from './paths.mjs';
import { runNode, tail } from './run.mjs';
import { Refusal, step } from './say.mjs';

const MARK = 'dist/build.sha256';
const SOURCES = [
  'app',
  'components',
  'data',
  'i18n',
  'lib',
  'messages',
  'public',
  'prisma/seed.ts',
  'prisma/demo',
  'prisma/schema',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/lib/build.mjs',
];
const BUNDLES = {
  worker: 'lib/worker/main.ts',
  rebuild: 'lib/worker/rebuild-executions.ts',
  budgets: 'lib/worker/rebuild-budgets.ts',
  dead: 'lib/worker/queue-dead.ts',
  billing: 'lib/worker/check-billing.ts',
  operator: 'lib/worker/operator.ts',
  seed: 'prisma/seed.ts',
};

const isSource = (name) =>
  !/\.test\.tsx?$/.test(name) && name !== 'generated' && name !== 'testing';

/**
 * The build belongs to no copy: no address, folder or secret of whoever happens to build may end up in
 * it, so every variable is one that works nowhere.
 */
function buildEnvironment() {
  const { PATH, HOME, TMPDIR, CI } = process.env;
  return {
    ...Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR, CI }).filter(([, value]) => value)),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    APP_URL: 'http://localhost:3000',
    DATA_DIR: '.data',
    DATABASE_URL: 'postgresql://build@127.0.0.1:1/build',
    REDIS_URL: 'redis://127.0.0.1:1',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'only-for-the-build-never-for-a-running-copy',
  };
}

async function bundle() {
  const { build } = await import('esbuild');
  const entryPoints = Object.fromEntries(
    Object.entries(BUNDLES).filter(([, source]) => existsSync(inRoot(source))),
  );
  await build({
    absWorkingDir: inRoot(),
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // The marker package means something to React's compilers only; here everything is the server.
    alias: { 'server-only': inRoot('scripts/lib/nothing.mjs') },
    sourcemap: true,
    logLevel: 'silent',
  });
}

/** Builds the app, the worker and the seed; nothing when no source changed since. */
export async function build() {
  const wanted = hashOf(SOURCES, [process.version], isSource);
  const complete = [
    '.next/BUILD_ID',
    ...Object.keys(BUNDLES).map((name) => `dist/${name}.mjs`),
  ].every((path) => existsSync(inRoot(path)));
  if (complete && readMark(inRoot(MARK)) === wanted) return false;
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(inRoot(MARK), 'unfinished');
  await step('build of the app', async () => {
    const { code, output } = await runNode([inRoot('node_modules/next/dist/bin/next'), 'build'], {
      env: buildEnvironment(),
    });
    if (code !== 0) throw new Refusal(`The app could not be built:\n${tail(output, 40)}`);
  });
  await step('build of the worker', async () => {
    try {
      await bundle();
    } catch (error) {
      throw new Refusal(`The worker could not be built:\n${error.message}`);
    }
  });
  writeFileSync(inRoot(MARK), wanted);
  return true;
}
