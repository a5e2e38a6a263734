import { shownAlert } from '@/app/s/[study]/alert-words'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { alertsOf } from '@/lib/messages/alerts-of'
import { factsOf } from '@/lib/notes/note-repository'
import { reviewQueue } from '@/lib/review/review-queue'
import { tellOfEntry } from '@/lib/session/log/tell-of-entry'
import { expect, test } from '@/tests/support/database'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, aSignedNote, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

async function aDay(): Promise<TestNote> {
  const { participant } = await aSignedNote(study, { changes: { 'touch_agreement.hug.lead': 'no' } })
  const note = await aNote(study, { kind: 'session', participant })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }))
  return note
}
const hug = (more: object = {}) => entry('touch', { body: { touch: 'hug', staff: study.therapist.staffId }, ...more })
const seconds = (count: number) => ({ at: minutesAgo(count / 60), tappedAt: minutesAgo(count / 60) })
const aboutTheRoom = ['room_concern', 'stop_signal', 'touch_outside']
const told = async (note: TestNote) =>
  (await alertsOf(study.supervisor)).filter(({ chain, kind }) => chain === note.id && aboutTheRoom.includes(kind))
const trail = async (note: TestNote) => (await trailOf(note.id)).map(({ action }) => action)
const touchedIn = async (note: TestNote) =>
  (await reviewQueue(study.supervisor, study.id)).touched.filter(({ noteId }) => noteId === note.id)
const outsideOf = (note: TestNote) =>
  asActor(study.therapist.staffId, async tx => (await factsOf(tx, note.id)).touchOutside)

test('what its writer undoes within ten seconds is told to nobody', async () => {
  const note = await aDay()
  const touched = entry('touch', { body: { touch: 'hug', staff: study.therapist.staffId } })
  const [stop, concern] = [entry('stop_signal', seconds(9)), entry('concern', seconds(9))]
  await log(study.therapist, note, touched, stop, concern)
  const ended = about('ended', touched.id, { stopSignal: true })
  await log(study.therapist, note, ended)
  for (const { id } of [stop, concern, ended]) await log(study.therapist, note, about('void', id, { reason: 'undone' }))
  for (const { id } of [stop, concern, ended]) await tellOfEntry(id)
  expect(await told(note)).toEqual([])
  expect(await trail(note)).not.toContain('log.told')
})

test('no other void silences it: a colleague’s, one that comes later, or one for another reason', async () => {
  const voids: readonly (readonly [why: string, by: Actor, tappedAgo: number, reason: string])[] = [
    ['a colleague’s at once', study.cotherapist, 1, 'undone'],
    ['a colleague’s, as a wrong kind', study.cotherapist, 1, 'wrong_kind'],
    ['the writer’s after eleven seconds', study.therapist, 11, 'undone'],
    ['the writer’s, as a wrong kind', study.therapist, 1, 'wrong_kind'],
  ]
  for (const [why, by, ago, reason] of voids) {
    const note = await aDay()
    const touched = hug(seconds(ago))
    const [stop, concern] = [entry('stop_signal', seconds(ago)), entry('concern', seconds(ago))]
    const ended = { ...about('ended', touched.id, { notWanted: true }), ...seconds(ago) }
    await log(study.therapist, note, touched, stop, concern, ended)
    for (const { id } of [stop, concern, ended, touched]) await log(by, note, about('void', id, { reason }))
    for (const { id } of [stop, concern, ended]) await tellOfEntry(id)
    const alerts = await told(note)
    expect(alerts.map(({ kind }) => kind).sort(), why).toEqual(['room_concern', 'stop_signal', 'touch_outside'])
    expect(new Set(alerts.map(({ voidedBy }) => voidedBy)), why).toEqual(new Set([by.name]))
    for (const alert of alerts) expect(shownAlert(alert).sentence, why).toContain(`voided by ${by.name}.`)
    expect(
      (await trail(note)).filter(action => action === 'log.told'),
      why,
    ).toHaveLength(3)
  }
})

test('a clock that was set back undoes nothing later, and one that is off undoes in time', async () => {
  const note = await aDay()
  const [old, fresh] = [entry('concern', seconds(600)), entry('stop_signal')]
  await log(study.therapist, note, old, fresh)
  const setBack = { at: minutesAgo(10), tappedAt: minutesAgo(10), deviceNow: minutesAgo(10) }
  await log(study.therapist, note, { ...about('void', old.id, { reason: 'undone' }), ...setBack })
  await log(study.therapist, note, { ...about('void', fresh.id, { reason: 'undone' }), ...setBack })
  for (const { id } of [old, fresh]) await tellOfEntry(id)
  expect((await told(note)).map(({ kind }) => kind)).toEqual(['room_concern'])
})

test('what was tapped and undone without a network is told to nobody, in one batch and under a signed note', async () => {
  const undone = (id: string) => ({ ...about('void', id, { reason: 'undone' }), ...seconds(595) })
  const [day, signed] = [await aDay(), await aReadyNote(study, { kind: 'session' })]
  await sign(study.therapist, signed)
  const [early, late, left] = [
    entry('concern', seconds(600)),
    entry('concern', seconds(600)),
    entry('concern', seconds(600)),
  ]
  await log(study.therapist, day, early, undone(early.id))
  expect((await log(study.cotherapist, signed, late, left, undone(late.id))).kept).toHaveLength(3)
  await log(study.therapist, signed, undone(left.id))
  for (const { id } of [early, late, left]) await tellOfEntry(id)
  const ofTheLog = (await told(signed)).filter(({ subjectId }) => [late.id, left.id].includes(subjectId))
  expect([await told(day), ofTheLog.map(({ subjectId }) => subjectId)]).toEqual([[], [left.id]])
})

test('touch outside the agreement that is voided stays in the supervisor’s queue, with who voided it; what was undone at once does not', async () => {
  const note = await aDay()
  const [first, second, third] = [hug(), hug(), hug()]
  await log(study.therapist, note, first, second, third)
  await log(study.therapist, note, about('void', first.id, { reason: 'undone' }))
  expect([await outsideOf(note), (await touchedIn(note))[0]?.why]).toEqual([
    2,
    ['Touch outside the agreement, 2 times'],
  ])
  await log(study.cotherapist, note, about('void', second.id, { reason: 'wrong_kind' }))
  const { cotherapist, therapist } = study
  const once = `Touch outside the agreement, 2 times, one of them voided by ${cotherapist.name}`
  expect([await outsideOf(note), (await touchedIn(note))[0]?.why]).toEqual([2, [once]])
  await log(study.therapist, note, about('void', third.id, { reason: 'wrong_participant' }))
  const both = `Touch outside the agreement, 2 times, voided by ${cotherapist.name} and ${therapist.name}`
  expect([await outsideOf(note), (await touchedIn(note))[0]?.why]).toEqual([2, [both]])
  expect((await trail(note)).filter(action => action === 'log.added')).toHaveLength(5)
})
