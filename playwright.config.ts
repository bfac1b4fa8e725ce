import { defineConfig, devices } from '@playwright/test';

// `npm test` starts a copy of its own and says where it is. Whoever runs a single file against a copy
// that already runs names it: APP_URL, DATABASE_URL and REDIS_URL.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // two loaded cores of a CI machine: once more, and `npm test` names what needed it
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'app', testIgnore: 'takeover.spec.ts' },
    // kills the copy's worker, so it has the copy to itself
    { name: 'takeover', testMatch: 'takeover.spec.ts', dependencies: ['app'] },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.APP_URL ?? 'http://localhost:3000',
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    // what does not answer by now will not, and says so at the line that waited
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
