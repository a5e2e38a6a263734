import { z } from 'zod'
import type { Tx } from '@/db/client'
import type { NoteKind } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { sentenceOf } from '@/lib/audit/sentences'
import { dayStart } from '@/lib/clock/day-start'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { studyInSight } from '@/lib/trial/study/read-study'
import { noteNames } from '@/lib/trial/visits/note-names'
import { cursorAfter, placeOf } from './trail-place'
import { type EventRow, eventsInSight, kindsOfNotes, namesOfStaff, type TrailFilters } from './trail-repository'

const day = z.iso.date('Choose a day that there is.')
const filters = z.strictObject({
  participantId: z.uuid().optional(),
  staffId: z.uuid().optional(),
  action: z
    .string()
    .regex(/^[a-z_.]{1,60}$/, 'Choose one of the actions.')
    .optional(),
  /** Days of the clock that the reader’s pages go by; the last is not included. */
  from: day.optional(),
  to: day.optional(),
})

export const readTrailInput = z.union([
  z.strictObject({ studyId: z.string(), filters: filters.optional(), cursor: z.string().optional() }),
  z.strictObject({ noteId: z.string(), cursor: z.string().optional() }),
])

type OfStudy = Extract<z.output<typeof readTrailInput>, { studyId: string }>

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
export interface TrailPage {
  readonly rows: readonly TrailRow[]
  /** Asks for the page after this one; null at the trail's beginning. */
  readonly next: string | null
}

const pageLength = 50

/** The trail of a study or of one note, in plain sentences, the newest first; each reader sees what they may know of. */
export async function readTrail(actor: Actor, input: z.output<typeof readTrailInput>): Promise<TrailPage> {
  return asActor(actor.staffId, async tx => {
    const asked = 'studyId' in input ? await ofStudy(tx, actor, input) : { noteId: knownId(input.noteId) }
    const before = input.cursor ? placeOf(input.cursor) : null
    const events = await eventsInSight(tx, actor, asked, before, pageLength + 1)
    if ('noteId' in input && events.length === 0 && !before) throw new Refusal('not_found')
    const page = events.slice(0, pageLength)
    const kinds = await kindsOfNotes(tx, idsOf(page, 'note'))
    const names = await namesOfStaff(tx, [...idsOf(page, 'staff'), ...page.flatMap(peopleIn)])
    const last = page.at(-1)
    return {
      rows: page.map(event => rowOf(event, kinds, names)),
      next: last && events.length > pageLength ? cursorAfter(last) : null,
    }
  })
}

async function ofStudy(tx: Tx, actor: Actor, { studyId, filters = {} }: OfStudy): Promise<TrailFilters> {
  const { zone } = await studyInSight(tx, actor, knownId(studyId))
  const { from, to, ...others } = filters
  return {
    ...others,
    studyId,
    ...(from ? { from: dayStart(zone, from) } : {}),
    ...(to ? { to: dayStart(zone, to) } : {}),
  }
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
