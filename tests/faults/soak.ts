import { parseArgs } from 'node:util'
import { chance } from '@/tests/support/chance'
import { ensureBuild } from '@/tests/support/ensure-build'
import { ensurePostgres } from '@/tests/support/ensure-postgres.mjs'
import prepareDatabases from '@/tests/support/prepare-databases'
import { aPlace } from '@/tests/support/server'
import { killServer } from './kill-server'
import { killSession } from './kill-session'

/**
 * `npm run soak [kill|session] [-- --home postgres|embedded --times 200 --seed 1]`: the long form of what `npm test` does
 * shortly. One JSON line; exit code 1 when anything was lost, doubled or not as the audit trail says.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    home: { type: 'string', default: 'postgres' },
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
})
const soaks = { kill: killServer, session: killSession }
const asked = positionals.length > 0 ? positionals : Object.keys(soaks)
const unknown = asked.filter(name => !isSoak(name))
if (unknown.length > 0 || !isHome(values.home) || !(Number(values.times) > 0)) {
  console.error(
    `Usage: npm run soak [${Object.keys(soaks).join('|')}] [-- --home postgres|embedded --times N --seed N]`,
  )
  process.exit(3)
}

const home = values.home
process.env.VIGIL_TEST_HOMES = home
ensureBuild()
const postgres = home === 'postgres' ? await ensurePostgres() : null
if (postgres) process.env.VIGIL_TEST_POSTGRES = postgres.url
const leave = await prepareDatabases()
try {
  for (const name of asked.filter(isSoak)) await soak(name)
} finally {
  await leave()
  postgres?.stop()
}

async function soak(name: keyof typeof soaks) {
  const place = await aPlace(home)
  const begun = performance.now()
  const outcome = await soaks[name](place, Number(values.times), chance(Number(values.seed)))
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(JSON.stringify({ soak: name, home, ...outcome, seed: Number(values.seed), seconds }))
  const { verify, kills: _, acknowledged: __, unknown: ___, ...wrong } = outcome
  if (verify !== 'intact' || Object.values(wrong).some(count => count > 0)) process.exitCode = 1
  await place.leave()
}

function isSoak(name: string): name is keyof typeof soaks {
  return name in soaks
}

function isHome(word: string | undefined): word is 'postgres' | 'embedded' {
  return word === 'postgres' || word === 'embedded'
}
