import { eventDecisions, eventReviews } from '@/db/schema/event-vocabulary'
import { measureWays, noteKinds } from '@/db/schema/vocabulary'
import { precisionLabels } from '@/lib/clock/partial-day'
import {
  anyRelatedLabels,
  criteriaLabels,
  decisionLabels,
  gradeLabels,
  outcomeLabels,
  participationLabels,
  valenceLabels,
  yesNoLabels,
} from '@/lib/events/event-words'
import { permittedCodes } from '@/lib/notes/dictionary'
import { deviationLabels } from '@/lib/trial/deviations/deviation-words'
import { moveReasonLabels } from '@/lib/trial/visits/visit-reasons'
import { type KeyColumn, noteKeys } from './key-column'
import type { Table } from './table'

const coded = (name: string, label: string, options: Readonly<Record<string, string>>): KeyColumn => ({
  ...{ name, label, type: 'text', values: permittedCodes(options), treatment: 'as recorded' },
})
const counted = (name: string, label: string, values: string, treatment = 'as recorded'): KeyColumn => ({
  ...{ name, label, type: 'number', values, treatment },
})
const day = (name: string, label: string): KeyColumn =>
  counted(
    name,
    `${label}: study day`,
    'whole number, no day 0',
    'as study day or minutes, never as date or time of day',
  )
/** A visit whose signed note says that it was held is not moved any more; one that did not take place may be. */
const asPlanned = (column: KeyColumn): KeyColumn => ({
  ...column,
  treatment: `${column.treatment}; where it did not take place, as it was planned when the package was built, which may be after the cut`,
})
const person = (name: string, label: string): KeyColumn => ({
  ...{ name, label, type: 'text', values: 'random code of this export project', treatment: 'as random code' },
})
const among = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, name.replaceAll('_', ' ')]))

const shared = (name: string): KeyColumn[] => noteKeys.filter(key => key.name === name)
const whose = [...shared('participant'), ...shared('visit'), ...shared('anchor')]

/** Of what is said to be none in a word, as of an effect of a log, some things were not asked; of others something is not known yet. */
const maybeOpen = (name: string, label: string, options: Readonly<Record<string, string>>): KeyColumn[] => [
  coded(name, label, options),
  coded(`${name}_gap`, `Why there is nothing: ${label.charAt(0).toLowerCase()}${label.slice(1)}`, {
    not_asked: 'Not asked',
    not_known: 'Not known yet',
  }),
]

/** An event keeps to what its study asked when it was entered. */
const asAsked = '; by degrees or as yes or no, as the study asked when the event was entered'

const windowLabels = { early: 'Before its window', within: 'Within its window', late: 'After its window' }

/** Tables of the course, beside those of the notes; named and cut as in SDTM (one row an item or a score in QS). */
const tables: Readonly<Record<string, readonly KeyColumn[]>> = {
  ae: [
    ...whose,
    counted('event', 'Number of the event', 'whole number from 1', 'counted'),
    coded('AEDECIS', 'What it was taken for', among(eventDecisions)),
    coded('AEREVIEW', 'What the investigator said where it was taken for none', among(eventReviews)),
    person('AEREVBY', 'Who signed that'),
    day('AEREVDY', 'That was signed'),
    coded('AEREVMEA', 'What the signature means', { reviewed: 'Reviewed' }),
    coded('AEFINAL', 'What it stands as', decisionLabels),
    day('AESTDY', 'Began'),
    coded('AESTPREC', 'How far it is known when it began', precisionLabels),
    day('AEENDY', 'Ended'),
    coded('AEENPREC', 'How far it is known when it ended', precisionLabels),
    coded('AEONGO', 'Goes on', yesNoLabels),
    ...maybeOpen('AETOXGR', 'Grade by CTCAE', gradeLabels),
    coded('AEVALENCE', 'How the participant found it', valenceLabels),
    ...maybeOpen('AECONTRT', 'Treated', yesNoLabels),
    ...maybeOpen('AEACNOTH', 'What was done about taking part', participationLabels),
    ...maybeOpen('AEOUT', 'Outcome', outcomeLabels),
    ...maybeOpen('AEABUSE', 'A term of the abuse-potential list', yesNoLabels),
    coded('AESER', 'Serious, by a physician', yesNoLabels),
    ...Object.entries(criteriaLabels).map(([name, label]) =>
      coded(name, `Serious: ${label.toLowerCase()}`, yesNoLabels),
    ),
    coded('AEREL', `Related to what the study gives${asAsked}`, anyRelatedLabels),
    coded('AERELTH', `Related to the therapy${asAsked}`, anyRelatedLabels),
    coded('AELISTED', 'Listed in the reference safety information', yesNoLabels),
    counted('AEHRSPON', 'Hours from awareness until the sponsor was told', 'whole number', 'worked out'),
    coded('AESIGNED', 'Signed by the responsible investigator', yesNoLabels),
    person('AESIGBY', 'Who signed it last'),
    day('AESIGDY', 'Signed last'),
    counted('AESIGADD', 'Entries added to it since', 'whole number from 0', 'counted'),
  ],
  dv: [
    ...whose,
    coded('DVDECOD', 'What departed from the schedule', deviationLabels),
    coded('DVSTATE', 'What a person said of it', { completed: 'A deviation', dismissed: 'None' }),
    coded('DVREAS', 'Why', moveReasonLabels),
    day('DVDY', 'Held, or could last have been held'),
  ],
  qs: [
    ...whose,
    counted('form', 'Number of the form within its visit', 'whole number from 1', 'counted'),
    { name: 'QSCAT', label: 'Measure', type: 'text', values: 'measure@version', treatment: 'as recorded' },
    coded('QSWAY', 'Who wrote the answers down', among(measureWays)),
    day('QSDY', 'Answered'),
    { name: 'QSTESTCD', label: 'Item, part or score', type: 'text', values: 'its id', treatment: 'as recorded' },
    { name: 'QSTEST', label: 'Its words', type: 'text', values: 'as in the measure', treatment: 'as recorded' },
    coded('QSKIND', 'Whether it was answered or counted', { answer: 'Answered', score: 'Counted' }),
    {
      name: 'QSORRES',
      label: 'Value',
      type: 'text',
      values: 'a number, yes or no; empty where left open',
      treatment: 'as recorded',
    },
    coded('QSPRORAT', 'Made up for answers left open', yesNoLabels),
  ],
  sv: [
    ...whose,
    coded('SVKIND', 'Kind of contact', among(noteKinds.filter(kind => kind !== 'baseline'))),
    coded('SVHELD', 'It took place', yesNoLabels),
    ...[
      day('VISITDY', 'Planned for; empty where nobody planned it'),
      day('SVMOVDY', 'Planned for instead, where it was moved by hand'),
      coded('SVMOVREA', 'Why it was moved out of its window or against the order', moveReasonLabels),
      day('SVWINFDY', 'First day of its window'),
      day('SVWINLDY', 'Last day of its window'),
    ].map(asPlanned),
    day('SVSTDY', 'Held'),
    coded('SVWINDOW', 'Held within its window; empty where it has none or did not take place', windowLabels),
  ],
}
export type CourseTableName = 'ae' | 'dv' | 'qs' | 'sv'

/** What tells the rows of each apart. */
export const courseKeys: Readonly<Record<string, readonly string[]>> = {
  ae: ['participant', 'event'],
  dv: ['participant', 'visit', 'DVDECOD'],
  qs: ['participant', 'visit', 'form', 'QSTESTCD'],
  sv: ['participant', 'visit'],
}

/** The same files in every export, empty or not. */
export const courseTables: readonly Table[] = Object.entries(tables).map(([name, keys]) => ({
  ...{ name, kind: null, group: null, keys, columns: [], byDefinition: new Map() },
}))

/** What is said in words, and has no column. */
export const courseLeftOut = [
  { table: 'ae', column: 'AETERM', label: 'What happened', rule: 'free text' },
  { table: 'ae', column: 'treatment_words', label: 'How it was treated', rule: 'free text' },
  { table: 'ae', column: 'aware_why', label: 'Why it was corrected since when it was known', rule: 'free text' },
  { table: 'ae', column: 'words', label: 'What else there is to say', rule: 'free text' },
  { table: 'dv', column: 'words', label: 'What happened, and what was done', rule: 'free text' },
  { table: 'care-checks', column: 'words', label: 'What participants said in their own words', rule: 'free text' },
  { table: 'care-checks', column: 'about', label: 'Whom it is about', rule: 'withheld' },
] as const
