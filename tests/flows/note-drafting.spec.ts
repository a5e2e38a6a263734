import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { noteChange } from '@/db/schema/notes'
import { dataKey } from '@/db/schema/seal'
import { asActor, asVerifier } from '@/db/work'
import { startNote } from '@/lib/notes/begin/start-note'
import { readDraft } from '@/lib/notes/draft/read-draft'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { findNote } from '@/lib/notes/note-repository'
import { readRecord } from '@/lib/review/read-record'
import { open } from '@/lib/seal/envelope'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aSignedNote, change, save, send, shown } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

test('two who start the note of one visit at once get one note', async () => {
  const participant = await aParticipant(study)
  const visitId = participant.visits.PREP1 ?? ''
  const started = await Promise.all(
    [study.therapist, study.cotherapist, study.therapist].map(actor => startNote(actor, { visitId })),
  )
  expect(new Set(started.map(one => one.noteId)).size).toBe(1)
  expect((await trailOf(started[0]?.noteId ?? '')).filter(one => one.action === 'note.started')).toHaveLength(2)
})

test('two who start a participant’s first two notes at once share one key', async () => {
  const { id, visits } = await aParticipant(study)
  await Promise.all([
    startNote(study.therapist, { visitId: visits.PREP1 ?? '' }),
    startNote(study.cotherapist, { visitId: visits.PREP2 ?? '' }),
  ])
  const keys = await asVerifier(tx => tx.select().from(dataKey).where(eq(dataKey.ownerId, id)))
  expect(keys.map(key => key.purpose).sort()).toEqual(['identity', 'record'])
})

test('the start of a note stands in the study’s chain and in its own', async () => {
  const note = await aNote(study)
  const started = {
    action: 'note.started',
    actor: study.therapist.staffId,
    body: { kind: 'preparation', visit: 'PREP1' },
  }
  const trail = await trailOf(note.id)
  expect(trail).toMatchObject([started, started])
  expect(trail.map(one => one.chain).sort()).toEqual([note.id, study.id].sort())
})

test('what was typed is there when one comes back, exactly as it was typed', async () => {
  const note = await aNote(study)
  const intention = ' שלום  עולם\u200f\r\n👩🏽‍🚀 e\u0301 \t'
  const saved = await save(study.therapist, note, { intention, modality: 'video', risk_level: { gap: 'not_asked' } })
  expect(saved).toMatchObject({ revisions: { intention: 1, modality: 1, risk_level: 1 }, conflicts: [] })
  const { rows } = await readDraft(study.cotherapist, { noteId: note.id })
  expect(new Map(rows.map(row => [row.path, row.value]))).toEqual(
    new Map<string, unknown>([
      ['intention', intention],
      ['modality', 'video'],
      ['risk_level', { gap: 'not_asked' }],
    ]),
  )
  expect(rows.every(row => row.at === saved.savedAt && row.by === study.therapist.staffId)).toBe(true)
})

test('an answer is cleared by nothing, and its history keeps what it was', async () => {
  const note = await aNote(study)
  await save(study.therapist, note, { stop_signal: 'Red light' })
  await save(study.cotherapist, note, { stop_signal: null }, 1)
  expect((await shown(study.therapist, note)).answers.stop_signal).toBeNull()
  const history = await asVerifier(tx => tx.select().from(noteChange).where(eq(noteChange.noteId, note.id)))
  expect(history.map(({ base, revision, state }) => [base, revision, state])).toEqual([
    [0, 1, 'applied'],
    [1, 2, 'applied'],
  ])
})

test('two people who tick two items at once never conflict, and each tick is its own person’s', async () => {
  const note = await aNote(study, { kind: 'session' })
  const ticks = ['consent', 'intention', 'room', 'way_home', 'emergency', 'valuables']
  const whose = (index: number) => (index % 2 ? study.cotherapist : study.therapist)
  const answers = await Promise.all(
    ticks.map((tick, index) => save(whose(index), note, { [`pre_checks.${tick}`]: { done: true } })),
  )
  expect(answers.flatMap(one => one.conflicts)).toEqual([])
  const { pre_checks } = (await shown(study.therapist, note)).answers
  expect(pre_checks).toMatchObject({
    ticks: Object.fromEntries(ticks.map((tick, index) => [tick, { done: true, by: whose(index).staffId }])),
  })
})

test('every save has its event, with the place, the revision and a commitment to what was written, and no word of it', async () => {
  const note = await aNote(study)
  const words = `Heron over the water ${randomUUID()}`
  await save(study.therapist, note, { intention: words, modality: 'phone' })
  const saves = (await trailOf(note.id)).filter(one => one.action === 'note.saved')
  expect(saves).toHaveLength(1)
  const rows = await asVerifier(tx => tx.select().from(noteChange).where(eq(noteChange.noteId, note.id)))
  const found = await asActor(study.therapist.staffId, async tx => {
    const row = await findNote(tx, study.therapist, note.id)
    const key = await recordKeyOf(tx, row)
    return rows.map(one => {
      const place = { table: 'note_change', column: 'sealed', row: one.id, version: one.revision, study: study.id }
      return [one.path, one.revision, one.state, open(key, place, one.sealed).commitment]
    })
  })
  expect([saves[0]?.body.changes].flat().sort()).toEqual(found.sort())
  expect(saves[0]?.body.rows).toHaveLength(4)
  expect(await wholeDatabase()).not.toContain(words.slice(0, 20))
})

test('a note is found by nobody whose participant or site it is not, whatever they try', async () => {
  const note = await aNote(study)
  const elsewhere = await aStudy()
  const strangers = [
    study.outsider,
    study.exMember,
    study.suspended,
    study.notYetStarted,
    study.rater,
    study.coordinator,
    study.dataManager,
    study.safetyOfficer,
    study.administrator,
    elsewhere.therapist,
  ]
  for (const stranger of strangers) {
    const refused = { code: 'not_found' }
    await expect(readRecord(stranger, { noteId: note.id, studyId: study.id })).rejects.toMatchObject(refused)
    await expect(readDraft(stranger, { noteId: note.id })).rejects.toMatchObject(refused)
    await expect(save(stranger, note, { modality: 'phone' })).rejects.toMatchObject(refused)
  }
  for (const reader of [study.supervisor, study.investigator, study.monitor])
    await expect(save(reader, note, { modality: 'phone' })).rejects.toMatchObject({ code: 'not_permitted' })
  expect((await shown(study.therapist, note)).rows).toEqual([])
})

test('an id that names no note, another study’s, or no id at all finds nothing', async () => {
  const elsewhere = await aStudy()
  const foreign = await aNote(elsewhere)
  for (const noteId of [
    randomUUID(),
    foreign.id,
    '',
    'null',
    "' or 1=1 --",
    '../etc/passwd',
    foreign.id.toUpperCase(),
  ]) {
    await expect(save(study.therapist, { id: noteId }, { modality: 'phone' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(readDraft(study.therapist, { noteId })).rejects.toMatchObject({ code: 'not_found' })
  }
  const own = await aNote(study)
  const read = readRecord(study.therapist, { noteId: own.id, studyId: elsewhere.id })
  await expect(read).rejects.toMatchObject({ code: 'not_found' })
  for (const visitId of [randomUUID(), foreign.visitId, 'x'])
    await expect(startNote(study.therapist, { visitId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a signed note is not written any more, and says so', async () => {
  const note = await aSignedNote(study)
  const before = await shown(study.therapist, note)
  const refused = send(study.therapist, note, [change('modality', 'phone', { base: 1 })])
  await expect(refused).rejects.toMatchObject({ code: 'not_now' })
  await expect(readDraft(study.therapist, { noteId: note.id })).rejects.toMatchObject({ code: 'not_now' })
  expect((await shown(study.therapist, note)).contentHash).toBe(before.contentHash)
})
