import { followEvent } from '@/lib/events/follow-event'
import { eventsOfParticipant, eventsThatWait } from '@/lib/events/list-events'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { signatureHash } from '@/lib/notes/content-hash'
import { addLicence } from '@/lib/trial/people/add-licence'
import { expect, test } from '@/tests/support/database'
import { anEvent, headache, signedDecisions, signList } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
})

const none = { decision: 'not_ae', whyNot: 'Expected tiredness after a long day' } as const
const waiting = async () =>
  (await eventsThatWait(study.investigator, study.id)).events.map(({ event, due }) => [event.id, due !== null])
const read = (eventId: string, actor = study.therapist) => readEvent(actor, { studyId: study.id, eventId })
const listOf = (visitId: string | null = null, actor = study.investigator) =>
  readDecisions(actor, { studyId: study.id, participantId: participant.id, visitId })

test('what is said to be none is read by participant and visit and signed once; one is overturned with a reason, and both decisions stay', async () => {
  const visitId = participant.visits.PREP1
  const [first, second] = [
    await anEvent(study, participant, { ...none, visitId }),
    await anEvent(study, participant, { ...none, visitId }),
  ]
  const elsewhere = await anEvent(study, participant, none)
  expect(await waiting()).toEqual([first, second, elsewhere].map(id => [id, false]))
  const { decisions, hash, visitCode } = await listOf(visitId)
  expect([visitCode, decisions.map(({ event, whyNot }) => [event.id, whyNot])]).toEqual([
    'PREP1',
    [first, second].map(id => [id, none.whyNot]),
  ])
  await signList(study.investigator, {
    ...{ participantId: participant.id, visitId, listHash: hash },
    overturned: [{ eventId: second, words: 'It lasted four days.' }],
  })
  expect(await waiting()).toEqual([
    [second, true],
    [elsewhere, false],
  ])
  for (const eventId of [first, second]) {
    const [signature] = (await read(eventId, study.monitor)).reviews
    const { contentHash, signer, printedName, credentials, meaning, at, offset } = signature ?? {}
    expect(signature).toMatchObject({ printedName: study.investigator.name, meaning: 'reviewed', visitId })
    expect(signature?.signatureHash).toBe(
      signatureHash({
        ...{ content_hash: contentHash ?? '', signer: signer ?? '', printed_name: printedName ?? '' },
        ...{ credentials: credentials ?? '', meaning: meaning ?? '', at: at ?? '', offset: offset ?? '' },
      }),
    )
  }
  expect((await read(second)).entries.map(({ says }) => says)).toMatchObject([
    none,
    { review: 'overturned', words: 'It lasted four days.' },
  ])
  const { events } = await eventsOfParticipant(study.monitor, { studyId: study.id, participantId: participant.id })
  expect(events.map(({ event, signedBy }) => [event.number, event.decision, event.review, signedBy])).toEqual([
    [3, 'not_ae', null, null],
    [2, 'ae', 'overturned', study.investigator.name],
    [1, 'not_ae', 'agreed', study.investigator.name],
  ])
  const trail = (await trailOf(participant.id)).filter(({ action }) => /^decisions|reviewed$/.test(action))
  expect(trail).toMatchObject([
    { action: 'decisions.viewed', body: { visit: 'PREP1', list: hash } },
    { action: 'decisions.signed', actor: study.investigator.staffId, body: { agreed: 1, overturned: 1 } },
    { action: 'event.reviewed', body: { number: 1, review: 'agreed' } },
    { action: 'event.reviewed', body: { number: 2, review: 'overturned' } },
  ])
  expect(await wholeTrail()).not.toMatch(/four days|Expected tiredness/)
})

test('what was followed up since it was read is refused as stale, and nothing is signed; what was agreed to and changed waits anew', async () => {
  const eventId = await anEvent(study, participant, none)
  const { hash: listHash } = await listOf()
  const follow = { eventId, decision: 'not_ae', whyNot: 'Hungry', facts: headache } as const
  await followEvent(study.cotherapist, follow)
  const signing = { participantId: participant.id, visitId: null, listHash, overturned: [] }
  await expect(signList(study.investigator, signing)).rejects.toMatchObject({ code: 'stale' })
  expect((await read(eventId)).reviews).toEqual([])
  await signedDecisions(study, participant)
  expect(await waiting()).toEqual([])
  await followEvent(study.therapist, { ...follow, whyNot: 'Thirsty' })
  expect(await waiting()).toEqual([[eventId, false]])
  await signedDecisions(study, participant, { [eventId]: 'Three days in a row.' })
  await expect(followEvent(study.therapist, follow)).rejects.toMatchObject({ code: 'not_now' })
  expect((await read(eventId)).reviews).toHaveLength(2)
})

test('a wrong password, an unknown event, one without a reason, an empty list and everybody but the investigator are refused, and nothing is kept', async () => {
  const eventId = await anEvent(study, participant, none)
  const other = await anEvent(study, participant, { ...none, visitId: participant.visits.PREP1 })
  const { hash: listHash } = await listOf()
  const signing = { participantId: participant.id, visitId: null, listHash, overturned: [] as object[] }
  const refused = (changes: object, problem: Record<string, unknown>, actor = study.investigator) =>
    expect(signList(actor, { ...signing, ...changes })).rejects.toMatchObject(problem)
  await refused({ password: 'not this one' }, { code: 'wrong_password' })
  const twice = [eventId, eventId].map(id => ({ eventId: id, words: 'X' }))
  for (const overturned of [[{ eventId: other, words: 'X' }], twice] as object[][])
    await refused({ overturned }, { code: 'invalid', fields: { overturned: expect.any(String) } })
  await refused({ visitId: participant.visits.PREP2 }, { code: 'not_now' })
  await refused({}, { code: 'not_permitted' }, study.supervisor)
  await refused({}, { code: 'not_found' }, study.outsider)
  await expect(listOf(null, study.supervisor)).rejects.toMatchObject({ code: 'not_found' })
  const { id: studyId, investigator } = study
  const licence = { title: 'Physician', number: '7', authority: 'Board', startsOn: '2000-01-01', endsOn: '2001-01-01' }
  await addLicence(study.administrator, { studyId, staffId: investigator.staffId, ...licence })
  await refused({}, { code: 'not_now', message: expect.stringContaining('licence') })
  expect(() => signList(investigator, { ...signing, overturned: [{ eventId, words: ' ' }] })).toThrow(
    expect.objectContaining({ code: 'invalid' }),
  )
  expect((await waiting()).length).toBe(2)
  expect((await read(eventId)).reviews).toEqual([])
})
