import { dayIn } from '@/lib/clock/instant'
import { type PartialDay, precisionOf } from '@/lib/clock/partial-day'
import { studyDay } from '@/lib/clock/study-day'
import { correctionIn } from '@/lib/events/event-content'
import type { EventFacts } from '@/lib/events/event-facts'
import type { Assessment } from '@/lib/events/event-input'
import { criteriaLabels } from '@/lib/events/event-words'
import { type OpenedEntry, openEntry } from '@/lib/events/say-of-event'
import { partsOf } from '@/lib/measures/form-reading'
import { measureOf } from '@/lib/measures/measures'
import { scoresOf } from '@/lib/measures/score'
import { openForm } from '@/lib/measures/sealed-form'
import { type DataKey, dataKeyIdOf } from '@/lib/seal/envelope'
import type { CourseInCut } from './course-repository'
import type { CourseTableName } from './course-table'
import { asText } from './formula'
import type { Anchor, SignedNote } from './leaving-note'
import { visitRows } from './visit-rows'

/** One participant as they leave: under their code, with the day that study days count from. */
export interface Leaving {
  readonly participantId: string
  readonly code: string
  readonly anchor: Anchor
  readonly dayOne: string
}
type Opens = (sealed: Buffer) => DataKey
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
  const opens: Opens = sealed => {
    const key = keys.get(dataKeyIdOf(sealed))
    if (!key) throw new Error('A record of the course can’t be opened.')
    return key
  }
  const own = <R extends { participantId: string }>(row: R) => row.participantId === participantId
  return {
    ae: events
      .filter(({ event }) => own(event))
      .flatMap(({ event, visit }) => {
        const own = entries.filter(({ eventId }) => eventId === event.id)
        const said = own.map(row => openEntry(opens(row.sealed), row))
        const under = own.findLast(({ signatureId }) => signatureId)?.signatureId
        const signature = signatures.find(({ id }) => id === under)
        const signed = signature && signatureCells(signature, { staff, on })
        const cells = eventCells(said, { awareAt: event.awareAt, on, signed })
        const last = eventSignatures.findLast(({ signature }) => signature.eventId === event.id)
        return cells
          ? [[...whose(visit), String(event.number), ...cells, ...signedCells(last, own.length, { staff, on })]]
          : []
      }),
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

type On = (day: string | null | undefined) => string
interface Known {
  readonly awareAt: string
  readonly on: On
  readonly signed: string[] | undefined
}

/** An event as it was known at the cut, from what was said until then; null where it was struck, or not yet entered. */
function eventCells(said: readonly OpenedEntry[], { awareAt, on, signed }: Known): string[] | null {
  const told = lastTold(said)
  if (!told || said.some(({ kind }) => kind === 'struck')) return null
  const assessed = said.flatMap(one => (one.kind === 'assessment' ? [one.says] : [])).at(-1)
  const reported = said.flatMap(one => (one.kind === 'reported' ? [one.says.at] : [])).at(-1)
  const known = correctionIn(said)?.at ?? awareAt
  const hours = reported ? Math.round((Date.parse(reported) - Date.parse(known)) / 3_600_000) : null
  return [
    ...decisionCells(said, signed),
    ...factCells(told.facts, on),
    ...assessmentCells(assessed),
    hours === null ? '' : String(hours),
  ]
}

const lastTold = (said: readonly OpenedEntry[]) =>
  said.flatMap(one => (one.kind === 'first' || one.kind === 'follow_up' ? [one.says] : [])).at(-1)

/** Both decisions: what it was taken for, what the investigator said of that, under which signature, and what it stands as. */
function decisionCells(said: readonly OpenedEntry[], signed: string[] | undefined): string[] {
  const taken = lastTold(said)?.decision ?? ''
  const at = said.findLastIndex(({ kind }) => kind === 'reviewed')
  const review = said[at]
  if (review?.kind !== 'reviewed') return [taken, '', '', '', '', taken]
  const overturned = review.says.review === 'overturned'
  const followed = said.slice(at).some(({ kind }) => kind === 'follow_up')
  if (followed && !overturned) return [taken, '', '', '', '', taken]
  return [overturned ? 'not_ae' : taken, review.says.review, ...(signed ?? ['', '', '']), overturned ? 'ae' : taken]
}

/** Whether the event is signed, by whom and when, and how many of its entries were added since. */
function signedCells(last: CourseInCut['eventSignatures'][number] | undefined, said: number, coding: Coding): string[] {
  if (!last) return ['no', '', '', '']
  const { signature, timeZone } = last
  const [by = '', on = ''] = signatureCells({ ...signature, timeZone }, coding)
  return ['yes', by, on, String(said - signature.entries)]
}

interface Coding {
  readonly staff: ReadonlyMap<string, string>
  readonly on: On
}

/** Who signed, as a random code, when, as a study day, and as what. */
const signatureCells = (
  { signer, meaning, at, timeZone }: CourseInCut['signatures'][number],
  { staff, on }: Coding,
): string[] => {
  const code = staff.get(signer)
  if (!code) throw new Error('Who signed has no code.')
  return [code, on(dayIn(timeZone, at)), meaning]
}

/** Its study day, where the whole of it is known, and how far it is. */
const dayCells = (known: PartialDay | undefined, on: On): string[] => {
  const precision = known ? precisionOf(known) : null
  return [precision === 'day' ? on(known) : '', precision ?? '']
}

const factCells = (facts: EventFacts, on: On): string[] => [
  ...dayCells(facts.AESTDAT, on),
  ...dayCells(facts.AEENDAT, on),
  facts.AEONGO,
  facts.AETOXGR ?? '',
  facts.valence,
  facts.AECONTRT ?? '',
  facts.AEACNOTH ?? '',
  facts.AEOUT ?? '',
  facts.abuse_related,
]

const assessmentCells = (says: Assessment | undefined): string[] => [
  says?.AESER ?? '',
  ...(Object.keys(criteriaLabels) as (keyof typeof criteriaLabels)[]).map(code =>
    says ? (says.criteria.includes(code) ? 'yes' : 'no') : '',
  ),
  says?.AEREL ?? '',
  says?.related_therapy ?? '',
  says?.listed ?? '',
]
