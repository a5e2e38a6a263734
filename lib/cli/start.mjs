import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { build, install, root } from './prepare.mjs'

/** `npm start`: from a fresh clone to a served page. `--dev` serves the sources instead of a build. */
process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NEXT_TELEMETRY_DISABLED = '1' // nothing of a trial's server is told to anybody
const port = Number(process.env.PORT || 3000)

try {
  await install()
  if (process.argv.includes('--dev')) {
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
