import { parseArgs } from 'node:util'
import { eventForms } from '@/lib/events/event-forms'
import { measureDictionary, measureFields } from '@/lib/measures/measure-dictionary'
import { measureQuestionnaire } from '@/lib/measures/measure-questionnaire'
import { published } from '@/lib/measures/measures'
import { definitions } from '@/lib/notes/definition'
import { dictionary as dictionaryOf } from '@/lib/notes/dictionary'
import { fieldList } from '@/lib/notes/field-list'
import { questionnaireOf } from '@/lib/notes/questionnaire'
import { kindDictionary, kindFields } from '@/lib/session/log/kind-dictionary'
import type { CliCommand } from './command'

/** The notes, and the form of adverse events beside them. */
const forms = [...definitions, ...eventForms]

export const dictionary: CliCommand = {
  summary:
    'every variable of every note definition, of the adverse-event form and of every measure, and every kind of the log',
  opens: false,
  help: `npm run -s vigil -- dictionary [--json | --fhir]

Prints one row for each variable: its definition, section, label, type, permitted values, who reads it, and what becomes
of it when it leaves.

  --json   the fields themselves, as a JSON array: one object a field, a member of a repeated group, an item, part or
           score of a measure, a kind of entry of a session's log (session-log), with definition, id, section, label, help, kind, options, rows, rowsFrom
           (where a study may set its own), columns, unit, range, required
           (true, false, or where), when, switch, readers and deid
  --fhir   each definition and measure as a FHIR R4 Questionnaire, one a line (NDJSON)

Exit codes: 0 · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, fhir: { type: 'boolean' } } })
    if (values.json)
      voice.out(
        `${JSON.stringify([...forms.flatMap(fieldList), ...published.flatMap(measureFields), ...kindFields], null, 1)}\n`,
      )
    else if (values.fhir)
      for (const one of [...forms.map(questionnaireOf), ...published.map(measureQuestionnaire)])
        voice.out(`${JSON.stringify(one)}\n`)
    else
      for (const row of [...forms.flatMap(dictionaryOf), ...published.flatMap(measureDictionary), ...kindDictionary])
        voice.out(`${row.definition}\t${row.variable}\t${row.type}\t${row.deid}\t${row.label}\n`)
    return 0
  },
}
