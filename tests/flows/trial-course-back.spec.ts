import { startNote } from '@/lib/notes/begin/start-note'
import { currentDefinition } from '@/lib/notes/definition'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { filledRows } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, aSignedNote, enterInError, save, sign } from '@/tests/support/note-makers'
import { saidNotHeld } from '@/tests/support/signed-as-not-held'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const daysOf = async ({ id }: TestParticipant) => {
  const { visits } = await participantPage(study.coordinator, { studyId: study.id, participantId: id })
  return Object.fromEntries(
    visits.map(({ code, targetOn, windowFrom, windowTo }) => [code, [targetOn, windowFrom, windowTo]]),
  )
}
const moved = ({ visits }: TestParticipant, from: string, to: string, shift: boolean) =>
  moveVisit(study.coordinator, { visitId: visits.MED1 ?? '', from, to, shift, reason: 'participant_asked' })
// MED1 is planned for 3 February; the notes of these tests say that it was held on 12 March
const onFirstDay = { started_at: '2026-02-03T09:30+01:00', ended_at: '2026-02-03T17:30+01:00' }
const returned = async ({ id }: TestParticipant) =>
  (await trailOf(id)).filter(({ action }) => action === 'visits.returned')

test('a note entered in error gives back what it moved, however often and by whomever, and the next note moves it anew', async () => {
  for (const by of [study.therapist, study.investigator]) {
    const note = await aReadyNote(study, { kind: 'session' })
    const { participant } = note
    await moved(participant, '2026-02-03', '2026-02-05', true)
    await moved(participant, '2026-02-05', '2026-02-03', false)
    const planned = await daysOf(participant)
    await sign(study.therapist, note)
    await deeds.sendBack(study.cotherapist, { noteId: note.id, version: 1 })
    await save(study.therapist, note, { started_at: '2026-03-10T09:30+01:00', ended_at: '2026-03-10T17:30+01:00' }, 1)
    await sign(study.therapist, note)
    expect((await daysOf(participant)).MED2?.[0]).toBe('2026-04-07')
    await enterInError(by, note)
    expect(await daysOf(participant)).toEqual(planned)
    const [event, ...others] = await returned(participant)
    expect(event).toMatchObject({ chain: study.id, actor: by.staffId, body: { with: 'MED1' } })
    expect(event?.body.moved).toContainEqual({ visit: 'MED2', from: '2026-04-07', to: '2026-03-05' })
    expect(others).toEqual([])
    await aSignedNote(study, { kind: 'session', participant })
    expect((await daysOf(participant)).MED2?.[0]).toBe('2026-04-09')
  }
})

test('what was begun or moved by hand since stays; a note that moved nothing gives nothing back; one signed anew as not held does', async () => {
  const note = await aSignedNote(study, { kind: 'session' })
  const { participant } = note
  const first = await daysOf(participant)
  await startNote(study.therapist, { visitId: participant.visits['INT1.3'] ?? '' })
  await moveVisit(study.coordinator, {
    visitId: participant.visits['INT1.2'] ?? '',
    from: '2026-03-19',
    to: '2026-03-20',
  })
  await enterInError(study.therapist, note)
  const after = await daysOf(participant)
  expect([after['INT1.3'], after['INT1.2']?.[0], after.MED2?.[0]]).toEqual([
    first['INT1.3'],
    '2026-03-20',
    '2026-03-03',
  ])

  const inTime = await aSignedNote(study, { kind: 'session', changes: onFirstDay })
  const planned = await daysOf(inTime.participant)
  await enterInError(study.therapist, inTime)
  expect([await daysOf(inTime.participant), await returned(inTime.participant)]).toEqual([planned, []])

  const notHeld = await aSignedNote(study, { kind: 'session' })
  expect((await daysOf(notHeld.participant)).MED2?.[0]).toBe('2026-04-09')
  await deeds.giveBack(study.supervisor, { noteId: notHeld.id, version: 1 })
  const definition = currentDefinition('session')
  const before = filledRows(definition, {}, study.therapist.staffId).map(({ path }) => path)
  const stands = new Set(saidNotHeld(study).map(({ path }) => path))
  await save(study.therapist, notHeld, Object.fromEntries(before.flatMap(p => (stands.has(p) ? [] : [[p, null]]))), 1)
  for (const { path, value } of saidNotHeld(study))
    await save(study.therapist, notHeld, { [path]: value }, before.includes(path) ? 1 : 0)
  await sign(study.therapist, notHeld)
  expect((await daysOf(notHeld.participant)).MED2?.[0]).toBe('2026-03-03')
  expect(await returned(notHeld.participant)).toHaveLength(1)
})
