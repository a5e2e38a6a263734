import { readRecord } from '@/lib/review/read-record'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { entry, log } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, aSignedNote, close, enterInError, save, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
  const settings = { ...studySettings.parse({}), armNames: ['Cedar'] }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
})

const undecided = expect.objectContaining({
  code: 'invalid',
  fields: { unblinding: 'Say whether these words stand as they are.' },
})
const undecidedOf = (words: string) =>
  expect.objectContaining({
    code: 'invalid',
    fields: { unblinding: `${words}. Say whether these words stand as they are.` },
  })
const signings = async ({ id }: TestNote) =>
  (await trailOf(id)).filter(({ chain, action }) => chain === id && /signed$/.test(action)).map(({ body }) => body)

test('a note whose words may unblind is signed only with its author’s decision, recorded without the words', async () => {
  const note = await aReadyNote(study)
  await save(study.therapist, note, { summary: 'He is sure that he is in cedar: 80 mg, no placebo.' }, 1)
  await expect(sign(study.therapist, note)).rejects.toEqual(undecided)
  expect(await sign(study.therapist, note, { unblinding: 'kept' })).toEqual({ status: 'signed' })
  const [body] = await signings(note)
  expect(body).toMatchObject({ unblinding: { fields: ['summary'], decision: 'kept' } })
  expect(JSON.stringify(body)).not.toMatch(/cedar|placebo|80 mg/i)
})

test('words changed meanwhile need no decision, and a note without such words has none in its trail', async () => {
  const note = await aReadyNote(study)
  await save(study.therapist, note, { summary: 'It was the placebo, she said.' }, 1)
  await expect(sign(study.therapist, note)).rejects.toEqual(undecided)
  await save(study.therapist, note, { summary: 'She spoke of what she had been given.' }, 2)
  await sign(study.therapist, note)
  expect((await signings(note))[0]).not.toHaveProperty('unblinding')
})

test('both who sign a session note decide, the second also for words of their own', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const second = { meaning: 'co-authored', ownWords: 'I would say Cedar.' } as const
  await expect(sign(study.cotherapist, note, second)).rejects.toEqual(undecidedOf('“Cedar”'))
  expect(await sign(study.cotherapist, note, { ...second, unblinding: 'kept' })).toEqual({ status: 'signed' })
  expect((await signings(note)).map(body => body.unblinding)).toEqual([
    undefined,
    { fields: ['own_words'], decision: 'kept' },
  ])
})

test('words of the log, of a reason and of a gap are decided on like those of an answer', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await log(study.therapist, note, entry('rest', { body: { words: 'She is sure of the placebo.' } }))
  await expect(sign(study.therapist, note)).rejects.toEqual(undecided)
  expect(await sign(study.therapist, note, { unblinding: 'kept' })).toEqual({ status: 'ready' })
  expect((await signings(note))[0]).toMatchObject({ unblinding: { fields: ['log'], decision: 'kept' } })
  const other = await aReadyNote(study, { changes: { next_steps: { gap: 'not_done', reason: 'Sure of Cedar' } } })
  await expect(sign(study.therapist, other)).rejects.toEqual(undecided)
  await sign(study.therapist, other, { unblinding: 'kept' })
  expect((await signings(other))[0]).toMatchObject({ unblinding: { fields: ['next_steps'], decision: 'kept' } })
})

test('words signed beside a note are shown and decided on in the same way: of its author, its supervisor, and of who takes it out', async () => {
  const note = await aSignedNote(study)
  const kept = async (action: string, deed: (input: object) => Promise<unknown>, words: string) => {
    await expect(deed({})).rejects.toEqual(undecidedOf(words))
    await deed({ unblinding: 'kept' })
    const last = (await trailOf(note.id)).findLast(line => line.action === action)
    expect(last?.body, action).toMatchObject({ unblinding: { fields: ['words'], decision: 'kept' } })
    expect(JSON.stringify(last)).not.toMatch(/cedar|placebo|80 mg/i)
  }
  const { id: noteId } = note
  for (const kind of ['late_entry', 'addendum', 'correction'] as const)
    await kept(
      'appendix.signed',
      input => deeds.append(study.therapist, { noteId, kind, text: 'She says it was 80 mg, no placebo.', ...input }),
      '“80 mg”, “placebo”',
    )
  await deeds.append(study.therapist, { noteId, text: 'She crossed her arms, and took a dose of courage.' })
  expect((await trailOf(noteId)).at(-1)?.body).not.toHaveProperty('unblinding')
  const { contentHash } = await readRecord(study.supervisor, { noteId, studyId: study.id })
  const attesting = { noteId, contentHash, attestation: 'Read. It reads like cedar.' }
  await kept('note.countersigned', input => deeds.countersign(study.supervisor, { ...attesting, ...input }), '“cedar”')
  const wrong = { statement: 'This is of the placebo session of somebody else.' }
  await kept(
    'note.entered_in_error',
    input => enterInError(study.investigator, note, { ...wrong, ...input }),
    '“placebo”',
  )
})

test('who closes a note without a signature decides on their reason as well', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const closing = { reason: 'She left after the 25 mg remark.' }
  await expect(close(study.investigator, note, closing)).rejects.toEqual(undecidedOf('“25 mg”'))
  await close(study.investigator, note, { ...closing, unblinding: 'kept' })
  expect((await trailOf(note.id)).at(-1)?.body).toMatchObject({ unblinding: { fields: ['words'], decision: 'kept' } })
})
