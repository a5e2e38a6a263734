import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startNote } from '@/lib/notes/begin/start-note'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { cancelVisit } from '@/lib/trial/visits/cancel-visit'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, save, sign } from '@/tests/support/note-makers'
import { signedAsNotHeld } from '@/tests/support/signed-as-not-held'
import { sweepDepartures } from '@/tests/support/sweep-departures'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const MED1 = ({ visits }: TestParticipant) => visits.MED1 ?? ''
const seen = async (actor: 'therapist' | 'coordinator', { id }: TestParticipant) => {
  const { visits } = await participantPage(study[actor], { studyId: study.id, participantId: id })
  const due = await visitsDue(study[actor], study.id)
  const of = (one: { participantId: string; code: string }) => one.participantId === id && one.code === 'MED1'
  const visit = visits.find(of)
  const [open] = due.filter(of)
  return {
    note: visit?.note ? [visit.note.status, visit.note.saysNotHeld] : null,
    progress: visit?.progress ?? null,
    due: open ? (open.note?.status ?? open.progress ?? 'to be begun') : null,
  }
}
const departures = async ({ id: participantId }: TestParticipant) =>
  (await readDeviations(study.coordinator, { studyId: study.id, participantId })).flatMap(({ visitCode, row }) =>
    visitCode === 'MED1' ? [`${visitCode} ${row.kind} ${row.state}`] : [],
  )

// MED1 is planned for 3 February, its window closes on the 10th, and the notes of these tests speak of 12 March

test('a session that was signed as not held is open again: it is put off by the coordinator and held with a note of its own', async () => {
  const participant = await aParticipant(study)
  const first = await signedAsNotHeld(study, participant)
  expect(await seen('therapist', participant)).toEqual({ note: ['signed', true], progress: null, due: 'to be begun' })
  expect(await seen('coordinator', participant)).toMatchObject({ note: null, progress: 'not_held' })
  const putOff = {
    visitId: MED1(participant),
    from: '2026-02-03',
    to: '2026-03-10',
    reason: 'participant_unwell',
  } as const
  await moveVisit(study.coordinator, putOff)
  expect((await trailOf(MED1(participant))).at(-1)).toMatchObject({ action: 'visit.moved', body: { to: '2026-03-10' } })

  const held = await aReadyNote(study, { kind: 'session', participant })
  expect(held.id).not.toBe(first.id)
  expect(await startNote(study.cotherapist, { visitId: MED1(participant) })).toEqual({ noteId: held.id })
  expect((await trailOf(held.id))[0]).toMatchObject({ action: 'note.started', body: { visit: 'MED1' } })
  expect(await seen('therapist', participant)).toEqual({ note: ['draft', false], progress: null, due: 'draft' })
  expect(await seen('coordinator', participant)).toMatchObject({ progress: 'draft' })
  await sign(study.therapist, held)
  const again = { ...putOff, from: '2026-03-10', to: '2026-03-11' }
  await expect(moveVisit(study.coordinator, again)).rejects.toMatchObject({ code: 'not_now' })
  await sign(study.cotherapist, held, { meaning: 'co-authored' })
  expect(await seen('therapist', participant)).toEqual({ note: ['signed', false], progress: null, due: null })
})

test('only once both have signed it is it open again, and not while it is sent back', async () => {
  const participant = await aParticipant(study)
  const note = await signedAsNotHeld(study, participant)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  expect((await seen('therapist', participant)).due).toBe('returned')
  expect(await startNote(study.therapist, { visitId: MED1(participant) })).toEqual({ noteId: note.id })
  const cancelling = { visitId: MED1(participant), reason: 'not_needed' } as const
  await expect(cancelVisit(study.coordinator, cancelling)).rejects.toMatchObject({ code: 'not_now' })
  await save(study.therapist, note, { start_reason: 'A cold, she said.' }, 1)
  await sign(study.therapist, note)
  expect((await seen('therapist', participant)).due).toBe('ready')
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  await cancelVisit(study.coordinator, cancelling)
  expect(await seen('coordinator', participant)).toMatchObject({ progress: 'not_held' })
})

test('it departs in nothing by itself, and is missed once its window is over, unless it is held by then', async () => {
  const today = dayIn('Europe/Amsterdam', await asActor(study.therapist.staffId, now))
  const enrolledOn = daysAfter(today, -28 - 8) // so that the window of MED1 was over yesterday
  const participant = await aParticipant(study, { consentOn: daysAfter(enrolledOn, -1), enrolledOn })
  await signedAsNotHeld(study, participant, daysAfter(today, -1))
  expect(await departures(participant)).toEqual([])
  await sweepDepartures()
  expect(await departures(participant)).toEqual(['MED1 visit_missed drafted'])
  await startNote(study.therapist, { visitId: MED1(participant) })
  await sweepDepartures()
  expect(await departures(participant)).toEqual([])
  expect((await trailOf(participant.id)).at(-1)).toMatchObject({ action: 'deviation.lapsed' })
})
