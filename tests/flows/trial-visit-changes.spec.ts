import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startNote } from '@/lib/notes/begin/start-note'
import { parsed } from '@/lib/outcome/parsed'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { cancelVisit, cancelVisitInput } from '@/lib/trial/visits/cancel-visit'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { restoreVisit } from '@/lib/trial/visits/restore-visit'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
let today: string
test.beforeAll(async () => {
  study = await aStudy()
})
/** Enrolled yesterday, by the clinic's own date: PREP1 is open for another 13 days, planned in 6. */
test.beforeEach(async () => {
  today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  participant = await aParticipant(study, { consentOn: daysAfter(today, -2), enrolledOn: daysAfter(today, -1) })
})

const idOf = (code: string) => participant.visits[code] ?? ''
async function visitNow(code: string, actor = study.coordinator) {
  const page = await participantPage(actor, { studyId: study.id, participantId: participant.id })
  return page.visits.find(visit => visit.code === code)
}
const dueTo = async (person: 'therapist' | 'coordinator') =>
  (await visitsDue(study[person], study.id))
    .filter(visit => visit.participantId === participant.id)
    .map(visit => `${visit.code} ${visit.timing}`)
const move = (to: string, rest: object = {}) =>
  moveVisit(study.coordinator, { visitId: idOf('PREP1'), from: daysAfter(today, 6), to, ...rest })

test('a visit moves within its window without a reason, and back again as if it never had', async () => {
  await move(daysAfter(today, 8))
  expect(await visitNow('PREP1')).toMatchObject({
    targetOn: daysAfter(today, 8),
    movedFrom: daysAfter(today, 6),
    moveReason: null,
    windowTo: daysAfter(today, 13),
  })
  expect((await trailOf(idOf('PREP1'))).at(-1)).toMatchObject({
    action: 'visit.moved',
    actor: study.coordinator.staffId,
    body: { visit: 'PREP1', from: daysAfter(today, 6), to: daysAfter(today, 8), inWindow: true, reason: null },
  })
  await moveVisit(study.coordinator, { visitId: idOf('PREP1'), from: daysAfter(today, 8), to: daysAfter(today, 6) })
  expect(await visitNow('PREP1')).toMatchObject({ targetOn: daysAfter(today, 6), movedFrom: null })
})

test('outside its window it takes a reason, and is open until that day', async () => {
  const late = daysAfter(today, 20)
  await expect(move(late)).rejects.toMatchObject({ code: 'invalid', fields: { reason: expect.any(String) } })
  const words = 'Away for a funeral'
  await move(late, { reason: 'other', words })
  expect(await visitNow('PREP1')).toMatchObject({ targetOn: late, moveReason: 'other', windowTo: daysAfter(today, 13) })
  expect((await trailOf(idOf('PREP1'))).at(-1)?.body).toMatchObject({ inWindow: false, words: expect.any(String) })
  expect(JSON.stringify(await trailOf(idOf('PREP1')))).not.toContain(words)
  expect(await dueTo('therapist')).toContain('PREP1 open')
})

test('no visit is moved to before the consent, whatever the reason', async () => {
  const [before, lines] = [await visitNow('PREP1'), (await trailOf(idOf('PREP1'))).length]
  const slip = move(daysAfter(today, 6 - 366), { reason: 'other', words: 'A slip of the year' })
  await expect(slip).rejects.toMatchObject({ code: 'invalid', fields: { to: expect.stringContaining('the consent') } })
  expect(await visitNow('PREP1')).toEqual(before)
  expect(await trailOf(idOf('PREP1'))).toHaveLength(lines)
})

test('who moves a visit that was moved meanwhile is told', async () => {
  await move(daysAfter(today, 8))
  await expect(move(daysAfter(today, 9))).rejects.toMatchObject({ code: 'stale' })
  expect(await visitNow('PREP1')).toMatchObject({ targetOn: daysAfter(today, 8) })
})

test('a cancelled visit stands on Today in words, no note is started on it, and the cancellation is taken back', async () => {
  const visitId = idOf('PREP1')
  await cancelVisit(study.coordinator, { visitId, reason: 'participant_withdrew' })
  expect(await visitNow('PREP1')).toMatchObject({ state: 'cancelled', cancelReason: 'participant_withdrew' })
  expect((await dueTo('therapist'))[0]).toBe('PREP1 cancelled')
  await expect(startNote(study.therapist, { visitId })).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining('This visit is cancelled'),
  })
  await expect(cancelVisit(study.coordinator, { visitId, reason: 'not_needed' })).rejects.toMatchObject({
    code: 'stale',
  })
  await restoreVisit(study.coordinator, { visitId })
  expect(await visitNow('PREP1')).toMatchObject({ state: 'planned', cancelReason: null })
  await expect(restoreVisit(study.coordinator, { visitId })).rejects.toMatchObject({ code: 'stale' })
  expect((await trailOf(visitId)).map(line => [line.action, line.body.reason])).toEqual([
    ['visit.cancelled', 'participant_withdrew'],
    ['visit.restored', null],
  ])
  await startNote(study.therapist, { visitId })
  expect(await dueTo('therapist')).toContain('PREP1 open')
})

test('a visit with a living note is not cancelled, and the refusal names the note in words alone', async () => {
  const visitId = idOf('PREP1')
  const { noteId } = await startNote(study.therapist, { visitId })
  const cancel = () => cancelVisit(study.coordinator, { visitId, reason: 'planned_in_error' })
  const refused = await cancel().catch(error => error)
  expect(refused).toMatchObject({
    code: 'not_now',
    message: expect.stringContaining('PREP1 has its preparation note (being written)'),
  })
  expect(refused.message).not.toContain(noteId)
  expect(await visitNow('PREP1')).toMatchObject({ state: 'planned' })
  await deeds.discard(study.therapist, { noteId })
  await cancel()
  expect(await visitNow('PREP1')).toMatchObject({ state: 'cancelled' })
})

test('a note and a cancellation that come at once leave one of them', async () => {
  const visitId = idOf('PREP1')
  const results = await Promise.allSettled([
    startNote(study.therapist, { visitId }),
    cancelVisit(study.coordinator, { visitId, reason: 'not_needed' }),
  ])
  expect(results.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const visit = await visitNow('PREP1')
  expect(visit?.state === 'cancelled').toBe(visit?.progress === null)
})

test('a visit that was held keeps its day', async () => {
  const { visitId, participant: of } = await aSignedNote(study)
  const page = await participantPage(study.coordinator, { studyId: study.id, participantId: of.id })
  const from = page.visits.find(visit => visit.id === visitId)?.targetOn ?? ''
  const moved = moveVisit(study.coordinator, { visitId, from, to: daysAfter(from, 1), reason: 'site_closed' })
  await expect(moved).rejects.toMatchObject({ code: 'not_now' })
})

test('only the coordinator of the site changes a visit', async () => {
  const visitId = idOf('PREP2')
  for (const person of ['therapist', 'investigator', 'supervisor', 'monitor'] as const)
    await expect(cancelVisit(study[person], { visitId, reason: 'not_needed' })).rejects.toMatchObject({
      code: 'not_permitted',
    })
  for (const person of ['outsider', 'rater', 'administrator'] as const)
    await expect(cancelVisit(study[person], { visitId, reason: 'not_needed' })).rejects.toMatchObject({
      code: 'not_found',
    })
  expect(await trailOf(visitId)).toEqual([])
  expect(() => parsed(cancelVisitInput, { visitId, reason: 'other' })).toThrow()
})

test('what hangs on a moved visit moves with it where that is asked, but not what was begun, cancelled or moved by itself', async () => {
  const days = async (code: string) => {
    const visit = await visitNow(code)
    return [visit?.targetOn, visit?.windowFrom, visit?.windowTo]
  }
  const [before, follows] = [await days('PREP2'), await days('PREP3')]
  await move(daysAfter(today, 8))
  expect(await days('PREP2')).toEqual(before)
  await moveVisit(study.coordinator, {
    visitId: idOf('PREP1'),
    from: daysAfter(today, 8),
    to: daysAfter(today, 9),
    shift: true,
  })
  expect(await days('PREP2')).toEqual([daysAfter(today, 16), daysAfter(today, 9), daysAfter(today, 23)])
  expect(await visitNow('PREP2')).toMatchObject({ movedFrom: null, moveReason: null })
  expect((await days('PREP3'))[0]).toBe(daysAfter(follows[0] ?? '', 3))
  expect((await trailOf(idOf('PREP2'))).at(-1)).toMatchObject({
    action: 'visit.moved',
    body: { visit: 'PREP2', from: before[0], to: daysAfter(today, 16), inWindow: true, with: 'PREP1' },
  })
  await cancelVisit(study.coordinator, { visitId: idOf('INT1.1'), reason: 'not_needed' })
  const [med1] = await days('MED1')
  await moveVisit(study.coordinator, { visitId: idOf('MED1'), from: med1 ?? '', to: daysAfter(med1 ?? '', 1) })
  const [kept, cancelled, other] = [await days('INT1.2'), await days('INT1.1'), await days('MED1')]
  await moveVisit(study.coordinator, {
    visitId: idOf('PREP1'),
    from: daysAfter(today, 9),
    to: daysAfter(today, 10),
    shift: true,
  })
  expect([await days('INT1.2'), await days('INT1.1'), await days('MED1')]).toEqual([kept, cancelled, other])
  expect((await days('PREP2'))[0]).toBe(daysAfter(today, 17))
})
