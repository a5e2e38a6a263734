import type { Actor } from '@/lib/access/actor'
import { alertsOf } from '@/lib/messages/alerts-of'
import { readRecord } from '@/lib/review/read-record'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aCountersignedNote, aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

test('what tells where a note stands is seen by whoever opens the note, once, and by nobody for another', async () => {
  const study = await aStudy()
  const { therapist, supervisor } = study
  const note = await aSignedNote(study)
  const open = (who: Actor) => readRecord(who, { noteId: note.id, studyId: study.id })
  await deeds.giveBack(supervisor, { noteId: note.id, version: 1 })
  await aCountersignedNote(study)
  const [countersigned, returned] = await alertsOf(therapist)
  expect([countersigned?.kind, returned?.kind]).toEqual(['note_countersigned', 'note_returned'])
  await open(supervisor)
  expect(await alertsOf(therapist)).toHaveLength(2)
  await open(therapist)
  await open(therapist)
  expect((await alertsOf(therapist)).map(({ id }) => id)).toEqual([countersigned?.id])
  expect(await trailOf(returned?.id ?? '')).toMatchObject([
    { chain: note.id, action: 'alert.seen', actor: therapist.staffId, body: { kind: 'note_returned' } },
  ])
  expect(await trailOf(countersigned?.id ?? '')).toEqual([])
})
