import { expect, test } from '@/tests/support/database'
import { about, aSessionDay, entry, log, logOf } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const aDay = () => aSessionDay(study)

test('what was entered while covered says so, and its confirmation is an entry of its own', async () => {
  const note = await aDay()
  const [unseen, seven] = [
    entry('rest', { body: { covered: true } }),
    entry('distress', { body: { value: 7, covered: true } }),
  ]
  const words = entry('free_note', { body: { words: 'Asked for the curtains.', covered: true } })
  expect((await log(study.therapist, note, unseen, seven, words)).refused).toEqual([])
  await log(study.therapist, note, about('confirmed', unseen.id, {}), about('void', seven.id, { reason: 'not_meant' }))
  const kept = await logOf(study.cotherapist, note)
  expect(kept.map(({ kind, concerns, body }) => [kind, concerns, body])).toEqual([
    ['clock_zero', null, {}],
    ['rest', null, { covered: true }],
    ['distress', null, { value: 7, covered: true }],
    ['free_note', null, { words: 'Asked for the curtains.', covered: true }],
    ['confirmed', unseen.id, {}],
    ['void', seven.id, { reason: 'not_meant' }],
  ])
  const added = (await trailOf(note.id)).filter(({ action }) => action === 'log.added')
  expect(added.flatMap(({ body }) => (body.entries as string[][]).map(([, , kind]) => kind))).toEqual(
    kept.map(({ kind }) => kind),
  )
})

test('another author confirms nothing that was entered unseen', async () => {
  const note = await aDay()
  const unseen = entry('rest', { body: { covered: true } })
  await log(study.therapist, note, unseen)
  const { refused } = await log(study.cotherapist, note, about('confirmed', unseen.id, {}))
  expect(refused.map(({ reason }) => reason)).toEqual(['concerns: Whoever entered it confirms it.'])
  expect((await logOf(study.therapist, note)).map(({ kind }) => kind)).toEqual(['clock_zero', 'rest'])
  expect((await trailOf(note.id)).filter(({ action }) => action === 'log.added')).toHaveLength(2)
})

test('only an entry that stands for itself is confirmed, and nothing else than “covered” is taken for it', async () => {
  const note = await aDay()
  const one = entry('rest', { body: { covered: true } })
  const struck = about('void', one.id, { reason: 'undone' })
  await log(study.therapist, note, one, struck)
  const refused = async (...sent: object[]) =>
    (await log(study.therapist, note, ...sent)).refused.map(({ reason }) => reason)
  expect(await refused(about('confirmed', struck.id, {}))).toEqual([
    'concerns: Only an entry that stands for itself is confirmed.',
  ])
  expect(await refused(entry('confirmed'))).toEqual(['concerns: Name the entry of this log that it is about.'])
  expect(await refused(entry('rest', { body: { covered: false } }))).toHaveLength(1)
  expect(await refused(about('void', one.id, { reason: 'undone', covered: true }))).toHaveLength(1)
})
