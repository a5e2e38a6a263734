import { eq } from 'drizzle-orm'
import { entry as entries, lateArrival } from '@/db/schema/session'
import { asVerifier } from '@/db/work'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { about, entry, log, logOf, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, change, send, shown, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'
import { workerNow } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const aDay = async () => {
  const note = await aNote(study, { kind: 'session' })
  const zero = entry('clock_zero', { at: minutesAgo(60) })
  await log(study.therapist, note, zero)
  return { note, zero }
}

test('two who log at once get numbers without a gap, and the trail says who logged what', async () => {
  const { note } = await aDay()
  const mine = ['inner', 'rest', 'check_in'].map(kind => entry(kind))
  const theirs = ['outer', 'grounding', 'blanket'].map(kind => entry(kind))
  await Promise.all([
    ...mine.map(one => log(study.therapist, note, one)),
    ...theirs.map(one => log(study.cotherapist, note, one)),
  ])
  const kept = await logOf(study.therapist, note)
  expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([kept[0]?.id, ...[...mine, ...theirs].map(({ id }) => id)]))
  expect(await logOf(study.cotherapist, note, 5)).toEqual(kept.slice(5))
  const added = (await trailOf(note.id)).filter(({ action }) => action === 'log.added')
  expect(added.flatMap(({ body }) => body.entries as [string, number][]).map(([, seq]) => seq)).toEqual([
    1, 2, 3, 4, 5, 6, 7,
  ])
})

test('a replay is answered as the first time; the same id with another body is refused, and nothing else with it', async () => {
  const { note } = await aDay()
  const one = entry('distress', { body: { value: 7 } })
  const [first] = (await log(study.therapist, note, one)).saved
  const later = new Date(workerNow() + 1000).toISOString()
  expect(await log(study.therapist, note, { ...one, deviceNow: later })).toEqual({
    saved: [first],
    kept: [],
    refused: [],
  })
  const fresh = entry('rest')
  const answer = await log(study.therapist, note, { ...one, body: { value: 2 } }, fresh)
  expect(answer).toMatchObject({ saved: [{ id: fresh.id, seq: 3 }], refused: [{ id: one.id }] })
  expect((await logOf(study.therapist, note)).map(({ body }) => body.value)).toEqual([undefined, 7, undefined])
  const other = await aDay()
  expect((await log(study.therapist, other.note, one)).refused).toMatchObject([
    { id: one.id, reason: /another entry/i },
  ])
})

test('an entry that comes twice in one batch is saved once and answered once; another body under its id is refused', async () => {
  const { note } = await aDay()
  const one = entry('distress', { body: { value: 7 } })
  const twice = await log(study.therapist, note, one, { ...one, deviceNow: minutesAgo(0) }, one)
  expect(twice).toMatchObject({ saved: [{ id: one.id, seq: 2 }], kept: [], refused: [] })
  expect([twice.saved.length, (await logOf(study.therapist, note)).length]).toEqual([1, 2])
  const other = entry('distress', { body: { value: 3 } })
  const differing = await log(study.therapist, note, other, { ...other, body: { value: 4 } })
  expect(differing).toMatchObject({ saved: [{ id: other.id, seq: 3 }], refused: [{ id: other.id }] })
  const added = (await trailOf(note.id)).filter(({ action }) => action === 'log.added')
  expect(added.map(({ body }) => (body as { entries: unknown[] }).entries.length)).toEqual([1, 1, 1])
})

test('each entry that can’t stand is refused with its reason, and the others are kept', async () => {
  const { note, zero } = await aDay()
  const touch = { touch: 'hold_hand', staff: study.therapist.staffId }
  const refused: [reason: RegExp, one: object][] = [
    [/before clock zero/, entry('rest', { at: minutesAgo(90) })],
    [/future/, entry('rest', { at: minutesAgo(-5) })],
    [/after it was tapped/, entry('rest', { at: minutesAgo(5), tappedAt: minutesAgo(10) })],
    [/no such kind/, entry('levitating')],
    [/from 0 to 10|10/, entry('distress', { body: { value: 11 } })],
    [/temperature.*33/, entry('vitals', { body: { temperature: '385' } })],
    [/belong together/, entry('vitals', { body: { systolic: '120' } })],
    [/higher/, entry('vitals', { body: { systolic: '80', diastolic: '120' } })],
    [/staff.*person/, entry('touch', { body: { ...touch, staff: '00000000-0000-4000-8000-000000000000' } })],
    [/kind of touch/, entry('touch', { body: { ...touch, touch: 'bear_hug' } })],
    [/stands for itself/, entry('rest', { concerns: zero.id })],
    [/no end/, about('ended', zero.id, {})],
    [/Name the entry/, about('void', '00000000-0000-4000-8000-000000000000', { reason: 'undone' })],
    [/NUL/, entry('free_note', { body: { words: 'a\u0000b' } })],
    [/at:/, entry('rest', { at: 'yesterday' })],
    [/key/i, { ...entry('rest'), amount: 1 }],
  ]
  const fine = [entry('rest'), entry('touch', { body: touch }), entry('crying')]
  const answer = await log(study.therapist, note, ...refused.map(([, one]) => one), ...fine)
  expect(answer.saved.map(({ id }) => id)).toEqual(fine.map(({ id }) => id))
  expect(answer.refused).toHaveLength(refused.length)
  for (const [reason, one] of refused)
    expect(answer.refused.find(({ id }) => id === (one as { id: string }).id)?.reason).toMatch(reason)
  expect(await logOf(study.therapist, note)).toHaveLength(4)
})

test('without clock zero nothing is logged; it may come in the same batch, or be written in the note', async () => {
  const note = await aNote(study, { kind: 'session' })
  expect((await log(study.therapist, note, entry('rest'))).refused[0]?.reason).toMatch(/Clock zero is not set/)
  const both = [entry('clock_zero', { at: minutesAgo(1) }), entry('rest')]
  expect((await log(study.therapist, note, ...both)).saved).toHaveLength(2)
  const other = await aNote(study, { kind: 'session' })
  await send(study.therapist, other, [change('clock_zero', `${minutesAgo(30).slice(0, 16)}+00:00`)])
  expect((await log(study.therapist, other, entry('rest'))).saved).toHaveLength(1)
})

test('of ten thousand in one batch five hundred are kept, and each of the others is told so', async () => {
  const { note } = await aDay()
  const many = Array.from({ length: 10_000 }, () => entry('rest'))
  const answer = await log(study.therapist, note, ...many)
  expect([answer.saved.length, answer.refused.length]).toEqual([500, 9500])
  expect(answer.refused[0]?.reason).toMatch(/At most 500/)
})

test('what is voided stays in the log; a clock that is off by more than a minute is set right', async () => {
  const { note } = await aDay()
  const one = entry('nausea')
  const ahead = entry('outer', { at: minutesAgo(-30), tappedAt: minutesAgo(-30), deviceNow: minutesAgo(-30) })
  const answer = await log(study.therapist, note, one, about('void', one.id, { reason: 'undone' }), ahead)
  expect(answer.refused).toEqual([])
  expect((await logOf(study.therapist, note)).map(({ kind, concerns }) => [kind, concerns])).toEqual([
    ['clock_zero', null],
    ['nausea', null],
    ['void', one.id],
    ['outer', null],
  ])
})

test('the log is part of what is signed, and gives the note what it says; what comes later is kept beside it', async () => {
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: null, first_effects_minutes: null } })
  await log(
    study.therapist,
    note,
    entry('clock_zero', { at: minutesAgo(60) }),
    entry('first_effects', { at: minutesAgo(20) }),
  )
  const before = await shown(study.therapist, note)
  await log(study.cotherapist, note, entry('rest'))
  const after = await shown(study.therapist, note)
  expect(after.contentHash).not.toBe(before.contentHash)
  expect(after.answers).toMatchObject({ clock_zero: expect.stringMatching(/^\d{4}-/), first_effects_minutes: '40' })
  await sign(study.therapist, note)
  const late = entry('free_note', { body: { words: 'Typed where there was no network.' } })
  expect(await log(study.cotherapist, note, late)).toEqual({ saved: [], kept: [{ id: late.id }], refused: [] })
  expect(await log(study.cotherapist, note, late)).toEqual({ saved: [], kept: [{ id: late.id }], refused: [] })
  const signed = await shown(study.therapist, note)
  expect([signed.contentHash, signed.entries.length]).toEqual([after.contentHash, 3])
  const rows = await asVerifier(tx => tx.select().from(lateArrival).where(eq(lateArrival.noteId, note.id)))
  expect(rows).toMatchObject([{ id: late.id, version: 1, appendixId: null }])
  expect((await trailOf(note.id)).filter(({ action }) => action === 'log.arrived_late')).toHaveLength(1)
})

test('no word of the log stands in the database, and no row of it can be changed', async () => {
  const { note } = await aDay()
  const words = 'She said the lake was holding her.'
  await log(study.therapist, note, entry('free_note', { body: { words } }))
  expect(await wholeDatabase()).not.toContain(words)
  const rows = await asVerifier(tx => tx.select().from(entries).where(eq(entries.noteId, note.id)))
  expect(rows).toHaveLength(2)
})

test('session staff log while they are assigned; nobody else finds the log', async () => {
  const { note } = await aDay()
  await expect(log(study.sessionStaff, note, entry('rest'))).rejects.toMatchObject({ code: 'not_found' })
  await assignCareTeam(study.investigator, {
    participantId: note.participant.id,
    staffId: study.sessionStaff.staffId,
    role: 'session_staff',
  })
  expect((await log(study.sessionStaff, note, entry('blanket'))).saved).toHaveLength(1)
  for (const other of [study.supervisor, study.coordinator, study.outsider])
    await expect(log(other, note, entry('rest'))).rejects.toThrow()
  await expect(log(study.therapist, await aNote(study), entry('rest'))).rejects.toMatchObject({ code: 'not_permitted' })
})
