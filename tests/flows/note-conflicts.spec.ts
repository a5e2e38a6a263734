import { randomUUID } from 'node:crypto'
import { readDraft } from '@/lib/notes/draft/read-draft'
import { readRecord } from '@/lib/review/read-record'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, change, save, send, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let note: TestNote
test.beforeAll(async () => {
  study = await aStudy()
})
test.beforeEach(async () => {
  note = await aNote(study)
})
const conflicts = async (of = note) =>
  (await readRecord(study.cotherapist, { noteId: of.id, studyId: study.id })).conflicts
const heardBy = async (actor = study.therapist) => (await readDraft(actor, { noteId: note.id })).conflicts
const answerOf = async (path: string) => (await shown(study.therapist, note)).answers[path]
const savesOf = async (of = note) => (await trailOf(of.id)).filter(one => one.action === 'note.saved').length

test('of two changes of one answer at once, one stands and the other is kept beside it', async () => {
  const texts = ['Long silences.', 'Quiet, mostly.']
  const both = await Promise.all([
    save(study.therapist, note, { intention: texts[0] }),
    save(study.cotherapist, note, { intention: texts[1] }),
  ])
  const lost = both.flatMap(one => one.conflicts)
  const stands = await answerOf('intention')
  expect(lost).toMatchObject([{ path: 'intention', theirs: stands, revision: 1 }])
  expect([lost[0]?.mine, stands].sort()).toEqual(texts)
  expect(await conflicts()).toEqual(lost)
  expect([await heardBy(), await heardBy(study.cotherapist)], 'on pages that are open').toEqual([lost, lost])
})

test('a change on a base that was passed by is kept as a conflict, with both sides and who wrote the other', async () => {
  await save(study.therapist, note, { intention: 'First' })
  await save(study.therapist, note, { intention: 'Second' }, 1)
  const late = await save(study.cotherapist, note, { intention: 'Late' }, 1)
  expect(late.revisions).toEqual({ intention: 2 })
  expect(late.conflicts).toMatchObject([
    { path: 'intention', mine: 'Late', theirs: 'Second', revision: 2, by: study.therapist.staffId },
  ])
  expect(await answerOf('intention')).toBe('Second')
})

test('the same answer on an old base is no conflict', async () => {
  await save(study.therapist, note, { modality: 'video' })
  expect(await save(study.cotherapist, note, { modality: 'video' })).toMatchObject({
    conflicts: [],
    revisions: { modality: 2 },
  })
})

test('choosing either side settles a conflict, and all three stay in the history', async () => {
  await save(study.therapist, note, { intention: 'Hers' })
  const {
    conflicts: [lost],
  } = await save(study.cotherapist, note, { intention: 'His' })
  const settled = change('intention', 'Hers, and his', { base: 1, resolves: lost?.id })
  expect(await send(study.therapist, note, [settled])).toMatchObject({ revisions: { intention: 2 }, conflicts: [] })
  expect([await conflicts(), await heardBy()]).toEqual([[], []])
  expect(await answerOf('intention')).toBe('Hers, and his')
})

test('a conflict is settled only by an answer at its own place that stands', async () => {
  await save(study.therapist, note, { intention: 'Hers' })
  const {
    conflicts: [lost],
  } = await save(study.cotherapist, note, { intention: 'His' })
  for (const [path, resolves] of [
    ['stop_signal', lost?.id],
    ['intention', randomUUID()],
  ] as const) {
    const settling = send(study.therapist, note, [change(path, 'x', { base: 1, resolves })])
    await expect(settling).rejects.toMatchObject({ code: 'invalid', fields: { [path]: expect.any(String) } })
  }
  await save(study.therapist, note, { intention: 'Hers again' }, 1)
  await send(study.cotherapist, note, [change('intention', 'His', { base: 1, resolves: lost?.id })])
  expect(await conflicts()).toHaveLength(2)
})

test('a conflict holds up signing until it is settled', async () => {
  const finished = await aReadyNote(study)
  await save(study.cotherapist, finished, { summary: 'Another summary' })
  await expect(sign(study.therapist, finished)).rejects.toMatchObject({ code: 'not_now' })
  const [open] = await conflicts(finished)
  await send(study.therapist, finished, [change('summary', 'Agreed', { base: 1, resolves: open?.id })])
  expect(await sign(study.therapist, finished)).toEqual({ status: 'signed' })
})

test('a change that is sent again is answered as the first time, and done once', async () => {
  const changes = [change('intention', 'Rest'), change('modality', 'video')]
  const first = await send(study.therapist, note, changes)
  await save(study.cotherapist, note, { intention: 'Later' }, 1)
  for (const again of await Promise.all([1, 2, 3].map(() => send(study.therapist, note, changes))))
    expect(again).toEqual(first)
  expect(await answerOf('intention')).toBe('Later')
  expect(await savesOf()).toBe(2)
})

test('twenty copies of a change that arrive at once are one change', async () => {
  const changes = [change('intention', 'Rest')]
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(study.therapist, note, changes)))
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await savesOf()).toBe(1)
})

test('a change that lost is answered as the first time too, also when it was settled and written over since', async () => {
  await save(study.therapist, note, { intention: 'Hers' })
  const late = [change('intention', 'His')]
  const first = await send(study.cotherapist, note, late)
  await send(study.therapist, note, [change('intention', 'Settled', { base: 1, resolves: late[0]?.id })])
  expect(await send(study.cotherapist, note, late)).toEqual(first)
  expect(await conflicts()).toEqual([])
})

test('a change is answered as the first time also after the note was signed', async () => {
  const finished = await aReadyNote(study)
  const changes = [change('next_steps', 'Sleep well', { base: 1 })]
  const first = await send(study.therapist, finished, changes)
  await sign(study.therapist, finished)
  expect(await send(study.therapist, finished, changes)).toEqual(first)
  const fresh = [...changes, change('next_steps', 'More', { base: 2 })]
  await expect(send(study.therapist, finished, fresh)).rejects.toMatchObject({ code: 'not_now' })
})

test('the same id with another body is refused: another value, place, base, settlement or note', async () => {
  const one = change('intention', 'Rest')
  await send(study.therapist, note, [one])
  const other = await aNote(study)
  const bodies = [
    { ...one, value: 'Play' },
    { ...one, path: 'stop_signal' },
    { ...one, base: 1 },
    { ...one, resolves: randomUUID() },
  ]
  for (const body of bodies)
    await expect(send(study.therapist, note, [body])).rejects.toMatchObject({ code: 'conflict' })
  await expect(send(study.therapist, other, [one])).rejects.toMatchObject({ code: 'conflict' })
  await expect(send(study.therapist, note, [{ ...one, id: one.id.toUpperCase() }])).resolves.toMatchObject({
    revisions: { intention: 1 },
  })
})

test('an id that came into a note out of sight is refused too, and nothing is written', async () => {
  const elsewhere = await aStudy()
  const one = change('intention', 'Rest')
  await send(elsewhere.therapist, await aNote(elsewhere), [one])
  const both = send(study.therapist, note, [one, change('stop_signal', 'Hand up')])
  await expect(both).rejects.toMatchObject({ code: 'conflict', fields: { intention: expect.any(String) } })
  expect([(await answerOf('intention')) ?? null, (await answerOf('stop_signal')) ?? null, await savesOf()]).toEqual([
    null,
    null,
    0,
  ])
})

test('one id twice in a batch is refused, and nothing of the batch is saved', async () => {
  const one = change('intention', 'Rest')
  const refused = send(study.therapist, note, [one, { ...one, path: 'stop_signal' }])
  await expect(refused).rejects.toMatchObject({ code: 'invalid' })
  expect(await savesOf()).toBe(0)
})
