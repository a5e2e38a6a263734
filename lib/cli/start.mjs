import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { build, install, root } from './prepare.mjs'

/** `npm start`: from a fresh clone to a served page. `--dev` serves the sources instead of a build. */
const usage = `Usage: npm start [-- --dev]

Installs what is missing, builds what is not built yet, and serves. Without any setting: a demo study on an embedded
database in .data, at http://localhost:3000.

  --dev    serves the sources, built as they are asked for, instead of a build
  --help   these words

Settings come from the environment or from .env; .env.example explains each. PORT is where it listens. Keys, a login for
PostgreSQL, a study, backup and audit: npm run -s vigil -- --help`

const asked = process.argv.slice(2)
const unknown = asked.find(one => !['--dev', '--help'].includes(one))
if (asked.includes('--help') || unknown) {
  if (unknown) console.error(`npm start: it does not know ${unknown}.\n`)
  console[unknown ? 'error' : 'log'](usage)
  process.exit(unknown ? 2 : 0)
}
process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NEXT_TELEMETRY_DISABLED = '1' // nothing of a trial's server is told to anybody
const port = Number(process.env.PORT || 3000)

try {
  await install()
  if (asked.includes('--dev')) {
    develop()
  } else {
    await build()
    const { serve } = await import('./serve.mjs')
    await serve(port)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

function develop() {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-p', String(port)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.once('exit', code => process.exit(code ?? 1))
}
