import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayLetters } from '@/lib/access/may-letters'
import { record } from '@/lib/audit/record'
import { recordView } from '@/lib/audit/record-view'
import { ownRecorder } from '@/lib/credentials/own-event'
import { namesOf } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { letterEvent } from './letter-event'
import { findLetter, insertLetterEntry, type LetterRow, letterEntries } from './letter-repository'
import { letterKeyOf, openAnswerWords, openLetter } from './sealed-letter'

/** One letter, for who may read it. That they opened it stands beside it, where its writer sees it, or it is not shown. */
export async function readLetter(actor: Actor, { studyId, letterId }: { studyId: string; letterId: string }) {
  return asActor(actor.staffId, async tx => {
    const letter = await findLetter(tx, actor, letterId)
    allow(letter.studyId === studyId && mayLetters.readLetter(actor, letter), 'not_found')
    await markOpened(tx, actor, letter)
    const key = await letterKeyOf(tx, letter.id)
    const { words, about, session } = openLetter(key, letter)
    const names = await namesOf(tx, [...about, letter.writer, ...letter.recipients])
    const acts = (await letterEntries(tx, [letter.id])).map(({ entry, byName }) => ({
      id: entry.id,
      byName,
      at: entry.at,
      words: openAnswerWords(key, entry),
    }))
    const named = (id: string) => names.get(id) ?? 'Somebody'
    return {
      ...{ id: letter.id, words, session, sentAt: letter.sentAt, writer: named(letter.writer) },
      about: about.map(named),
      recipients: letter.recipients.map(named),
      openedBy: acts.filter(act => act.words === null),
      answers: acts.flatMap(act => (act.words === null ? [] : [{ ...act, words: act.words }])),
    }
  })
}

async function markOpened(tx: Tx, actor: Actor, { id: letterId, studyId }: LetterRow): Promise<void> {
  const event = letterEvent(letterId, 'letter.opened')
  const before = (await letterEntries(tx, [letterId])).some(
    ({ entry }) => entry.kind === 'read' && entry.by === actor.staffId,
  )
  if (before) return recordView(tx, ownRecorder(actor), event)
  await insertLetterEntry(tx, { id: uuid(), studyId, letterId, kind: 'read', by: actor.staffId })
  await record(tx, ownRecorder(actor), event)
}
