import { readRecord } from '@/lib/review/read-record'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, save, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { alertsAbout, versionsIn } from '@/tests/support/note-rows'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})
const recordOf = ({ id }: TestNote, version?: number) =>
  readRecord(study.therapist, { noteId: id, studyId: study.id, version })

test('sending back opens the next version with everything in it; the first signature stays, as superseded', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const first = await shown(study.therapist, note)
  await deeds.sendBack(study.cotherapist, { noteId: note.id, version: 1, reason: 'The clock is an hour off.' })
  expect(await alertsAbout(note)).toContainEqual({
    recipient: study.therapist.staffId,
    kind: 'note_sent_back',
    raisedBy: study.cotherapist.staffId,
  })
  const draft = await shown(study.therapist, note)
  expect(draft).toMatchObject({ status: 'draft', version: 2, answers: first.answers, frozen: false })
  await save(study.cotherapist, note, { difficult_minutes: '25' }, 1)
  await sign(study.cotherapist, note)
  await sign(study.therapist, note)
  const record = await recordOf(note)
  expect(record.signatures.map(one => [one.version, one.superseded])).toEqual([
    [1, true],
    [2, false],
    [2, false],
  ])
  expect((await recordOf(note, 1)).answers).toEqual(first.answers)
  const [one, two] = await versionsIn(note)
  expect(one?.contentHash).toBe(first.contentHash)
  expect(two?.contentHash).not.toBe(one?.contentHash)
  expect(record.answers?.difficult_minutes).toBe('25')
})

test('sending back needs a reason and the version that was read, and names what it supersedes', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  await expect(deeds.sendBack(study.therapist, { noteId: note.id, version: 1, reason: ' ' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(deeds.sendBack(study.therapist, { noteId: note.id, version: 2 })).rejects.toMatchObject({
    code: 'stale',
  })
  await expect(deeds.sendBack(study.supervisor, { noteId: note.id, version: 1 })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await deeds.sendBack(study.therapist, { noteId: note.id, version: 1 })
  await expect(deeds.sendBack(study.therapist, { noteId: note.id, version: 2 })).rejects.toMatchObject({
    code: 'not_now',
  })
  expect((await trailOf(note.id)).at(-1)).toMatchObject({
    action: 'note.sent_back',
    body: { next: 2, superseded: 1, words: expect.any(String) },
  })
})
