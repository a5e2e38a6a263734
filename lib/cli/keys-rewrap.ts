import { parseArgs } from 'node:util'
import { rewrapAll } from '@/lib/ops/rewrap'
import { running } from '@/lib/ops/running'
import { withOwner } from '@/lib/ops/with-owner'
import type { CliCommand } from './command'

export const keysRewrap: CliCommand = {
  summary: 'wrap by the new master key what the earlier one wrapped; the second step',
  opens: true,
  help: `npm run -s vigil -- keys rewrap

Wraps every data key, and what else an earlier master key wrapped, by the one that \`keys renew\` made; also while the server
runs. The audit trail says so in each study. Cut off, it does what is left when it is run again. On PostgreSQL it needs
VIGIL_OWNER_URL, for this command alone. See: npm run -s vigil -- keys renew --help

Exit codes: 0 · 2 it could not be done, or not to the end · 3 called wrongly
`,
  run: async (args, { voice }) => {
    parseArgs({ args: [...args], options: {} })
    const count = await withOwner(running().configuration, () => rewrapAll())
    voice.out(count ? `${count} wrapped by the present master key.\n` : 'Nothing was left to wrap anew.\n')
    return 0
  },
}
