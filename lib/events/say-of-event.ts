import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import type { adverseEvent } from '@/db/schema/events'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { type EventStanding, mayEvents } from '@/lib/access/may-events'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { type DataKey, open, seal } from '@/lib/seal/envelope'
import type { EventFacts } from './event-facts'
import type { EventFormId } from './event-forms'
import type { Assessment } from './event-input'
import { changeEvent, type EntryRow, type EventRow, insertEntry, nextSeq } from './event-repository'

interface Told {
  readonly facts: EventFacts
  readonly decision: EventRow['decision']
  readonly whyNot?: string
}
/** Since when the facts were known after all, as it was typed. */
export interface Correction {
  readonly at: string
  readonly why: string
}
/** What one entry says, as it is sealed. */
export interface Said {
  readonly first: Told & { /** Not said where it is adverse_event@1. */ readonly form?: EventFormId }
  readonly follow_up: Told & { readonly known?: Correction }
  readonly assessment: Assessment
  readonly reported: { readonly at: string; readonly to: string }
  readonly reviewed: { readonly review: NonNullable<EventRow['review']>; readonly words?: string }
  readonly struck: { readonly reason: string }
  readonly words: { readonly words: string }
}

interface Saying<K extends keyof Said> {
  readonly kind: K
  readonly says: Said[K]
  /** What becomes of the plain row. */
  readonly change?: Partial<typeof adverseEvent.$inferInsert>
  /** Codes alone: never a word. */
  readonly body?: Readonly<Record<string, unknown>>
  /** Under which list a review is signed. */
  readonly signatureId?: string
}
type Of = Pick<EventRow, 'id' | 'studyId' | 'siteId' | 'participantId' | 'number'>

const rules = {
  follow_up: mayEvents.followEvent,
  assessment: mayEvents.assessEvent,
  reported: mayEvents.reportEvent,
  struck: mayEvents.strikeEvent,
  words: mayEvents.addEventWords,
} satisfies Partial<Record<keyof Said, (actor: Actor, event: EventStanding) => boolean>>

/** Adds what somebody says to an event, with what follows from it for the clock, and writes it into the trail. */
export async function sayOfEvent<K extends keyof typeof rules>(
  tx: Tx,
  actor: Actor,
  event: Of & EventStanding,
  saying: Saying<K>,
): Promise<void> {
  const said = await addToEvent(tx, actor, event, saying)
  await record(tx, recorderOf(actor, event, rules[saying.kind]), said)
}

/** Adds it, and returns what is still to be recorded. */
export async function addToEvent<K extends keyof Said>(
  tx: Tx,
  actor: Actor,
  event: Of,
  { kind, says, change = {}, body = {}, signatureId }: Saying<K>,
): Promise<AuditEvent> {
  const { id: eventId, studyId, siteId, participantId, number } = event
  const scope = { studyId, siteId, participantId }
  const place = { id: uuid(), studyId }
  const sealed = seal(await recordKeyOf(tx, scope), placeOf(place), Buffer.from(JSON.stringify(says), 'utf8'))
  await changeEvent(tx, eventId, change)
  const seq = await nextSeq(tx, eventId)
  await insertEntry(tx, {
    ...place,
    siteId,
    participantId,
    eventId,
    seq,
    kind,
    sealed: sealed.bytes,
    signatureId: signatureId ?? null,
    by: actor.staffId,
  })
  return {
    chain: studyId,
    action: `event.${kind}`,
    subject: { type: 'participant', id: participantId },
    scope,
    body: { event: eventId, number, seq, words: sealed.commitment, ...body },
  }
}

/** One entry, as it was sealed. */
export type OpenedEntry = { [K in keyof Said]: { readonly kind: K; readonly says: Said[K] } }[keyof Said]

export function openEntry(key: DataKey, row: EntryRow): OpenedEntry {
  const says: unknown = JSON.parse(open(key, placeOf(row), row.sealed).content.toString('utf8'))
  return { kind: row.kind, says } as OpenedEntry // authenticated, written by `sayOfEvent` under this kind
}

const placeOf = ({ id, studyId }: { readonly id: string; readonly studyId: string }) => ({
  table: 'adverse_event_entry',
  column: 'sealed',
  row: id,
  version: 1,
  study: studyId,
})
