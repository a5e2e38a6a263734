import type { Actor } from '@/lib/access/actor'
import { readDraft } from '@/lib/notes/draft/read-draft'
import { readHistory } from '@/lib/review/read-history'
import { readRecord } from '@/lib/review/read-record'
import { readSubject } from '@/lib/review/read-subject'
import { describeEffects } from '@/lib/session/effects/describe-effects'
import { effectsForForm } from '@/lib/session/effects/effects-for-form'
import { readEffectHistory } from '@/lib/session/effects/read-effect-history'
import { readLate } from '@/lib/session/log/read-late'
import { readLog } from '@/lib/session/log/read-log'
import { expect, test } from '@/tests/support/database'
import { twoProcesses } from '@/tests/support/followed'
import { aSessionDay, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, save, sign, type TestNote } from '@/tests/support/note-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const { one: follow, leave } = twoProcesses()
test.afterEach(leave)

const readingsOf = async ({ id }: Pick<TestNote, 'id'>, { staffId }: Actor) =>
  (await trailOf(id))
    .filter(({ action, actor }) => action === 'note.viewed' && actor === staffId)
    .map(({ body: { rows: _, ...body }, session }) => ({ body, session }))

/** A session that both signed, with an effect that was described since and an entry that came too late. */
async function aSignedDay() {
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: null } })
  const nausea = entry('nausea', { at: minutesAgo(40) })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }), nausea)
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  await describeEffects(study.cotherapist, { noteId: note.id, entryIds: [nausea.id], description: { intensity: '2' } })
  await log(study.therapist, note, entry('free_note', { body: { words: 'Came when the ink was dry.' } }))
  return { note, nausea }
}

test('whoever opens the trail of a note by its address is recorded to have read what each answer was', async () => {
  const { supervisor, investigator, monitor } = study
  const note = await aNote(study)
  await save(study.therapist, note, { summary: 'A first word.' })
  await save(study.therapist, note, { summary: 'Another.' })
  const wanted = { noteId: note.id, studyId: study.id }
  expect((await readHistory(supervisor, wanted)).map(({ before }) => before)).toContain('A first word.')
  await readHistory(supervisor, wanted)
  const said = { participantCode: note.participant.code, visitCode: 'PREP1', name: 'preparation note' }
  for (const actor of [supervisor, monitor]) expect(await readSubject(actor, wanted)).toEqual(said)
  for (const [actor, studyId] of [
    [study.outsider, study.id],
    [supervisor, crypto.randomUUID()],
  ] as const)
    await expect(readSubject(actor, { ...wanted, studyId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await readingsOf(note, supervisor)).toEqual([{ body: { part: 'history' }, session: supervisor.sessionId }])
  expect(await readHistory(monitor, wanted)).toEqual([])
  expect(await readingsOf(note, monitor)).toEqual([])
  await readRecord(investigator, wanted)
  await readHistory(investigator, wanted)
  expect((await readingsOf(note, investigator)).map(({ body }) => body)).toEqual([{}, { part: 'history' }])
})

test('what was said of effects since, what came too late, and what fills the form of an event is read by nobody unrecorded', async () => {
  const { note, nausea } = await aSignedDay()
  const wanted = { noteId: note.id, studyId: study.id }
  expect(await readEffectHistory(study.supervisor, wanted)).toHaveLength(1)
  expect((await readingsOf(note, study.supervisor)).map(({ body }) => body)).toEqual([{ part: 'history' }])
  expect(JSON.stringify(await readLate(study.supervisor, note.id))).toContain('the ink was dry')
  expect((await readingsOf(note, study.supervisor)).map(({ body }) => body)).toEqual([{ part: 'history' }, {}])
  await readLate(study.monitor, note.id)
  expect(await readingsOf(note, study.monitor)).toEqual([])
  const address = { noteId: note.id, entryIds: nausea.id }
  expect(await effectsForForm(study.investigator, note.participant.id, address)).not.toBe(null)
  expect((await readingsOf(note, study.investigator)).map(({ body }) => body)).toEqual([{ part: 'effects' }])
})

test('a draft, a log and a stream that are asked for without their pages are recorded as read, once however often they are asked', async () => {
  const note = await aSessionDay(study)
  const { therapist, cotherapist } = study
  for (let asked = 0; asked < 3; asked += 1) await readDraft(cotherapist, { noteId: note.id })
  expect((await readingsOf(note, cotherapist)).map(({ body }) => body)).toEqual([{}])
  for (let asked = 0; asked < 3; asked += 1) await readLog(therapist, { noteId: note.id, after: 0 })
  expect((await readingsOf(note, therapist)).map(({ body }) => body)).toEqual([{}])

  const another = await aSessionDay(study)
  const someone = await signedIn(therapist.staffId)
  for (let opened = 0; opened < 2; opened += 1) await expect.poll((await follow(someone, another)).seqs).toEqual([1])
  expect(await readingsOf(another, therapist)).toEqual([{ body: {}, session: someone.sessionId }])
})

test('whoever may not read is refused, and is recorded as no reader', async () => {
  const note = await aSessionDay(study)
  await expect(readDraft(study.supervisor, { noteId: note.id })).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(readLog(study.supervisor, { noteId: note.id, after: 0 })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  expect(await readingsOf(note, study.supervisor)).toEqual([])
})
