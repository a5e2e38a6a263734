import { studyDay } from '@/lib/clock/study-day'
import { partsOf } from '@/lib/measures/form-reading'
import { measureOf } from '@/lib/measures/measures'
import { scoresOf } from '@/lib/measures/score'
import { openForm } from '@/lib/measures/sealed-form'
import type { DataKey } from '@/lib/seal/envelope'
import type { CourseInCut } from './course-repository'
import type { CourseTableName } from './course-table'
import { eventRows, type On } from './event-rows'
import { asText } from './formula'
import { keyIn, type Opens } from './key-in'
import type { Anchor, SignedNote } from './leaving-note'
import { visitRows } from './visit-rows'

/** One participant as they leave: under their code, with the day that study days count from. */
export interface Leaving {
  readonly participantId: string
  readonly code: string
  readonly anchor: Anchor
  readonly dayOne: string
}
interface Around {
  readonly keys: ReadonlyMap<string, DataKey>
  readonly staff: ReadonlyMap<string, string>
  /** Their own that leave. */
  readonly notes: readonly SignedNote[]
}

/** What one participant's course adds to each table, in the order of its columns. */
export function courseRows(
  { participantId, code, anchor, dayOne }: Leaving,
  { forms, events, entries, signatures, eventSignatures, deviations, visits }: CourseInCut,
  { keys, staff, notes }: Around,
): Record<CourseTableName, string[][]> {
  const on: On = day => (day ? String(studyDay(day, dayOne)) : '')
  const whose = (visit: string | null) => [code, visit ?? '', anchor]
  const opens = keyIn(keys)
  const own = <R extends { participantId: string }>(row: R) => row.participantId === participantId
  return {
    ae: eventRows(
      events.filter(({ event }) => own(event)),
      { entries, signatures, eventSignatures },
      { whose, on, opens, staff },
    ),
    dv: deviations
      .filter(one => own(one.deviation))
      .map(({ deviation: { kind, state, reason, aboutOn }, visit }) => [
        ...whose(visit),
        kind,
        state,
        reason ?? '',
        on(aboutOn),
      ]),
    qs: forms
      .filter(({ form }) => own(form))
      .flatMap(({ form, visit }, index, all) => {
        const number = all.slice(0, index + 1).filter(one => one.visit === visit).length
        const first = [...whose(visit), String(number), form.measure, form.way, on(form.answeredOn)]
        return measureCells(form, opens).map(cells => [...first, ...cells])
      }),
    sv: visitRows(visits.filter(own), notes, { whose, on }),
  }
}

/** Each answer and each score of a form: id, words, which of both, value, made up. */
function measureCells(form: CourseInCut['forms'][number]['form'], opens: Opens): string[][] {
  const measure = measureOf(form)
  const answers = form.sealed ? openForm(opens(form.sealed), form) : {}
  return [
    ...Object.entries(partsOf(measure)).map(([id, { label }]) => [
      id,
      asText(label),
      'answer',
      answers[id] ?? '',
      'no',
    ]),
    ...scoresOf(measure, answers).map(({ id, label, value, prorated }) => [
      id,
      asText(label),
      'score',
      value === null ? '' : String(value),
      prorated ? 'yes' : 'no',
    ]),
  ]
}
