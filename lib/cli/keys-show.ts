import { parseArgs } from 'node:util'
import { configurationOf } from '@/lib/ops/configuration'
import { loadKeys } from '@/lib/seal/key-ring'
import type { CliCommand } from './command'

export const keysShow: CliCommand = {
  summary: 'tell which keys these are, never the keys themselves',
  opens: false,
  help: `npm run -s vigil -- keys show [--json]

Names the keys of the file that VIGIL_KEYS names, and prints the public key that checkpoints can be checked with.

  --json   as one line of JSON

Exit codes: 0 · 2 the file can’t be used · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const { keys: file } = configurationOf(process.env)
    const { master, former, audit, index, checkpoint } = loadKeys(file)
    const earlier = former.length ? { former: former.map(({ id }) => id).join(' ') } : {}
    const shown = { file, master: master.id, ...earlier, audit: audit.id, index: index.id, checkpoint: checkpoint.id }
    if (values.json) voice.out(`${JSON.stringify({ ...shown, public: checkpoint.public })}\n`)
    else {
      for (const [name, value] of Object.entries(shown)) voice.out(`${name.padEnd(11)} ${value}\n`)
      voice.out(checkpoint.public)
    }
    return 0
  },
}
