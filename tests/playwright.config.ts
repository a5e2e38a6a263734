import { defineConfig } from '@playwright/test'
import type { WorkerOptions } from './support/database'

const asRoot = process.getuid?.() === 0
const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** What is asked of Next's build, in house and rules. */
const onBuild = '**/*.built.spec.ts'
/** What holds on one of the two databases only. */
const onEmbedded = '**/*.embedded.spec.ts'
const onPostgres = '**/*.postgres.spec.ts'

/** One runner for every kind of test. `npm test` (support/run.mjs) brings the databases, the browser and the build. */
export default defineConfig<object, WorkerOptions>({
  tsconfig: '../tsconfig.json',
  outputDir: '../test-results',
  globalSetup: './support/prepare-databases.ts',
  fullyParallel: false,
  // One more than the two cores: a walk waits for its page, a fault for its server.
  workers: 3,
  forbidOnly: true,
  // Patient, so that a machine that is short of breath fails nothing: what holds is there at once, and costs no wait.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./support/closing-line.ts']],
  use: {
    colorScheme: 'light',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: quiet,
      chromiumSandbox: !asRoot,
    },
  },
  // The longest first: what is short fills the end evenly, and no worker waits for the other's last walk.
  projects: [
    { name: 'pages-embedded', testDir: 'pages', testMatch: onEmbedded, use: { home: 'embedded' } },
    { name: 'pages', testDir: 'pages', testIgnore: onEmbedded, use: { home: 'postgres' } },
    { name: 'faults-embedded', testDir: 'faults', testIgnore: onPostgres, use: { home: 'embedded' } },
    { name: 'faults-postgres', testDir: 'faults', testIgnore: onEmbedded, use: { home: 'postgres' } },
    { name: 'flows-embedded', testDir: 'flows', testIgnore: onPostgres, use: { home: 'embedded' } },
    { name: 'flows-postgres', testDir: 'flows', testIgnore: onEmbedded, use: { home: 'postgres' } },
    { name: 'built', testMatch: onBuild, use: { home: 'postgres' } },
    { name: 'rules', testDir: 'rules', testIgnore: onBuild, use: { home: 'postgres' } },
    { name: 'house', testDir: 'house', testIgnore: onBuild },
  ],
})
