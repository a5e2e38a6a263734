import { dayIn } from '@/lib/clock/instant'
import { type PartialDay, precisionOf } from '@/lib/clock/partial-day'
import { correctionIn } from '@/lib/events/event-content'
import type { EventFacts } from '@/lib/events/event-facts'
import type { Assessment } from '@/lib/events/event-input'
import { criteriaLabels } from '@/lib/events/event-words'
import { type OpenedEntry, openEntry } from '@/lib/events/say-of-event'
import type { CourseInCut } from './course-repository'
import { decisionIn, lastTold } from './event-decision'
import type { Opens } from './key-in'

export type On = (day: string | null | undefined) => string
interface Coding {
  readonly staff: ReadonlyMap<string, string>
  readonly on: On
}
interface Leaving extends Coding {
  readonly whose: (visit: string | null) => string[]
  readonly opens: Opens
}
type Beside = Pick<CourseInCut, 'entries' | 'signatures' | 'eventSignatures'>

/** The events of one participant, as they were known at the cut. */
export const eventRows = (
  events: CourseInCut['events'],
  { entries, signatures, eventSignatures }: Beside,
  { whose, opens, on, staff }: Leaving,
): string[][] =>
  events.flatMap(({ event, visit }) => {
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
  })

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

/** Both decisions, under which signature the second is, and what the event stands as. */
function decisionCells(said: readonly OpenedEntry[], signed: string[] | undefined): string[] {
  const { taken, review, final } = decisionIn(said)
  return [taken, review ?? '', ...((review && signed) ?? ['', '', '']), final]
}

/** Whether the event is signed, by whom and when, and how many of its entries were added since. */
function signedCells(last: CourseInCut['eventSignatures'][number] | undefined, said: number, coding: Coding): string[] {
  if (!last) return ['no', '', '', '']
  const { signature, timeZone } = last
  const [by = '', on = ''] = signatureCells({ ...signature, timeZone }, coding)
  return ['yes', by, on, String(said - signature.entries)]
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

/** What is known, or why there is nothing: it was not asked of what is said to be none in a word, or it was not known yet. */
const openCells = (said: string | undefined): string[] =>
  said === undefined ? ['', 'not_asked'] : said === 'not_known' ? ['', said] : [said, '']

const factCells = (facts: EventFacts, on: On): string[] => [
  ...dayCells(facts.AESTDAT, on),
  ...dayCells(facts.AEENDAT, on),
  facts.AEONGO,
  ...openCells(facts.AETOXGR),
  facts.valence,
  ...openCells(facts.AECONTRT),
  ...openCells(facts.AEACNOTH),
  ...openCells(facts.AEOUT),
  ...openCells(facts.abuse_related),
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
