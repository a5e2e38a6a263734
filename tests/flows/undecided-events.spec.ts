import { assessEvent } from '@/lib/events/assess-event'
import { placeAfter } from '@/lib/events/event-cursor'
import { followEvent } from '@/lib/events/follow-event'
import { eventsThatWait } from '@/lib/events/list-events'
import { readEvent } from '@/lib/events/read-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { expect, test } from '@/tests/support/database'
import { anEvent, aSignedEvent, assessed, entrustAssessing, headache } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  await entrustAssessing(study, study.investigator)
})

const waiting = async (actor = study.investigator) =>
  (await eventsThatWait(actor, study.id)).events.map(({ event, due }) => [event.id, due !== null])
const undecided = (minute = 0) =>
  anEvent(study, participant, {
    decision: 'undecided',
    awareAt: `2026-02-03T08:${String(minute).padStart(2, '0')}+01:00`,
  })
const find = (eventId: string, AESER: 'yes' | 'no') =>
  assessEvent(study.investigator, { eventId, assessment: assessed(AESER) })
const none = { decision: 'not_ae', whyNot: 'Hungry' } as const

test('what is not serious and still to be decided stays on the list of all who see it, until somebody decides it', async () => {
  const eventId = await undecided()
  await find(eventId, 'no')
  const { id: studyId, investigator, therapist, coordinator, supervisor } = study
  for (const actor of [investigator, therapist, coordinator, supervisor])
    expect(await waiting(actor)).toEqual([[eventId, false]])
  for (const actor of [study.safetyOfficer, study.outsider]) expect(await waiting(actor)).toEqual([])
  const { event, may } = await readEvent(investigator, { studyId, eventId })
  expect([event.decision, event.serious, may.sign, may.follow]).toEqual(['undecided', 'no', false, true])
  await followEvent(therapist, { eventId, decision: 'undecided', facts: { ...headache, AETOXGR: '1' } })
  expect(await waiting()).toEqual([[eventId, false]])
  await followEvent(therapist, { eventId, decision: 'ae', facts: headache })
  expect([await waiting(), await waiting(therapist)]).toEqual([[[eventId, false]], []]) // for the signature
  await aSignedEvent(study, eventId)
  expect(await waiting()).toEqual([])
  const said = (await trailOf(participant.id)).filter(({ action }) => action === 'event.follow_up')
  expect(said).toMatchObject([
    { actor: therapist.staffId, body: { decision: 'undecided' } },
    { actor: therapist.staffId, body: { decision: 'ae' } },
  ])
})

test('what the sponsor was told of before a physician assessed it stays on the list until it is assessed', async () => {
  const eventId = await anEvent(study, participant, { awareAt: '2026-02-03T08:00+01:00' })
  await reportEvent(study.investigator, { eventId, at: '2026-02-03T09:00+01:00', to: 'The safety desk' })
  for (const actor of [study.investigator, study.therapist, study.supervisor])
    expect(await waiting(actor)).toEqual([[eventId, false]])
  await find(eventId, 'yes')
  expect([await waiting(study.therapist), await waiting()]).toEqual([[], [[eventId, false]]]) // for the signature
  const told = (await trailOf(participant.id)).filter(({ action }) => /^event\.(reported|assessment)$/.test(action))
  expect(told.map(({ actor }) => actor)).toEqual([study.investigator.staffId, study.investigator.staffId])
})

test('what is decided to be none waits as such; what was entered in error waits no longer', async () => {
  const [decided, struck] = [await undecided(1), await undecided(2)]
  for (const eventId of [decided, struck]) await find(eventId, 'no')
  expect(await waiting()).toEqual([decided, struck].map(id => [id, false]))
  await followEvent(study.therapist, { eventId: decided, ...none, facts: headache })
  expect(await waiting()).toEqual([struck, decided].map(id => [id, false]))
  await strikeEvent(study.therapist, { eventId: struck, reason: 'Twice' })
  expect(await waiting()).toEqual([[decided, false]])
})

test('a serious one that the sponsor was told of is open for as long as nobody decides it', async () => {
  const eventId = await undecided()
  await find(eventId, 'yes')
  expect(await waiting()).toEqual([[eventId, true]])
  await reportEvent(study.coordinator, { eventId, at: '2026-02-03T15:00+01:00', to: 'Safety desk' })
  for (const actor of [study.investigator, study.therapist, study.safetyOfficer])
    expect(await waiting(actor)).toEqual([[eventId, false]])
  await followEvent(study.therapist, { eventId, decision: 'ae', facts: headache })
  expect(await waiting(study.therapist)).toEqual([])
})

test('the list has clocks first, then what is still to be decided, what is said to be none and what is to be signed, over its pages', async () => {
  const toSign = await anEvent(study, participant, { awareAt: '2026-02-03T08:00+01:00' })
  await find(toSign, 'no')
  const saidNone = await anEvent(study, participant, { ...none, awareAt: '2026-02-03T08:01+01:00' })
  const open: string[] = []
  for (let minute = 2; minute <= 52; minute++) {
    const eventId = await undecided(minute)
    await find(eventId, 'no')
    open.push(eventId)
  }
  const running = await undecided(53)
  const first = await eventsThatWait(study.investigator, study.id)
  const second = await eventsThatWait(study.investigator, study.id, placeAfter(first.next))
  expect([...first.events, ...second.events].map(({ event }) => event.id)).toEqual([running, ...open, saidNone, toSign])
  const third = await eventsThatWait(
    study.investigator,
    study.id,
    placeAfter(`3~${second.events.at(-1)?.event.awareAt}~${toSign}`),
  )
  expect([first.events.length, second.next, third.events]).toEqual([50, null, []])
})
