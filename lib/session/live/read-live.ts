import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { together } from '@/db/prepared'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findActor } from '@/lib/access/actor-repository'
import { mayNotes } from '@/lib/access/may-notes'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { entriesAfter } from '@/lib/notes/log/entry-repository'
import { type LoggedEntry, loggedEntry } from '@/lib/notes/log/sealed-entry'
import { aroundOf, findRow, type NoteRow } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { structuredLog } from '@/lib/session/log/structured-log'
import { addStream, openStreamsOf, type Present, presentIn } from './live-repository'

/** At most so many entries in one reading; the next begins after them. */
export const mostAtOnce = 200
const mostStreams = 20

export interface Reading {
  readonly entries: readonly LoggedEntry[]
  readonly people: readonly Present[]
}

/** Opens a stream of this person on a session's log, if they keep it: from now on they are known to be there, and recorded to have read it. */
export async function openStream(
  actor: Actor,
  { noteId, here }: { readonly noteId: string; readonly here: boolean },
): Promise<{ readonly id: string; readonly participantId: string }> {
  const { sessionId } = actor
  if (sessionId === null) throw new Refusal('signed_out')
  return asActor(actor.staffId, async tx => {
    const kept = await keptBy(tx, actor, noteId)
    const { studyId, siteId, participantId } = kept
    allow((await openStreamsOf(tx, actor.staffId)) < mostStreams, 'throttled', tooMany)
    await recordReading(tx, actor, kept)
    const id = uuid()
    await addStream(tx, {
      id,
      noteId: kept.id,
      studyId,
      siteId,
      participantId,
      staffId: actor.staffId,
      sessionId,
      here,
    })
    return { id, participantId }
  })
}

const tooMany = 'This log is open in too many windows. Close some of them.'

/** What is new after a number, and who is there, as this person may know it at this moment. */
export async function readLive(
  { staffId, sessionId }: Pick<Actor, 'staffId' | 'sessionId'>,
  { noteId, after }: { readonly noteId: string; readonly after: number },
): Promise<Reading> {
  return asActor(staffId, async tx => {
    const actor = await findActor(tx, staffId, sessionId)
    allow(actor !== null)
    const { withWords, ...note } = await keptBy(tx, actor, noteId)
    const [key, rows, people] = await together(
      recordKeyOf(tx, note),
      entriesAfter(tx, { noteId: note.id, after, most: mostAtOnce }),
      presentIn(tx, note.id),
    )
    const log = rows.map(row => loggedEntry(key, row))
    return { entries: withWords ? log : structuredLog(log).log, people }
  })
}

async function keptBy(tx: Tx, actor: Actor, noteId: string): Promise<NoteRow & { withWords: boolean }> {
  const note = await findRow(tx, actor, noteId, false)
  const standing = { ...note, ...(await aroundOf(tx, note)) }
  allow(mayNotes.log(actor, standing))
  return { ...note, withWords: mayNotes.readLog(actor, standing) }
}
