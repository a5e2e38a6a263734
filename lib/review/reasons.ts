import type { Instant } from '@/lib/clock/instant'
import type { waitingNotes } from './queue-repository'

type Row = Awaited<ReturnType<typeof waitingNotes>>[number]

/** Why a note waits for a supervisor, in words, and what of the note it is about. */
export interface Reason {
  readonly words: string
  readonly about: 'touch' | 'risk' | 'objections' | 'gaps' | null
}

/** All of them, what weighs most first. */
export function reasonsFor(row: Row, names: ReadonlyMap<string, string>, at: Instant): Reason[] {
  const touched = row.touchOutside > 0 ? [{ words: touchedWords(row, names), about: 'touch' as const }] : []
  if (row.status === 'countersigned') return [...touched, { words: cameAfter, about: null }]
  const { riskLevel, gaps } = row
  const [unsaid, objections] = [row.touchUnsaid ?? 0, row.objections ?? 0]
  return [
    ...touched,
    ...one(unsaid > 0, 'touch', `Touch to be asked for each time, not said how it began, ${times(unsaid)}`),
    ...one(riskLevel === 'high' || riskLevel === 'moderate', 'risk', `Risk judged ${riskLevel}`),
    ...one(isOverdue(row, at), null, 'The countersignature is overdue'),
    ...one(objections > 0, 'objections', objected(objections)),
    ...one(row.unlicensedAuthor, null, 'An author without a licence signed: a countersignature is due'),
    ...one(row.closedWithout !== null, null, 'Closed without a signature'),
    ...one(row.version > 1, null, `Version ${row.version}`),
    ...one(gaps > 0, 'gaps', `${gaps} ${gaps === 1 ? 'answer' : 'answers'} openly not given`),
  ]
}

const one = (holds: boolean, about: Reason['about'], words: string): Reason[] => (holds ? [{ words, about }] : [])

const isOverdue = ({ dueAt }: Row, at: Instant): boolean => dueAt !== null && dueAt <= at

const cameAfter = 'It came after the countersignature: here until a supervisor reads the note'

/** What was voided stays, with the name of whoever did that, and what came too late is marked as that: how much, where only some of it was. */
function touchedWords({ touchOutside, touchVoidedBy, touchLate }: Row, names: ReadonlyMap<string, string>): string {
  const [voided, late] = [touchVoidedBy ?? [], touchLate ?? []]
  const by = [...new Set(voided.map(id => names.get(id) ?? 'somebody'))].join(' and ')
  return [
    `Touch outside the agreement, ${times(touchOutside)}`,
    ...(late.length > 0 ? [`${someOf(late.length, touchOutside)}arrived late`] : []),
    ...(voided.length > 0 ? [`${someOf(voided.length, touchOutside)}voided by ${by}`] : []),
  ].join(', ')
}
const someOf = (some: number, all: number) => (some < all ? `${some === 1 ? 'one' : some} of them ` : '')
const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

const objected = (count: number) =>
  count === 1
    ? 'One therapist objects to a tick of the closing checklist'
    : `The therapists differ on ${count} ticks of the closing checklist`
