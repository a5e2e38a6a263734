import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeKeys } from '@/lib/seal/key-ring'
import { type CliCommand, Usage } from './command'

export const keysMake: CliCommand = {
  summary: 'make the file of master keys for a new installation',
  opens: false,
  help: `npm run -s vigil -- keys make FILE

Writes new master keys to FILE, readable by its owner alone; never over a file that is there. Name it in VIGIL_KEYS. What
is sealed can be read with these keys only: keep a copy apart from the database and from every backup.

Exit codes: 0 · 2 the file could not be made · 3 called wrongly
`,
  run: async (args, { voice, cwd }) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [file] = positionals
    if (!file) throw new Usage('Name the file to make.')
    makeKeys(resolve(cwd, file))
    voice.out(`The keys are in ${resolve(cwd, file)}. Keep a copy apart from every backup.\n`)
    return 0
  },
}
