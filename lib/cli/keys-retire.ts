import { parseArgs } from 'node:util'
import { leftToRewrap } from '@/lib/ops/rewrap'
import { running } from '@/lib/ops/running'
import { withOwner } from '@/lib/ops/with-owner'
import { allow } from '@/lib/outcome/refusal'
import { retireFormer } from '@/lib/seal/renew-keys'
import type { CliCommand } from './command'

export const keysRetire: CliCommand = {
  summary: 'take an earlier master key out of the key file; the last step',
  opens: true,
  help: `npm run -s vigil -- keys retire

Takes the earlier master key out of the file that VIGIL_KEYS names, once nothing in the database is wrapped by it any more;
refuses before that. Backups from before \`keys rewrap\` open with the earlier file alone: keep that in escrow as long as those
backups are kept. On PostgreSQL it needs VIGIL_OWNER_URL, for this command alone.

Exit codes: 0 · 1 something is still wrapped by it · 2 the file can’t be used · 3 called wrongly
`,
  run: async (args, { voice }) => {
    parseArgs({ args: [...args], options: {} })
    const { configuration } = running()
    const left = await withOwner(configuration, leftToRewrap)
    const words = `${left} still wrapped by an earlier master key. First: npm run -s vigil -- keys rewrap`
    allow(left === 0, 'not_now', words)
    const retired = retireFormer(configuration.keys)
    voice.out(retired.length ? `Taken out: ${retired.join(', ')}.\n` : 'There was no earlier master key in the file.\n')
    return 0
  },
}
