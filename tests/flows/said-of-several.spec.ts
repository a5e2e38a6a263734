import { describeEffects } from '@/lib/session/effects/describe-effects'
import { handedOn } from '@/lib/session/effects/triage-effects'
import { appendEntries } from '@/lib/session/log/append-entries'
import { expect, test } from '@/tests/support/database'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'
import { effectsOf, standsAs, triage } from '@/tests/support/triaged'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

/** A day with nausea twice and a headache. */
async function aDay() {
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: null } })
  const effects = ['nausea', 'nausea', 'headache'].map((kind, index) =>
    entry(kind, { at: minutesAgo(40 - 10 * index) }),
  )
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }), ...effects)
  const [one, two, head] = effects.map(({ id }) => id)
  return { note, nausea: [one ?? '', two ?? ''], head: head ?? '' }
}
const none = { decision: 'not_ae', whyNot: 'Passed within the hour', abuse_related: 'no' } as const

test('what was handed to the investigator is not called none together with other terms, and may be by itself', async () => {
  const { note, nausea, head } = await aDay()
  await triage(study.cotherapist, note, [head], { decision: 'investigator' })
  const before = await trailOf(note.id)
  await expect(triage(study.therapist, note, [...nausea, head], none)).rejects.toMatchObject({
    code: 'not_now',
    message: handedOn,
  })
  expect(await trailOf(note.id)).toEqual(before)
  expect(await standsAs(study.therapist, note)).toEqual([
    [null, true],
    [null, true],
    ['investigator', true],
  ])
  for (const term of [nausea, [head]]) await triage(study.therapist, note, term, none)
  expect(await standsAs(study.therapist, note)).toEqual([...nausea, head].map(() => ['not_ae', false]))
})

test('an answer for all is left out of what a colleague said meanwhile: how an effect was, how a touch began, that it ended', async () => {
  const { note, nausea, head } = await aDay()
  const staff = study.therapist.staffId
  const touches = [50, 45].map(ago => entry('touch', { at: minutesAgo(ago), body: { touch: 'hold_hand', staff } }))
  await log(study.therapist, note, ...touches)
  const [first = '', second = ''] = touches.map(({ id }) => id)
  await log(
    study.cotherapist,
    note,
    about('described', head, { intensity: '3' }),
    about('described', first, { began: 'participant_asked' }),
    about('ended', first, {}),
  )
  const forAll = (kind: 'described' | 'ended', ids: readonly string[], body: object) =>
    appendEntries(study.therapist, { noteId: note.id, entries: ids.map(id => about(kind, id, body)), onlyUnsaid: true })
  const kept = [
    await forAll('described', [...nausea, head], { intensity: '1' }),
    await forAll('described', [first, second], { began: 'offered_and_accepted' }),
    await forAll('ended', [first, second], { uncertain: true }),
    await forAll('described', [head], { intensity: '1' }),
  ]
  expect(kept.map(({ saved, refused }) => [saved.length, refused.length])).toEqual([
    [2, 0],
    [1, 0],
    [1, 0],
    [0, 0],
  ])
  const intensities = async () => (await effectsOf(study.therapist, note)).map(({ described }) => described.intensity)
  expect(await intensities()).toEqual(['1', '1', '3'])
  const said = (await trailOf(note.id)).filter(({ action, actor }) => action === 'log.added' && actor === staff)
  expect(said.slice(-3).map(({ body }) => (body as { entries: unknown[] }).entries.length)).toEqual([2, 1, 1])
  await log(study.therapist, note, about('described', head, { intensity: '2' }))
  expect(await intensities(), 'each by itself is said anew').toEqual(['1', '1', '2'])
})

test('beside the signed note too, an answer for all leaves what a colleague said meanwhile', async () => {
  const { note, nausea, head } = await aDay()
  await sign(study.therapist, note)
  const describe = (entryIds: string[], valence: 'mixed' | 'unpleasant', onlyUnsaid?: true) =>
    describeEffects(study.cotherapist, { noteId: note.id, entryIds, description: { valence }, onlyUnsaid })
  await describe([head], 'mixed')
  await describe([...nausea, head], 'unpleasant', true)
  expect((await effectsOf(study.therapist, note)).map(({ described }) => described.valence)).toEqual([
    'unpleasant',
    'unpleasant',
    'mixed',
  ])
  const told = async () => (await trailOf(note.id)).filter(({ action }) => action === 'effects.described')
  expect((await told()).map(({ body }) => (body as { entries: unknown[] }).entries.length)).toEqual([1, 2])
  await describe([...nausea, head], 'mixed', true)
  expect(await told(), 'nothing was left to say').toHaveLength(2)
})
