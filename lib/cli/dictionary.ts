import { parseArgs } from 'node:util'
import { forms } from '@/lib/events/forms'
import { measureDictionary, measureFields } from '@/lib/measures/measure-dictionary'
import { measureQuestionnaire } from '@/lib/measures/measure-questionnaire'
import { published } from '@/lib/measures/measures'
import { dictionary as dictionaryOf } from '@/lib/notes/dictionary'
import { fieldList } from '@/lib/notes/field-list'
import { questionnaireOf } from '@/lib/notes/questionnaire'
import { kindDictionary, kindFields } from '@/lib/session/log/kind-dictionary'
import type { CliCommand } from './command'
import { countsOf } from './field-counts'

const allFields = () => [...forms.flatMap(fieldList), ...published.flatMap(measureFields), ...kindFields]

export const dictionary: CliCommand = {
  summary:
    'every variable of every note definition, of the adverse-event form and of every measure, and every kind of the log',
  opens: false,
  help: `npm run -s vigil -- dictionary [--json | --counts | --fhir]

Prints one row for each variable: its definition, section, label, type, permitted values, who reads it, and what becomes
of it when it leaves.

  --json   the fields themselves, as a JSON array: one object a field, a member of a repeated group, an item, part or
           score of a measure, a kind of entry of a session's log (session-log), with definition, id, section, label, help, kind, options, rows, rowsFrom
           (where a study may set its own), columns, unit, range, required
           (true, false, or where), when, switch, readers and deid
  --counts how many of these fields there are, a line for each definition and kind with a tab between, and “all” for the
           whole of a definition and of everything
  --fhir   each definition and measure as a FHIR R4 Questionnaire, one a line (NDJSON)

Exit codes: 0 · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const choices = { json: { type: 'boolean' }, counts: { type: 'boolean' }, fhir: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options: choices })
    if (values.json) voice.out(`${JSON.stringify(allFields(), null, 1)}\n`)
    else if (values.counts) for (const line of countsOf(allFields())) voice.out(`${line.join('\t')}\n`)
    else if (values.fhir)
      for (const one of [...forms.map(questionnaireOf), ...published.map(measureQuestionnaire)])
        voice.out(`${JSON.stringify(one)}\n`)
    else
      for (const row of [...forms.flatMap(dictionaryOf), ...published.flatMap(measureDictionary), ...kindDictionary])
        voice.out(`${row.definition}\t${row.variable}\t${row.type}\t${row.deid}\t${row.label}\n`)
    return 0
  },
}
