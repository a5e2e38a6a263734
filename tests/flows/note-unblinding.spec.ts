import { setStudySettings } from '@/lib/trial/set-study-settings'
import { studySettings } from '@/lib/trial/study-settings'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, save, sign, type TestNote } from '@/tests/support/note-makers'
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
  await expect(sign(study.cotherapist, note, second)).rejects.toEqual(undecided)
  expect(await sign(study.cotherapist, note, { ...second, unblinding: 'kept' })).toEqual({ status: 'signed' })
  expect((await signings(note)).map(body => body.unblinding)).toEqual([
    undefined,
    { fields: ['own_words'], decision: 'kept' },
  ])
})
