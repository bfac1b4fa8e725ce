import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: [
      '{app,components,i18n,lib,messages,prisma,skills}/**/*.test.{ts,tsx}',
      'scripts/**/*.test.mjs',
    ],
    globalSetup: ['./scripts/vitest-services.mjs'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // real processes on two loaded cores of a CI machine: once more, and the list says so
    retry: process.env.CI ? 1 : 0,
    env: {
      APP_URL: 'http://localhost:3000',
      NEXTAUTH_SECRET: 'only-for-tests-never-for-a-running-copy',
      NEXTAUTH_URL: 'http://localhost:3000',
      DATA_DIR: '.data-vitest/app',
      LOG_LEVEL: 'error',
    },
  },
});
