import type { Tx } from '@/db/client'
import type { NoteKind } from '@/db/schema/vocabulary'
import { sentenceOf } from '@/lib/audit/sentences'
import { noteNames } from '@/lib/trial/visits/note-names'
import { type EventRow, kindsOfNotes, namesOfStaff } from './trail-repository'

export interface TrailRow {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly role: string
  /** One plain sentence, whole. */
  readonly sentence: string
  readonly action: string
  /** What it is about, in words. */
  readonly subject: string
  readonly href?: string
}
/** Events as they are read, each with its sentence. */
export async function trailRows(tx: Tx, events: readonly EventRow[]): Promise<TrailRow[]> {
  const kinds = await kindsOfNotes(tx, idsOf(events, 'note'))
  const names = await namesOfStaff(tx, [...idsOf(events, 'staff'), ...events.flatMap(peopleIn)])
  return events.map(event => rowOf(event, kinds, names))
}

function rowOf(event: EventRow, kinds: Map<string, NoteKind>, names: Map<string, string>): TrailRow {
  const { id, at, role, action, version } = event
  const who = event.who ?? (event.staffId ? 'Somebody' : role === 'system' ? 'The system' : 'Somebody')
  const person = (staffId: unknown) => names.get(String(staffId)) ?? 'somebody'
  const subject = subjectOf(event, kinds, person)
  const body = JSON.parse(event.body) as Record<string, unknown> // JCS of an object, see lib/audit/record
  const sentence = sentenceOf(action, { who, about: subject, version, body, person })
  return { id, at, who, role, sentence, action, subject, href: hrefOf(event) }
}

function subjectOf(event: EventRow, kinds: Map<string, NoteKind>, person: (id: string) => string): string {
  const { subjectType, subjectId, participantCode } = event
  const of = participantCode ? ` of ${participantCode}` : ''
  if (subjectType === 'note') {
    const kind = kinds.get(subjectId)
    return `the ${kind ? noteNames[kind] : 'note'}${of}`
  }
  if (subjectType === 'staff') return subjectId === event.staffId ? 'their own account' : person(subjectId)
  if (subjectType === 'account') return 'an account that there isn’t'
  if (participantCode) return participantCode
  return `the ${subjectType.replaceAll('_', ' ')}`
}

function hrefOf({ studyId, subjectType, subjectId }: EventRow): string | undefined {
  const folder = { note: 'notes', participant: 'participants', export: 'exports' }[subjectType]
  return studyId && folder ? `/s/${studyId}/${folder}/${subjectId}` : undefined
}

const idsOf = (events: readonly EventRow[], type: string) => [
  ...new Set(events.filter(event => event.subjectType === type).map(event => event.subjectId)),
]

/** Those whom a body names: whom it is about, and in whose name it was asked for. */
const peopleIn = ({ body }: EventRow): string[] =>
  [...body.matchAll(/"(?:staff|inNameOf)":"([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? [])
