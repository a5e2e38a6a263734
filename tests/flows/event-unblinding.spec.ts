import { addEventWords } from '@/lib/events/add-event-words'
import { assessEvent } from '@/lib/events/assess-event'
import { followEvent } from '@/lib/events/follow-event'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { anEvent, assessed, entrustAssessing, headache, signList, signOne } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  const settings = { ...studySettings.parse({}), armNames: ['Cedar'] }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
})

const stand = 'Say whether these words stand as they are.'
const undecided = (words?: string) =>
  expect.objectContaining({ code: 'invalid', fields: { unblinding: words ? `${words}. ${stand}` : stand } })
const signings = async (action: string) =>
  (await trailOf(participant.id)).filter(one => one.action === action).map(({ body }) => body)
const sign = async (eventId: string, more: object = {}) => {
  const { hash: contentHash } = await readEvent(study.investigator, { studyId: study.id, eventId })
  return signOne(study.investigator, { eventId, contentHash, ...more })
}
const signAll = async (overturned: readonly object[], more: object = {}) => {
  const group = { participantId: participant.id, visitId: null }
  const { hash: listHash } = await readDecisions(study.investigator, { studyId: study.id, ...group })
  return signList(study.investigator, { ...group, listHash, overturned, ...more })
}
const told = {
  ...headache,
  AETERM: 'Headache after 80 mg',
  AECONTRT: 'yes',
  treatment_words: 'Two tablets, 400 mg',
} as const

test('an event whose words may unblind is signed only with a decision of who signs it, recorded by entry and field without the words', async () => {
  const words = 'She is sure of the placebo.'
  const eventId = await anEvent(study, participant, { facts: { ...told, words } })
  await entrustAssessing(study, study.investigator)
  const assessment = { ...assessed('yes'), words: 'Cedar would explain it.' }
  await assessEvent(study.investigator, { eventId, assessment })
  await addEventWords(study.safetyOfficer, { eventId, words: 'Was it 25 mg?' })
  await expect(sign(eventId)).rejects.toEqual(undecided())
  expect(await signings('event.signed')).toEqual([])
  await sign(eventId, { unblinding: 'kept' })
  const [body] = await signings('event.signed')
  const fields = ['1.AETERM', '1.treatment_words', '1.words', '2.assessment_words', '3.said']
  expect(body).toMatchObject({ entries: 3, unblinding: { fields, decision: 'kept' } })
  expect(JSON.stringify(body)).not.toMatch(/cedar|placebo|\d+ mg/i)
})

test('an event without such words has none in its trail, and near-misses are none', async () => {
  const facts = { ...headache, AETERM: 'A sore arm', words: 'It took a dose of courage, on 2 stairs, by the cedars.' }
  const eventId = await anEvent(study, participant, { facts })
  await sign(eventId)
  expect((await signings('event.signed'))[0]).not.toHaveProperty('unblinding')
})

test('a list of what is said to be none is decided on as well, by event and field', async () => {
  const none = { decision: 'not_ae', whyNot: 'Cedar does that' } as const
  await anEvent(study, participant, { ...none, facts: told })
  const second = await anEvent(study, participant, { ...none, whyNot: 'Hungry' })
  const correction = { awareAt: '2026-02-03T08:30+01:00', awareWhy: 'The nurse had noted 5 mg' }
  const anew = { eventId: second, ...none, whyNot: 'Hungry', facts: headache, ...correction } as const
  await followEvent(study.therapist, anew)
  await expect(signAll([])).rejects.toEqual(undecided())
  expect(await signings('decisions.signed')).toEqual([])
  await signAll([], { unblinding: 'kept' })
  const [body] = await signings('decisions.signed')
  const fields = ['1.AETERM', '1.treatment_words', '1.why_not', '2.aware_why']
  expect(body).toMatchObject({ agreed: 2, unblinding: { fields, decision: 'kept' } })
  expect(JSON.stringify(body)).not.toMatch(/cedar|\d+ mg/i)
})

test('a reason to overturn is shown by the refusal and decided on, and again with the event that it stands in', async () => {
  const eventId = await anEvent(study, participant, { decision: 'not_ae', whyNot: 'Hungry' })
  const overturned = [{ eventId, words: 'On placebo nobody has this, on 80 mg all do.' }]
  await expect(signAll(overturned)).rejects.toEqual(undecided('“placebo”, “80 mg”'))
  await signAll(overturned, { unblinding: 'kept' })
  const [body] = await signings('decisions.signed')
  expect(body).toMatchObject({ overturned: 1, unblinding: { fields: ['1.review'], decision: 'kept' } })
  await expect(sign(eventId)).rejects.toEqual(undecided())
  await sign(eventId, { unblinding: 'kept' })
  const [signed] = await signings('event.signed')
  expect(signed).toMatchObject({ unblinding: { fields: ['2.review'], decision: 'kept' } })
  expect(JSON.stringify([body, signed])).not.toMatch(/placebo|\d+ mg/i)
})

test('a list without such words has none in its trail', async () => {
  await anEvent(study, participant, { decision: 'not_ae', whyNot: 'Hungry' })
  await signAll([])
  expect((await signings('decisions.signed'))[0]).not.toHaveProperty('unblinding')
})
