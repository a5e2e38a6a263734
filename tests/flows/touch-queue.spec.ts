import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { factsOf } from '@/lib/notes/note-repository'
import { readRecord } from '@/lib/review/read-record'
import { reviewQueue } from '@/lib/review/review-queue'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { item, laterItem } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { about, entry, log } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, aSignedNote, close, save, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

/** A day for which a hug by the lead is agreed, and none by the second. */
async function aDay(): Promise<TestNote> {
  const agreed = { 'touch_agreement.hug.lead': 'welcome', 'touch_agreement.hug.second': 'no' }
  const { participant } = await aSignedNote(study, { changes: agreed })
  return aReadyNote(study, { kind: 'session', participant })
}
const hug = (who: Actor, more: object = {}) => entry('touch', { body: { touch: 'hug', staff: who.staffId, ...more } })
const listed = async (note: TestNote, which: 'touched' | 'waiting', by = study.supervisor) =>
  (await reviewQueue(by, study.id))[which]
    .filter(({ noteId }) => noteId === note.id)
    .map(({ why }) => why.filter(one => /^Touch|^It came/.test(one)))
const kept = (note: TestNote) =>
  asActor(study.therapist.staffId, async tx => {
    const { touchOutside, touchLate } = await factsOf(tx, note.id)
    return [touchOutside, touchLate]
  })
const read = (by: Actor, { id: noteId }: TestNote) => readRecord(by, { noteId, studyId: study.id })
const late = 'Touch outside the agreement, once, arrived late'
const after = 'It came after the countersignature: here until a supervisor reads the note'

async function signedByBoth(note: TestNote): Promise<void> {
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
}

test('touch outside the agreement that comes too late stands in the supervisor’s queue as such, under each signature', async () => {
  const [ready, signed] = [await aDay(), await aDay()]
  await sign(study.therapist, ready)
  await signedByBoth(signed)
  for (const note of [ready, signed])
    await log(study.therapist, note, hug(study.cotherapist), hug(study.therapist), entry('rest'))
  expect(await listed(ready, 'touched')).toEqual([[late]])
  expect((await listed(signed, 'waiting'))[0]).toContain(late)
  expect((await reviewQueue(study.supervisor, study.id)).waiting[0]?.noteId).toBe(signed.id)
  await log(study.therapist, signed, hug(study.cotherapist), hug(study.cotherapist, { notWanted: true }))
  expect((await listed(signed, 'waiting'))[0]).toContain('Touch outside the agreement, 3 times, arrived late')
})

test('under a countersigned note it stands first until a supervisor has read the note since, whoever else reads it', async () => {
  const note = await aDay()
  await signedByBoth(note)
  await deeds.countersign(study.supervisor, {
    noteId: note.id,
    contentHash: (await read(study.supervisor, note)).contentHash,
  })
  await passTime('6 minutes')
  const [outside, within] = [hug(study.cotherapist), hug(study.therapist)]
  await log(study.therapist, note, within)
  expect(await listed(note, 'touched')).toEqual([])
  await log(study.therapist, note, outside)
  expect(await kept(note)).toEqual([1, [outside.id]])
  for (const by of [study.therapist, study.investigator, study.monitor]) await read(by, note)
  expect(await listed(note, 'touched')).toEqual([[late, after]])
  await read(study.supervisor, note)
  expect(await listed(note, 'touched')).toEqual([])
  expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.viewed', actor: study.supervisor.staffId })
  await passTime('6 minutes')
  await log(study.therapist, note, about('void', outside.id, { reason: 'wrong_kind' }))
  expect(await listed(note, 'touched')).toEqual([])
  await log(study.therapist, note, hug(study.cotherapist))
  const both = `Touch outside the agreement, 2 times, arrived late, one of them voided by ${study.therapist.name}`
  expect(await listed(note, 'touched')).toEqual([[both, after]])
})

/** Says who sat in the seats: the list has one person so far, and is written once more where it was before. */
async function seats(note: TestNote, [lead, second]: readonly [Actor, Actor], times = 1): Promise<void> {
  const at = (id: string, who: Actor, role: string) => ({
    [`staff_present.${id}.person`]: who.staffId,
    [`staff_present.${id}.role`]: role,
  })
  await save(study.therapist, note, at(item, lead, 'lead'), times)
  const later = `staff_present.${laterItem}`
  const stay = { [later]: true, [`${later}.in`]: '2026-03-12T09:30+01:00', [`${later}.out`]: '2026-03-12T17:30+01:00' }
  if (times === 1) await save(study.therapist, note, stay)
  await save(study.therapist, note, at(laterItem, second, 'second'), times - 1)
}

test('how often touch was outside the agreement is true whenever it is read, also where the seats are written down or set right later', async () => {
  const { therapist, cotherapist } = study
  const note = await aDay()
  await log(therapist, note, hug(therapist))
  expect(await listed(note, 'touched')).toEqual([])
  await seats(note, [cotherapist, therapist])
  const once = 'Touch outside the agreement, once'
  expect(await listed(note, 'touched')).toEqual([[once]])
  await signedByBoth(note)
  expect((await listed(note, 'waiting'))[0]).toContain(once)
  expect(await kept(note)).toEqual([1, null])
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  await seats(note, [therapist, cotherapist], 2)
  expect(await listed(note, 'touched')).toEqual([])
  await changeTouch(therapist, { participantId: note.participant.id, touch: 'hug', seats: ['lead'], value: 'no' })
  expect(await listed(note, 'touched')).toEqual([])
  await log(therapist, note, hug(therapist))
  expect(await listed(note, 'touched')).toEqual([[once]])
})

test('an investigator who closes a note without a signature counts it as the note reads then', async () => {
  const { therapist, cotherapist, investigator } = study
  const note = await aDay()
  await log(therapist, note, hug(therapist))
  await seats(note, [cotherapist, therapist])
  expect(await kept(note)).toEqual([0, null])
  await close(investigator, note)
  expect(await kept(note)).toEqual([1, null])
  expect((await listed(note, 'waiting'))[0]).toContain('Touch outside the agreement, once')
})

test('of touch that is to be asked for each time the supervisor reads how often nobody said how it began, until it is said or voided', async () => {
  const agreed = { 'touch_agreement.hug.lead': 'ask', 'touch_agreement.hug.second': 'no' }
  const { participant } = await aSignedNote(study, { changes: agreed })
  const note = await aReadyNote(study, { kind: 'session', participant })
  const [unsaid, said, voided] = [hug(study.therapist), hug(study.therapist), hug(study.therapist)]
  await log(study.therapist, note, unsaid, said, voided, hug(study.therapist, { began: 'participant_asked' }))
  await log(study.therapist, note, about('described', said.id, { began: 'offered_and_accepted' }))
  await log(study.cotherapist, note, about('void', voided.id, { reason: 'wrong_kind' }))
  expect(await listed(note, 'touched')).toEqual([])
  await signedByBoth(note)
  expect(await listed(note, 'waiting')).toEqual([['Touch to be asked for each time, not said how it began, once']])
})
