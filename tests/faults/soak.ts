import { parseArgs } from 'node:util'
import { chance } from '@/tests/support/chance'
import { ensureBuild } from '@/tests/support/ensure-build'
import { ensurePostgres } from '@/tests/support/ensure-postgres.mjs'
import prepareDatabases from '@/tests/support/prepare-databases'
import { aPlace } from '@/tests/support/server'
import { killServer } from './kill-server'

/**
 * `npm run soak [kill] [-- --home postgres|embedded --times 200 --seed 1]`: the long form of what `npm test` does
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
const soaks = ['kill']
const unknown = positionals.filter(name => !soaks.includes(name))
if (unknown.length > 0 || !isHome(values.home) || !(Number(values.times) > 0)) {
  console.error(`Usage: npm run soak [${soaks.join('|')}] [-- --home postgres|embedded --times N --seed N]`)
  process.exit(3)
}

const home = values.home
process.env.VIGIL_TEST_HOMES = home
ensureBuild()
const postgres = home === 'postgres' ? await ensurePostgres() : null
if (postgres) process.env.VIGIL_TEST_POSTGRES = postgres.url
const leave = await prepareDatabases()
const place = await aPlace(home)
try {
  const begun = performance.now()
  const outcome = await killServer(place, Number(values.times), chance(Number(values.seed)))
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(JSON.stringify({ soak: 'kill', home, ...outcome, seed: Number(values.seed), seconds }))
  if (outcome.lost > 0 || outcome.doubled > 0 || outcome.verify !== 'intact') process.exitCode = 1
} finally {
  await place.leave()
  await leave()
  postgres?.stop()
}

function isHome(word: string | undefined): word is 'postgres' | 'embedded' {
  return word === 'postgres' || word === 'embedded'
}
