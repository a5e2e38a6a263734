import { parseArgs } from 'node:util'
import { definitions } from '@/lib/notes/definition'
import { dictionary as dictionaryOf } from '@/lib/notes/dictionary'
import type { CliCommand } from './command'

export const dictionary: CliCommand = {
  summary: 'every variable of every note definition',
  opens: false,
  help: `npm run -s vigil -- dictionary [--json]

Prints one row for each variable: its definition, section, label, type, permitted values, who reads it, and what becomes
of it when it leaves.

  --json   as a JSON array

Exit codes: 0 · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const rows = definitions.flatMap(definition => dictionaryOf(definition))
    if (values.json) voice.out(`${JSON.stringify(rows, null, 1)}\n`)
    else
      for (const row of rows) voice.out(`${row.definition}\t${row.variable}\t${row.type}\t${row.deid}\t${row.label}\n`)
    return 0
  },
}
