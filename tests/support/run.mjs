import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * `npm test [project …] [-- playwright's own arguments]`: installs and starts what the tests need, then runs them.
 * A project is named by its beginning: `flows` is flows-embedded and flows-postgres. Node's own modules only, until installed.
 */
const root = join(import.meta.dirname, '..', '..')
process.chdir(root)
const projects =
  'house rules flows-embedded flows-postgres built faults-embedded faults-postgres pages pages-embedded'.split(' ')
const onPostgres = /^(rules|built|pages|.*-postgres)$/
const onEmbedded = /-embedded$/
const onBuild = /^(built|faults|pages)/

const split = process.argv.indexOf('--')
const asked = process.argv.slice(2, split === -1 ? undefined : split)
const passedOn = split === -1 ? [] : process.argv.slice(split + 1)
const unknown = asked.filter(word => !projects.some(project => project.startsWith(word)))
if (unknown.length) fail(`No test project begins with ${unknown.join(', ')}. There are: ${projects.join(' ')}`)
const chosen = projects.filter(project => !asked.length || asked.some(word => project.startsWith(word)))

const some = kind => chosen.some(project => kind.test(project))
const homes = [some(onEmbedded) && 'embedded', some(onPostgres) && 'postgres'].filter(Boolean)
const environment = { ...process.env, NODE_ENV: 'test', VIGIL_TEST_HOMES: homes.join(' ') }
prepare('install', ...(some(onBuild) ? ['build'] : []))
let stopPostgres = () => {}
try {
  if (homes.includes('postgres')) {
    const { ensurePostgres } = await import('./ensure-postgres.mjs')
    const postgres = await ensurePostgres()
    stopPostgres = postgres.stop
    environment.VIGIL_TEST_POSTGRES = postgres.url
  }
  if (some(/^pages/)) {
    const { ensureBrowser } = await import('./ensure-browser.mjs')
    Object.assign(environment, await ensureBrowser())
    if (chosen.includes('pages')) environment.VIGIL_TEST_DEMO = 'to be laid out'
  }
  process.exitCode = await playwright()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  stopPostgres()
}

/** In a process of its own, so that what it does not find installed is looked up afresh here. */
function prepare(...steps) {
  const { status } = spawnSync(process.execPath, ['lib/cli/prepare.mjs', ...steps], { stdio: 'inherit' })
  if (status !== 0) fail('The tests were not started.')
}

function playwright() {
  const args = [
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...chosen.map(project => `--project=${project}`),
    ...passedOn,
  ]
  const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], {
    stdio: 'inherit',
    env: environment,
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => child.once('exit', code => resolve(code ?? 1)))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
