import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { startNote } from '@/lib/notes/begin/start-note'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { setSchedule } from '@/lib/trial/study/set-schedule'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { usualSchedule } from '@/lib/trial/visits/visit-plan'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, aSignedNote, enterInError, save, shown, sign } from '@/tests/support/note-makers'
import { signedAsNotHeld } from '@/tests/support/signed-as-not-held'
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
const followed = async ({ id }: TestParticipant) =>
  (await trailOf(id)).filter(({ action }) => action === 'visits.followed')

// MED1 is planned for 3 February; the notes of these tests say that it was held on 12 March
const onFirstDay = { started_at: '2026-02-03T09:30+01:00', ended_at: '2026-02-03T17:30+01:00' }

test('what hangs on a session follows the day it was held, but not what was begun or moved by itself', async () => {
  const participant = await aParticipant(study)
  const visitId = (code: string) => participant.visits[code] ?? ''
  await startNote(study.therapist, { visitId: visitId('INT1.1') })
  await moveVisit(study.coordinator, { visitId: visitId('INT1.2'), from: '2026-02-10', to: '2026-02-11' })
  const before = await daysOf(participant)
  await aSignedNote(study, { kind: 'session', participant })
  const after = await daysOf(participant)
  for (const code of ['PREP3', 'MED1', 'INT1.1', 'INT1.2']) expect(after[code], code).toEqual(before[code])
  expect(after).toMatchObject({
    'CALL1.3': ['2026-03-16', '2026-03-15', '2026-03-17'],
    'INT1.3': ['2026-04-02', '2026-03-26', '2026-04-08'],
    MED2: ['2026-04-09', '2026-04-02', '2026-04-16'],
    'INT2.1': ['2026-04-10', '2026-04-10', '2026-04-11'],
  })
  const events = await followed(participant)
  expect(events).toMatchObject([
    { chain: study.id, actor: study.therapist.staffId, body: { with: 'MED1', heldOn: '2026-03-12' } },
  ])
  expect(events[0]?.body.moved).toContainEqual({ visit: 'MED2', from: '2026-03-03', to: '2026-04-09' })
})

test('a note that gives another day when it is signed anew moves them again, and the planned day moves nothing', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  const planned = await daysOf(note.participant)
  await sign(study.therapist, note)
  expect((await daysOf(note.participant)).MED2?.[0]).toBe('2026-04-09')
  await deeds.sendBack(study.cotherapist, { noteId: note.id, version: 1 })
  await save(study.therapist, note, onFirstDay, 1)
  await sign(study.therapist, note)
  expect(await daysOf(note.participant)).toEqual(planned)
  expect((await followed(note.participant)).map(({ body }) => body.heldOn)).toEqual(['2026-03-12', '2026-02-03'])

  const inTime = await aSignedNote(study, { kind: 'session', changes: onFirstDay })
  expect(await daysOf(inTime.participant)).toEqual(planned)
  expect(await followed(inTime.participant)).toEqual([])
})

const moved = ({ visits }: TestParticipant, from: string, to: string, shift: boolean) =>
  moveVisit(study.coordinator, { visitId: visits.MED1 ?? '', from, to, shift, reason: 'participant_asked' })

test('a session held on its first day brings back what was moved with it, though it was moved back itself', async () => {
  for (const isMovedBack of [false, true]) {
    const participant = await aParticipant(study)
    const planned = await daysOf(participant)
    await moved(participant, '2026-02-03', '2026-02-05', true)
    if (isMovedBack) await moved(participant, '2026-02-05', '2026-02-03', false)
    expect((await daysOf(participant)).MED2?.[0]).toBe('2026-03-05')
    await aSignedNote(study, { kind: 'session', participant, changes: onFirstDay })
    expect(await daysOf(participant)).toEqual({ ...planned, MED1: (await daysOf(participant)).MED1 })
    expect((await followed(participant)).map(({ body }) => body.heldOn)).toEqual(['2026-02-03'])
  }
})

test('neither a protocol that plans otherwise by now nor a session that did not take place moves anything', async () => {
  const [held, signedTwice, notHeld] = [await aParticipant(study), await aParticipant(study), await aParticipant(study)]
  const note = await aReadyNote(study, { kind: 'session', participant: signedTwice })
  await sign(study.therapist, note)
  const planned = [await daysOf(held), await daysOf(signedTwice), await daysOf(notHeld)]
  const later = usualSchedule.map(one => (one.after === 'MED1' && one.on > 7 ? { ...one, on: one.on + 2 } : one))
  await setSchedule(study.administrator, { studyId: study.id, schedule: later })
  await aSignedNote(study, { kind: 'session', participant: held, changes: onFirstDay })
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  await signedAsNotHeld(study, notHeld)
  expect([await daysOf(held), await daysOf(signedTwice), await daysOf(notHeld)]).toEqual(planned)
  for (const one of [held, notHeld]) expect(await followed(one)).toEqual([])
  expect(await followed(signedTwice)).toHaveLength(1)

  const sinceSession = async (participant: TestParticipant) => {
    const after = await aNote(study, { kind: 'integration', participant })
    await save(study.therapist, after, { started_at: '2026-03-14T09:30+01:00' })
    return (await shown(study.therapist, after)).answers.days_since_session
  }
  expect([await sinceSession(signedTwice), await sinceSession(notHeld)]).toEqual(['2', null])
})

test('the database lets a therapist move nothing else', async () => {
  const { participant, visitId } = await aReadyNote(study, { kind: 'session' })
  const other = await aSignedNote(study, { kind: 'session' })
  const follows = (actor: Actor, session: string, code: string, of = participant) =>
    asActor(actor.staffId, async tx => {
      const days = { id: of.visits[code], target_on: '2026-05-02', window_from: '2026-05-01', window_to: '2026-05-03' }
      const asked = sql`select vigil_follow_session(${session}, ${JSON.stringify([days])}::jsonb)`
      return ((await tx.execute(asked)) as unknown as { rows: unknown[] }).rows.length
    })
  expect(await follows(study.therapist, visitId, 'INT1.3')).toBe(0)
  expect(await follows(study.therapist, other.visitId, 'INT1.3')).toBe(0)
  expect(await follows(study.therapist, other.visitId, 'MED1', other.participant)).toBe(0)
  for (const actor of [study.coordinator, study.outsider, study.supervisor, study.sessionStaff])
    expect(await follows(actor, other.visitId, 'INT1.3', other.participant)).toBe(0)
  await enterInError(study.investigator, other)
  for (const actor of [study.coordinator, study.outsider, study.supervisor, study.sessionStaff])
    expect(await follows(actor, other.visitId, 'INT1.3', other.participant)).toBe(0)
  const changed = await asActor(study.therapist.staffId, tx =>
    tx.execute(
      sql.raw(`update visit set target_on = '2026-05-02' where id = '${participant.visits['INT1.3']}' returning id`),
    ),
  )
  expect((changed as unknown as { rows: unknown[] }).rows).toEqual([])
})
