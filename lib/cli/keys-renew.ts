import { parseArgs } from 'node:util'
import { configurationOf } from '@/lib/ops/configuration'
import { allow } from '@/lib/outcome/refusal'
import { renewMaster } from '@/lib/seal/renew-keys'
import type { CliCommand } from './command'

export const keysRenew: CliCommand = {
  summary: 'put a new master key into the key file; the first of three steps',
  opens: false,
  help: `npm run -s vigil -- keys renew

Makes a new master key in the file that VIGIL_KEYS names. The earlier one stays in it, for what it wrapped, and no record is
written again. Servers take the new key up while they run. In this order:

  1. keys renew    then copy the file to its escrow, and to every machine that has its own: the new key is nowhere else
  2. keys rewrap   whatever the earlier key wrapped is wrapped by the new one; again after a cut, until nothing is left
  3. keys retire   takes the earlier key out of the file. Backups from before step 2 open with the earlier file alone:
                   keep that in escrow as long as those backups are kept

The keys of the audit trail, of the index of names and of checkpoints stay as they are.

Exit codes: 0 · 1 an earlier renewal is not finished · 2 the file can’t be used · 3 called wrongly
`,
  run: async (args, { voice }) => {
    parseArgs({ args: [...args], options: {} })
    const { keys: file } = configurationOf(process.env)
    const id = renewMaster(file)
    allow(id !== null, 'not_now', 'An earlier renewal is not finished. Go on with: npm run -s vigil -- keys rewrap')
    voice.out(`The master key is now ${id}. Copy ${file} to its escrow before: npm run -s vigil -- keys rewrap\n`)
    return 0
  },
}
