import { sql } from 'drizzle-orm'
import { asVerifier } from '@/db/work'
import { minutesAfter } from '@/lib/clock/instant'
import { alertsOf } from '@/lib/messages/alerts-of'
import { listOverdue } from '@/lib/review/list-overdue'
import { reviewQueue } from '@/lib/review/review-queue'
import { tellOfOverdue } from '@/lib/review/tell-of-overdue'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, aSignedNote, countersign, sign, type TestNote } from '@/tests/support/note-makers'
import { alertsAbout, factsAbout } from '@/tests/support/note-rows'
import { signedIn } from '@/tests/support/people'
import { harmed } from '@/tests/support/tamper'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
  const settings = { ...studySettings.parse({}), countersignHours: 1, signHours: 2 }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
})

const unlicensed = () => aSignedNote(study, { by: study.cotherapist })
/** Who was told that it is overdue, and how often. */
const told = async (note: TestNote) =>
  (await alertsAbout(note)).filter(({ kind }) => kind === 'countersignature_overdue').map(one => one.recipient)
const overdue = async () => {
  const { countersignatures, signatures } = await listOverdue(study.investigator, study.id)
  const ids = (one: typeof signatures) => one.notes.map(({ noteId }) => noteId)
  return { countersignatures: ids(countersignatures), signatures: ids(signatures) }
}

test('a countersignature that falls due is told once to who supervises and oversees the site, and its note waits behind risk alone', async () => {
  const grave = await aSignedNote(study)
  const plain = await aSignedNote(study)
  const note = await unlicensed()
  await passTime('59 minutes')
  await tellOfOverdue()
  expect(await told(note)).toEqual([])
  expect((await overdue()).countersignatures).toEqual([])
  await passTime('1 minute')
  for (let sweeps = 0; sweeps < 3; sweeps++) await tellOfOverdue()
  expect((await told(note)).toSorted()).toEqual([study.supervisor.staffId, study.investigator.staffId].toSorted())
  expect([await told(grave), await told(plain)]).toEqual([[], []])
  expect(await alertsOf(study.outsider)).toEqual([])
  const { dueAt } = await factsAbout(note)
  const events = (await trailOf(note.id)).filter(({ action }) => action === 'note.countersignature_overdue')
  expect(events).toMatchObject([{ chain: note.id, actor: null, body: { due: dueAt, told: 2 } }])
  const calm = `update note_facts set risk_level = 'low' where note_id in ('${note.id}', '${plain.id}')`
  await harmed(calm, async () => {
    const { waiting } = await reviewQueue(study.supervisor, study.id)
    expect(waiting.map(({ noteId }) => noteId)).toEqual([grave.id, note.id, plain.id])
    expect(waiting[1]?.why).toContain('The countersignature is overdue')
  })
  expect((await overdue()).countersignatures).toEqual([note.id])
  await expect(listOverdue(study.supervisor, study.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('countersigned or given back it is overdue no more; signed anew, the next version has its own time', async () => {
  const [done, back] = [await unlicensed(), await unlicensed()]
  await passTime('1 hour')
  await tellOfOverdue()
  await countersign(await signedIn(study.supervisor.staffId), done)
  await deeds.giveBack(study.supervisor, { noteId: back.id, version: 1 })
  for (const note of [done, back]) expect(await factsAbout(note)).toMatchObject({ dueAt: null, overdueAt: null })
  expect((await overdue()).countersignatures).toEqual([])
  await sign(await signedIn(study.cotherapist.staffId), back)
  await passTime('1 hour')
  await tellOfOverdue()
  expect([(await told(done)).length, (await told(back)).length]).toEqual([2, 4])
})

test('the investigator finds what was not signed so many hours after its contact, with since when', async () => {
  const written = await aReadyNote(study, { kind: 'session' })
  const begun = await aNote(study)
  await aSignedNote(study)
  expect((await overdue()).signatures).toEqual([written.id])
  await sign(study.therapist, written)
  await passTime('2 hours')
  const { signatures } = await listOverdue(study.investigator, study.id)
  expect(signatures.notes.map(({ noteId, status }) => [noteId, status])).toEqual([
    [written.id, 'ready'],
    [begun.id, 'draft'],
  ])
  const [row] = (
    (await asVerifier(tx =>
      tx.execute(
        sql`select to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from note where id = ${begun.id}`,
      ),
    )) as unknown as { rows: { at: string }[] }
  ).rows
  expect(signatures.notes[1]?.dueAt.slice(0, 23)).toBe(minutesAfter(row?.at ?? '', 120).slice(0, 23))
})
