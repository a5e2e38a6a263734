import { sql } from 'drizzle-orm'
import { asActor, asJob } from '@/db/work'
import { alertsOf } from '@/lib/messages/alerts-of'
import { factsOf } from '@/lib/notes/note-repository'
import { reviewQueue } from '@/lib/review/review-queue'
import { tellAfterSeconds, tellOfEntry } from '@/lib/session/log/tell-of-entry'
import { readTouchAgreement } from '@/lib/session/touch/read-touch-agreement'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { expect, test } from '@/tests/support/database'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, aSignedNote, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const agreed = {
  'touch_agreement.hug.lead': 'ask',
  'touch_agreement.hug.second': 'no',
  'touch_agreement.hold_hand.lead': 'welcome',
}
async function aDay(later?: string): Promise<TestNote> {
  const { participant } = await aSignedNote(study, { changes: agreed })
  if (later) await passTime(later)
  const note = await aNote(study, { kind: 'session', participant })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }))
  return note
}
const touch = (kind: string, who = study.therapist, more: object = {}) =>
  entry('touch', { body: { touch: kind, staff: who.staffId, ...more } })
const told = async (note: TestNote, who = study.supervisor) =>
  (await alertsOf(who)).filter(({ chain }) => chain === note.id).map(({ kind }) => kind)
const outsideOf = (note: TestNote) =>
  asActor(study.therapist.staffId, async tx => (await factsOf(tx, note.id)).touchOutside)
const touchedIn = async () => (await reviewQueue(study.supervisor, study.id)).touched
const waitsFor = async (entryId: string) => {
  const { rows } = (await asJob(tx =>
    tx.execute(
      sql`select extract(epoch from start_after - created_on)::int as seconds from pgboss.job where name = 'room.told' and data ->> 'entryId' = ${entryId}`,
    ),
  )) as unknown as { rows: { seconds: number }[] }
  return rows.map(({ seconds }) => seconds)
}

test('a stop signal and a concern in the room are told to those who answer for the site, after the time to undo them, once', async () => {
  const note = await aDay()
  const [stop, concern] = [entry('stop_signal'), entry('concern', { body: { words: 'He stands too near.' } })]
  await log(study.therapist, note, stop, concern)
  expect(await told(note)).toEqual([])
  expect([await waitsFor(stop.id), await waitsFor(concern.id)]).toEqual([[tellAfterSeconds], [tellAfterSeconds]])
  expect(tellAfterSeconds).toBeGreaterThan(10)
  for (const one of [stop, concern, stop]) await tellOfEntry(one.id)
  for (const who of [study.supervisor, study.investigator])
    expect((await told(note, who)).sort()).toEqual(['room_concern', 'stop_signal'])
  expect(await told(note, study.cotherapist)).toEqual([])
  const events = (await trailOf(note.id)).filter(({ action }) => action === 'log.told')
  expect(events.map(({ body }) => body)).toMatchObject([
    { entry: stop.id, kind: 'stop_signal' },
    { entry: concern.id, kind: 'room_concern' },
  ])
})

test('a concern that arrives under a signed note is told as well', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const concern = entry('concern')
  expect((await log(study.cotherapist, note, concern)).kept).toHaveLength(1)
  await tellOfEntry(concern.id)
  expect(await told(note)).toContain('room_concern')
})

test('touch within the agreement and care touch raise nothing; touch outside it is kept, and stands first for the supervisor', async () => {
  const note = await aDay()
  await log(
    study.therapist,
    note,
    touch('hold_hand'),
    touch('hug', study.therapist, { began: 'participant_asked' }),
    touch('hug'),
    touch('escort', study.cotherapist),
  )
  expect([await outsideOf(note), (await touchedIn()).map(({ noteId }) => noteId)]).toEqual([0, []])
  const outside = touch('hug', study.cotherapist, { began: 'participant_reached_out' })
  expect((await log(study.cotherapist, note, outside)).saved).toHaveLength(1)
  expect(await outsideOf(note)).toBe(1)
  const why = ['Touch outside the agreement, once', 'Touch to be asked for each time, not said how it began, once']
  expect(await touchedIn()).toMatchObject([{ noteId: note.id, why }])
  expect(await told(note)).toEqual([])
})

test('touch that was stopped or not wanted is told after the time to undo it, without a word, whatever it is called', async () => {
  const note = await aDay()
  const hug = touch('hug', study.cotherapist, { notWanted: true, words: 'She froze.' })
  const [care, stopped] = [touch('escort', study.cotherapist, { notWanted: true }), touch('steadying')]
  const end = about('ended', stopped.id, { stopSignal: true })
  await log(study.cotherapist, note, hug, care, stopped, end)
  expect(await told(note)).toEqual([])
  for (const { id } of [hug, care, end]) expect(await waitsFor(id)).toEqual([tellAfterSeconds])
  expect(await waitsFor(stopped.id)).toEqual([])
  for (const { id } of [hug, care]) await tellOfEntry(id)
  for (const who of [study.supervisor, study.investigator])
    expect(await told(note, who)).toEqual(['touch_outside', 'touch_outside'])
  expect(await told(note, study.therapist)).toEqual([])
})

test('touch that was stopped as it went on is told as it ends, and the ledger says so; any other end tells nobody', async () => {
  const note = await aDay()
  const [hand, hug, panic] = [touch('hold_hand'), touch('hug', study.cotherapist), entry('panic')]
  await log(study.therapist, note, hand, hug, panic, about('ended', hand.id, {}))
  expect(await told(note)).toEqual([])
  const answer = await log(study.therapist, note, about('ended', panic.id, { notWanted: true }))
  expect(answer.refused[0]?.reason).toMatch(/Only touch/)
  const stopped = about('ended', hug.id, { stopSignal: true })
  await log(study.cotherapist, note, stopped)
  expect(await waitsFor(stopped.id)).toEqual([tellAfterSeconds])
  await tellOfEntry(stopped.id)
  expect([await told(note), await told(note, study.therapist)]).toEqual([['touch_outside'], []])
})

test('touch that arrives under a signed note is told of and counted like any other, also where it was outside the agreement alone', async () => {
  const { participant } = await aSignedNote(study, { changes: agreed })
  const note = await aReadyNote(study, { kind: 'session', participant })
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  const within = touch('hold_hand')
  const [stopped, outside] = [touch('hold_hand', study.therapist, { notWanted: true }), touch('hug', study.cotherapist)]
  expect((await log(study.therapist, note, within, stopped, outside)).kept).toHaveLength(3)
  expect(await Promise.all([within, stopped, outside].map(({ id }) => waitsFor(id)))).toEqual([
    [],
    [tellAfterSeconds],
    [tellAfterSeconds],
  ])
  for (const { id } of [stopped, outside]) await tellOfEntry(id)
  const subjects = (await alertsOf(study.supervisor)).flatMap(one =>
    one.kind === 'touch_outside' ? one.subjectId : [],
  )
  expect(subjects).toEqual(expect.arrayContaining([stopped.id, outside.id]))
  expect(await outsideOf(note)).toBe(1)
  const { waiting } = await reviewQueue(study.supervisor, study.id)
  expect(waiting.find(({ noteId }) => noteId === note.id)?.why).toContain(
    'Touch outside the agreement, once, arrived late',
  )
  expect((await trailOf(note.id)).filter(({ action }) => action === 'log.told').map(({ body }) => body)).toMatchObject([
    { entry: stopped.id, kind: 'touch_outside' },
    { entry: outside.id, kind: 'touch_outside' },
  ])
})

test('somebody without a seat in the agreement touches outside it, and their entry is counted too', async () => {
  const note = await aDay()
  const { sessionStaff } = study
  await assignCareTeam(study.investigator, {
    ...{ participantId: note.participant.id, staffId: sessionStaff.staffId, role: 'session_staff' },
  } as const)
  await log(sessionStaff, note, touch('measuring', sessionStaff), touch('hold_hand', sessionStaff))
  expect(await outsideOf(note)).toBe(1)
})

test('consent that is narrowed in the room holds at once, never wider, and the touch before it stays as it was', async () => {
  const note = await aDay()
  await log(study.therapist, note, touch('hold_hand'))
  const cells = async () =>
    (await readTouchAgreement(study.therapist, { studyId: study.id, participantId: note.participant.id })).agreement
      ?.cells
  await log(study.cotherapist, note, entry('consent_narrowed', { body: { touch: 'hold_hand' } }))
  expect(await cells()).toMatchObject({ 'hold_hand.lead': 'no', 'hug.lead': 'ask' })
  expect(await outsideOf(note)).toBe(0)
  await log(study.therapist, note, touch('hold_hand'))
  expect(await outsideOf(note)).toBe(1)
  await log(study.cotherapist, note, entry('consent_narrowed', { body: { touch: 'hold_hand', value: 'ask' } }))
  expect(await cells()).toMatchObject({ 'hold_hand.lead': 'no' })
  const narrowed = (await trailOf(note.participant.id)).filter(({ action }) => action === 'touch.narrowed')
  expect(narrowed.map(({ body }) => body)).toMatchObject([{ touch: 'hold_hand', seat: 'lead', value: 'no' }])
})

test('what was taken back without a network holds from when it was said: touch after it is outside, whichever device is heard first', async () => {
  const note = await aDay('1 hour')
  const before = { ...touch('hold_hand'), at: minutesAgo(30), tappedAt: minutesAgo(30) }
  const after = { ...touch('hold_hand'), at: minutesAgo(10), tappedAt: minutesAgo(10) }
  await log(study.therapist, note, before, after)
  expect([await outsideOf(note), (await touchedIn()).filter(({ noteId }) => noteId === note.id)]).toEqual([0, []])
  const narrowed = entry('consent_narrowed', { body: { touch: 'hold_hand' } })
  await log(study.cotherapist, note, { ...narrowed, at: minutesAgo(20), tappedAt: minutesAgo(20) })
  expect(await outsideOf(note)).toBe(1)
  expect((await touchedIn()).map(({ noteId }) => noteId)).toContain(note.id)
  expect((await trailOf(note.participant.id)).map(({ action }) => action)).toContain('touch.narrowed')
})
