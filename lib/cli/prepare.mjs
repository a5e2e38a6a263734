import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What `npm start` and `npm test` do first on a fresh clone. Node's own modules only: nothing is installed yet. */
export const root = join(import.meta.dirname, '..', '..')

const next = join('node_modules', 'next', 'dist', 'bin', 'next')
const sources = [
  'app',
  'lib',
  'db',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'tsconfig.json',
]

const installed = 'node_modules/.package-lock.json'

/** Whether packages were installed to the end, of whatever lockfile. */
export const isInstalled = () => changedAt(installed) > 0

/** Installs exactly the lockfile when node_modules is missing or older; `--include=dev` since the build needs them. */
export async function install(say = console.log) {
  const lock = changedAt('package-lock.json')
  if (changedAt(installed) >= lock) return
  await step('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    say,
  })
}

/** Builds the application when there is no build, or a source has changed since. */
export async function build() {
  if (changedAt('.next/BUILD_ID') > Math.max(...sources.map(newestUnder))) return
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await step('Building the application', process.execPath, [next, 'build'], { env })
}

/** A step that takes longer than a breath says so, with the seconds that have passed, and shows its output if it fails. */
async function step(title, command, args, { env = {}, say = console.log }) {
  const begun = performance.now()
  const seconds = () => Math.round((performance.now() - begun) / 1000)
  say(`${title} …`)
  const output = []
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => output.push(chunk))
  const ticking = setInterval(() => say(`${title} … ${seconds()} s`), 10_000)
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(ticking)
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output))
    throw new Error(`${title} did not succeed (exit code ${code}).`)
  }
  say(`${title}: done in ${seconds()} s`)
}

/** A deleted file leaves its trace in its folder's time, so folders count too. */
function newestUnder(path) {
  const own = changedAt(path)
  if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) return own
  const inside = readdirSync(join(root, path), { recursive: true }).map(name => changedAt(join(path, name)))
  return Math.max(own, ...inside)
}

function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

for (const wanted of process.argv[1] === import.meta.filename ? process.argv.slice(2) : []) {
  await { install, build }[wanted]().catch(error => {
    console.error(error.message)
    process.exit(1)
  })
}
