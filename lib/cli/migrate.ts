import { parseArgs } from 'node:util'
import { createLogin, migratePostgres } from '@/db/migrate'
import { foundPostgres } from '@/lib/ops/installation'
import { loadKeys } from '@/lib/seal/key-ring'
import { type CliCommand, Usage } from './command'

export const migrate: CliCommand = {
  summary: 'bring a PostgreSQL database up to date, as its owner',
  opens: false,
  help: `VIGIL_OWNER_URL=postgres://owner@host/database VIGIL_KEYS=FILE npm run -s vigil -- migrate [--create-login] [--demo]

Makes the roles and tables that are missing. Run it again at any time: it does only what is left. The server never needs
this address.

  --create-login   make the login that the server uses, with a new password, and print its DATABASE_URL
  --demo           a new database is for the demo study and refuses real ones; without it, it is for real studies

Exit codes: 0 · 2 the database could not be reached or migrated · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const options = { 'create-login': { type: 'boolean' }, demo: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    const { VIGIL_OWNER_URL: owner, VIGIL_KEYS: keys } = process.env
    if (!owner) throw new Usage('VIGIL_OWNER_URL is missing: the address of the database as its owner.')
    if (!keys) throw new Usage('VIGIL_KEYS is missing: the file that `keys make` wrote.')
    loadKeys(keys)
    const done = await migratePostgres(owner, line => voice.err(`${line}\n`))
    await foundPostgres(owner, values.demo ? 'demo' : 'real')
    voice.err(done === 0 ? 'The database was up to date.\n' : 'The database is up to date.\n')
    if (values['create-login']) voice.out(`DATABASE_URL=${await createLogin(owner)}\n`)
    return 0
  },
}
