import { effectKinds, entryKinds } from '@/db/schema/vocabulary'
import { permittedCodes } from '@/lib/notes/dictionary'
import { describedWords } from '@/lib/session/effects/described-words'
import { began } from '@/lib/session/log/entry-details'
import { kinds } from '@/lib/session/log/kinds'
import { positions, vitalRanges } from '@/lib/session/vitals/vital-ranges'
import { type KeyColumn, noteKeys } from './key-column'
import type { Table } from './table'
import { standingLabels } from './triage-standing'

const coded = (name: string, label: string, options: Readonly<Record<string, string>>): KeyColumn => ({
  ...{ name, label, type: 'text', values: permittedCodes(options), treatment: 'as recorded' },
})
const number = (name: string, label: string, values = 'whole number from 1', treatment = 'counted'): KeyColumn => ({
  ...{ name, label, type: 'number', values, treatment },
})
const minute = (name: string, label: string): KeyColumn =>
  number(
    name,
    `${label}: minutes from clock zero`,
    'whole number, negative before clock zero',
    'as study day or minutes, never as date or time of day',
  )
const person = (name: string, label: string): KeyColumn => ({
  ...{ name, label: `${label}: their code in this export`, type: 'text', values: 'a random code' },
  treatment: 'as random code',
})
const yesNo = { '1': 'Yes', '0': 'No' }
const called = (of: readonly (keyof typeof kinds)[]) => Object.fromEntries(of.map(kind => [kind, kinds[kind].label]))
const states = Object.fromEntries(
  Object.values(kinds).flatMap(({ holds }) => (typeof holds === 'object' ? Object.entries(holds.states) : [])),
)
const entryNumber = number('entry', 'Number of the entry in the log')
const lasted = [
  minute('began_minutes', 'Began'),
  minute('ended_minutes', 'Ended'),
  coded('end_uncertain', 'Whether the time of the end is uncertain', yesNo),
]

/** The log of a session day, named and cut as in SDTM: the timeline, and what lasts or is measured once more by itself. */
const tables: Readonly<Record<LogTableName, readonly KeyColumn[]>> = {
  xt: [
    entryNumber,
    minute('minutes', 'Happened'),
    coded('kind', 'Kind', called(entryKinds)),
    coded('state', 'On or off, in or out, or changed', { ...states, throughout: 'throughout' }),
    number('distress', 'Distress, where the study rates it from 0 to 10', '0 to 10', 'as recorded'),
    number('distress_100', 'Distress, where the study rates it from 0 to 100', '0 to 100', 'as recorded'),
    number('concerns', 'Number of the entry that it ends, describes or voids', 'whole number from 1'),
    person('person', 'Who came or went'),
    person('by', 'Who logged it'),
    number('dated_back', 'Minutes by which it was dated back', 'whole number', 'worked out'),
    number(
      'clock_off',
      'Minutes by which the device’s clock was behind; set right in the minutes',
      'whole number, negative where it was ahead',
      'worked out',
    ),
    coded('voided', 'Whether it was voided', yesNo),
  ],
  xe: [
    entryNumber,
    ...lasted,
    coded('kind', 'Kind', called(effectKinds)),
    ...Object.entries(describedWords).map(([name, { label, options }]) => coded(name, label, options)),
    coded('triage', 'What it is taken for, beside the signed log', standingLabels),
    number('event', 'Number of its event in ae, where both decisions stand'),
    minute('late_end_minutes', 'Ended, as was said too late for the signed log; it stands beside ended_minutes'),
    coded('late_end_uncertain', 'Whether the time of that end is uncertain', yesNo),
    minute('late_end_told_minutes', 'That end was told'),
    coded(
      'late',
      'Whether it came too late for the signed log; its number goes on from the log’s, and stands in no other table',
      yesNo,
    ),
  ],
  xh: [
    entryNumber,
    ...lasted,
    {
      name: 'kind',
      label: 'Kind',
      type: 'text',
      values: 'code of the study’s list, or of care touch',
      treatment: 'as recorded',
    },
    coded('began', 'How it began', began),
    person('staff', 'Whose hands'),
    coded('stop_signal', 'Whether the stop signal was used', yesNo),
    coded('not_wanted', 'Whether it was said not to be wanted', yesNo),
    coded('care', 'Whether it was care touch, for which no agreement is asked', yesNo),
  ],
  vs: [
    entryNumber,
    minute('minutes', 'Measured'),
    coded(
      'VSTESTCD',
      'What was measured',
      Object.fromEntries(Object.entries(vitalRanges).map(([name, { label, unit }]) => [name, `${label}, ${unit}`])),
    ),
    { name: 'VSORRES', label: 'Value', type: 'text', values: 'a number', treatment: 'as recorded' },
    coded('VSPOS', 'Position', positions),
    person('by', 'Who measured'),
  ],
}
export type LogTableName = 'xt' | 'xe' | 'xh' | 'vs'

/** What tells the rows of each apart, beside the note. */
const ownKeys: Readonly<Record<LogTableName, readonly string[]>> = {
  xt: ['entry'],
  xe: ['entry'],
  xh: ['entry'],
  vs: ['entry', 'VSTESTCD'],
}
export const logKeys: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(ownKeys).map(([name, own]) => [name, ['participant', 'visit', 'note', ...own]]),
)

/** The same files in every export, empty or not. */
export const logTables: readonly Table[] = Object.entries(tables).map(([name, own]) => ({
  ...{ name, kind: null, group: null, keys: [...noteKeys, ...own], columns: [], byDefinition: new Map() },
}))

/** What is said in words, and has no column. */
export const logLeftOut = [
  { table: 'xt', column: 'words', label: 'What was written in an entry', rule: 'free text' },
  { table: 'xe', column: 'term', label: 'What another effect was called', rule: 'free text' },
  { table: 'xe', column: 'words', label: 'What else was said of an effect', rule: 'free text' },
  { table: 'xh', column: 'words', label: 'What else was said of a touch', rule: 'free text' },
  {
    table: 'xh',
    column: 'agreement',
    label: 'Whether it was within the agreement, which is no part of the signed log',
    rule: 'withheld',
  },
  { table: 'vs', column: 'response', label: 'What was done about a value', rule: 'free text' },
] as const
