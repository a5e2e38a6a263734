import { eq } from 'drizzle-orm'
import { noteVersion } from '@/db/schema/notes'
import { effectReview } from '@/db/schema/session'
import { asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { readEvent } from '@/lib/events/read-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { parsed } from '@/lib/outcome/parsed'
import { readRecord } from '@/lib/review/read-record'
import { describeEffects } from '@/lib/session/effects/describe-effects'
import { listOpenEffects } from '@/lib/session/effects/list-open-effects'
import { readEffectHistory } from '@/lib/session/effects/read-effect-history'
import { triageEffects, triageEffectsInput } from '@/lib/session/effects/triage-effects'
import { readClosing } from '@/lib/session/log/read-closing'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aPackage } from '@/tests/support/export-makers'
import { aDayWithLateEffects } from '@/tests/support/late-makers'
import { about, log } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import type { TestNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const triage = (actor: Actor, { id: noteId }: TestNote, entryIds: readonly string[], as: object) =>
  triageEffects(actor, parsed(triageEffectsInput, { noteId, entryIds, ...as }))
const none = { decision: 'not_ae', whyNot: 'A lamp that was too bright', abuse_related: 'no' } as const
const openOf = async ({ id }: TestNote) =>
  (await listOpenEffects(study.investigator, study.id)).effects
    .filter(({ noteId }) => noteId === id)
    .map(({ label, count, isLate }) => [label, count, isLate])
    .sort()
const versionsOf = (note: TestNote) =>
  asVerifier(tx => tx.select().from(noteVersion).where(eq(noteVersion.noteId, note.id)))
const leftOf = async ({ id: noteId }: TestNote) =>
  (await readRecord(study.therapist, { noteId, studyId: study.id })).openEffects.ofLog
const groupsOf = async ({ id: noteId }: TestNote) =>
  (await readClosing(study.therapist, { noteId, studyId: study.id })).groups.map(({ term, isLate, effects }) => [
    ...[term, isLate],
    ...effects.map(({ decision }) => decision),
  ])

test('an effect that came too late stands on the investigator’s list from then on, and leaves it by a decision that touches no signed word', async () => {
  const { note, head, shiver } = await aDayWithLateEffects(study)
  const before = await versionsOf(note)
  expect(await openOf(note)).toEqual([
    ['Headache, arrived late', 1, true],
    ['Nausea', 1, false],
    ['Trembling, arrived late', 1, true],
  ])
  expect(await leftOf(note)).toBe(3)
  expect(await groupsOf(note)).toEqual([
    ['Nausea', false, null],
    ['Headache', true, null],
    ['Trembling', true, null],
  ])
  await triage(study.therapist, note, [shiver], { decision: 'investigator' })
  const { eventIds } = await triage(study.investigator, note, [head], none)
  expect(await openOf(note)).toEqual([
    ['Nausea', 1, false],
    ['Trembling, arrived late', 1, true],
  ])
  expect(await leftOf(note)).toBe(2)
  expect(await groupsOf(note)).toContainEqual(['Headache', true, 'not_ae'])
  expect((await trailOf(note.id)).at(-1)).toMatchObject({
    ...{ action: 'effects.triaged', actor: study.investigator.staffId },
    body: { decision: 'not_ae', entries: [[head, 'headache']] },
  })
  expect(await asVerifier(tx => tx.select().from(effectReview).where(eq(effectReview.lateId, head)))).toMatchObject([
    { entryId: null, itemId: null, decision: 'not_ae', eventId: eventIds[0], by: study.investigator.staffId },
  ])
  await strikeEvent(study.investigator, { eventId: eventIds[0] ?? '', reason: 'Of another day' })
  expect(await openOf(note)).toContainEqual(['Headache, arrived late', 1, true])
  expect(await versionsOf(note)).toEqual(before)
})

test('one that was voided too late is on no list, and what is signed stays there whatever comes too late about it', async () => {
  const { note, head, nausea } = await aDayWithLateEffects(study)
  await log(
    study.therapist,
    note,
    about('void', head, { reason: 'undone' }),
    about('void', nausea, { reason: 'other', words: 'It was the tea' }),
  )
  expect(await openOf(note)).toEqual([
    ['Nausea', 1, false],
    ['Trembling, arrived late', 1, true],
  ])
  expect(await leftOf(note)).toBe(2)
  await expect(triage(study.therapist, note, [head], none)).rejects.toMatchObject({ code: 'invalid' })
})

test('that a signed effect ended, told too late, stands beside it wherever it is read, and changes no signed word', async () => {
  const { note, nausea, shiver } = await aDayWithLateEffects(study)
  const before = await versionsOf(note)
  const [wrong, end] = [about('ended', nausea, {}), about('ended', nausea, { uncertain: true })]
  await log(
    study.therapist,
    note,
    end,
    wrong,
    about('ended', shiver, {}),
    about('void', wrong.id, { reason: 'undone' }),
  )
  const { groups } = await readClosing(study.investigator, { noteId: note.id, studyId: study.id })
  const read = groups.flatMap(({ effects }) => effects).find(({ id }) => id === nausea)
  expect(read).toMatchObject({ ended: null, endedLate: { at: Date.parse(String(end.at)), uncertain: true } })
  expect(read?.endedLate?.told).toBeGreaterThan(0)
  const { effects } = await listOpenEffects(study.investigator, study.id)
  expect(effects.map(({ label, endedLate }) => [label, endedLate]).sort()).toEqual([
    ['Headache, arrived late', 0],
    ['Nausea', 1],
    ['Trembling, arrived late', 0],
  ])
  const anHour = expect.stringMatching(/^6[0-2]$/) // since clock zero, to the minute
  const [signed, ...late] = rowsIn((await aPackage(study)).files['xe.csv'])
  expect(signed).toMatchObject({
    ...{ kind: 'nausea', ended_minutes: '', late_end_minutes: anHour, late_end_uncertain: '1' },
    ...{ late_end_told_minutes: anHour, late: '0' },
  })
  for (const row of late) expect(row.late_end_minutes).toBe('')
  const { eventIds } = await triage(study.investigator, note, [nausea], none)
  const { facts } = await readEvent(study.investigator, { studyId: study.id, eventId: eventIds[0] ?? '' })
  expect(facts).toMatchObject({ AEONGO: 'no', AEENDAT: expect.any(String) })
  expect(facts).not.toHaveProperty('AEOUT')
  expect(await versionsOf(note)).toEqual(before)
})

test('it is described beside the signed note, with its history and sealed, also while the log is open again', async () => {
  const { note, head, nausea } = await aDayWithLateEffects(study)
  const words = 'Behind the left eye only'
  const describe = (entryIds: string[], description: object) =>
    describeEffects(study.cotherapist, { noteId: note.id, entryIds, description })
  await describe([head], { valence: 'unpleasant', words })
  await describe([head, nausea], { valence: 'mixed' })
  const history = await readEffectHistory(study.investigator, { noteId: note.id, studyId: study.id })
  expect(
    history.filter(({ entryId }) => entryId === head).map(({ term, before, after }) => [term, before, after]),
  ).toEqual([
    ['Headache', 'unpleasant', 'mixed'],
    ['Headache', 'Not described', `unpleasant, “${words}”`],
  ])
  expect((await trailOf(note.id)).filter(({ action }) => action === 'effects.described')).toHaveLength(2)
  expect(await wholeDatabase()).not.toContain(words)

  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  await describe([head], { impairment: 'some' })
  await expect(describe([head, nausea], { impairment: 'none' })).rejects.toMatchObject({ code: 'not_now' })
  expect(await openOf(note)).toEqual([
    ['Headache, arrived late', 1, true],
    ['Trembling, arrived late', 1, true],
  ])
})

test('who reads no note triages no late effect either', async () => {
  const { note, head } = await aDayWithLateEffects(study)
  for (const who of [study.supervisor, study.monitor])
    await expect(triage(who, note, [head], none)).rejects.toMatchObject({ code: 'not_permitted' })
  for (const who of [study.coordinator, study.outsider])
    await expect(triage(who, note, [head], none)).rejects.toMatchObject({ code: 'not_found' })
})

test('it leaves with an export as the others do: minutes, codes, its decision and its event, marked as late, and no word', async () => {
  const { note, head, shiver } = await aDayWithLateEffects(study)
  await triage(study.investigator, note, [head], none)
  await describeEffects(study.therapist, {
    ...{ noteId: note.id, entryIds: [shiver] },
    description: { intensity: '2', words: 'Like a boat' },
  })
  const { files } = await aPackage(study)
  const rows = rowsIn(files['xe.csv'])
  expect(rows.map(one => [one.entry, one.kind, one.late, one.triage, one.event, one.intensity])).toEqual([
    ['1', 'nausea', '0', '', '', ''],
    ['2', 'headache', '1', 'not_ae', '1', ''],
    ['3', 'trembling', '1', '', '', '2'],
  ])
  expect(rows.map(one => one.began_minutes)).toEqual(['20', '30', '40'])
  expect(rows[1]?.ended_minutes).not.toBe('')
  expect(rows[2]?.ended_minutes).toBe('')
  expect(rowsIn(files['xt.csv']).map(one => one.kind)).toEqual(['nausea'])
  for (const canary of ['Like a boat', none.whyNot]) expect(files['xe.csv']).not.toContain(canary)
})
