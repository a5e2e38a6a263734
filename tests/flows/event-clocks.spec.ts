import { shownAlert } from '@/app/s/[study]/alert-words'
import type { Actor } from '@/lib/access/actor'
import { minutesAfter } from '@/lib/clock/instant'
import { assessEvent } from '@/lib/events/assess-event'
import { clocksThatRun } from '@/lib/events/clocks-that-run'
import { followEvent } from '@/lib/events/follow-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { tellOfClocks } from '@/lib/events/tell-of-clocks'
import { alertsOf } from '@/lib/messages/alerts-of'
import { endMembership } from '@/lib/trial/people/end-membership'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { anEvent, assessed, entrustAssessing, headache } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'
import { passTime, workerNow } from '@/tests/support/worker-clock'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
})

const none = { decision: 'not_ae', whyNot: 'Hungry' } as const
/** Of an event, what somebody is told, the first first. */
const told = async (who: Actor, eventId: string) =>
  (await alertsOf(who))
    .filter(({ subjectId }) => subjectId === eventId)
    .map(({ kind }) => kind)
    .toReversed()
const running = async (who: Actor) => (await clocksThatRun(who, study.id)).events.map(({ event }) => event.id)
const inTrail = async (action: string) => (await trailOf(participant.id)).filter(one => one.action === action)
const endRole = ({ memberships }: Actor) =>
  endMembership(study.administrator, { reason: 'left', membershipId: memberships[0]?.id ?? '' })
const agoBy = (minutes: number) => minutesAfter(new Date(workerNow()).toISOString(), -minutes)

test('an event that is or may be one is told to the investigators at once, in the deed that enters it; one that is said to be none is not', async () => {
  for (const decision of ['ae', 'undecided'] as const) {
    const eventId = await anEvent(study, participant, { decision })
    expect(await told(study.investigator, eventId)).toEqual(['event_entered'])
    for (const other of [study.therapist, study.supervisor, study.safetyOfficer, study.outsider])
      expect(await told(other, eventId)).toEqual([])
    const entered = (await inTrail('event.first')).at(-1)
    expect(entered).toMatchObject({
      ...{ actor: study.therapist.staffId, chain: study.id },
      body: { event: eventId, rows: expect.arrayContaining([expect.arrayContaining(['alert'])]) },
    })
  }
  const [alert] = await alertsOf(study.investigator)
  const shown = alert && shownAlert(alert)
  expect(shown).toMatchObject({ quiet: false, href: `/s/${study.id}/events/${alert?.subjectId}` })
  expect(shown?.sentence).not.toContain(participant.code)
  const own = await anEvent(study, participant, { by: study.investigator })
  expect(await told(study.investigator, own)).toEqual([])

  const eventId = await anEvent(study, participant, none)
  expect(await told(study.investigator, eventId)).toEqual([])
  const say = (said: object) => ({ eventId, decision: 'undecided', facts: headache, ...said }) as const
  await followEvent(study.therapist, say({ decision: 'undecided' }))
  expect(await told(study.investigator, eventId)).toEqual(['event_entered'])
  await followEvent(study.therapist, say({ decision: 'ae' }))
  expect(await told(study.investigator, eventId)).toEqual(['event_entered'])
})

test('where the site has no investigator its supervisors are told', async () => {
  await endRole(study.investigator)
  const eventId = await anEvent(study, participant)
  expect(await told(study.supervisor, eventId)).toEqual(['event_entered'])
  expect(await told(study.administrator, eventId)).toEqual([])
})

test('a clock with six hours left is told once to who supervises and oversees the site, and once when it ran out unreported', async () => {
  const eventId = await anEvent(study, participant, { decision: 'undecided', awareAt: agoBy(60) })
  await passTime('16 hours 58 minutes')
  await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual([])
  await passTime('3 minutes')
  for (let sweeps = 0; sweeps < 3; sweeps++) await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual(['event_clock_short'])
  expect(await told(study.investigator, eventId)).toEqual(['event_entered', 'event_clock_short'])
  await passTime('5 hours 56 minutes')
  await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual(['event_clock_short'])
  await passTime('4 minutes')
  for (let sweeps = 0; sweeps < 3; sweeps++) await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual(['event_clock_short', 'event_clock_over'])
  for (const other of [study.therapist, study.administrator, study.outsider])
    expect(await told(other, eventId)).toEqual([])
  const { events } = await clocksThatRun(study.supervisor, study.id)
  const body = { event: eventId, number: 1, due: events[0]?.due, told: 2 }
  const line = { chain: study.id, actor: null, body }
  expect(await inTrail('event.clock_short')).toMatchObject([line])
  expect(await inTrail('event.clock_over')).toMatchObject([line])
})

test('the study’s own hours count; one whose beginning is corrected to later is told anew, to whoever supervises and oversees the site by then', async () => {
  const settings = { ...studySettings.parse({}), seriousHours: 48 }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  const eventId = await anEvent(study, participant, { awareAt: agoBy(41 * 60) })
  await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual([])
  await passTime('8 hours')
  await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual(['event_clock_over'])
  const corrected = { awareAt: agoBy(43 * 60), awareWhy: 'It was the next day' }
  await followEvent(study.therapist, { eventId, decision: 'ae', facts: headache, ...corrected })
  for (let sweeps = 0; sweeps < 2; sweeps++) await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual(['event_clock_over', 'event_clock_short'])
  await endRole(study.investigator)
  await passTime('6 hours')
  await tellOfClocks()
  expect(await told(study.supervisor, eventId)).toEqual(['event_clock_over', 'event_clock_short', 'event_clock_over'])
  expect((await inTrail('event.clock_over')).map(({ body }) => body.told)).toEqual([2, 1])
})

test('the clocks that run stand in the list of whoever sees the event, the first to end first; what was reported, is not serious, is none or in error is neither listed nor told', async () => {
  await entrustAssessing(study, study.investigator)
  const of = (minutes: number, changes: object = {}) =>
    anEvent(study, participant, { awareAt: agoBy(minutes), ...changes })
  const [reported, mild, struck, said] = [await of(1), await of(1), await of(1), await of(1, none)]
  const [later, first] = [await of(25 * 60), await of(26 * 60, { decision: 'undecided' })]
  await reportEvent(study.coordinator, { eventId: reported, at: agoBy(0), to: 'Safety desk' })
  await assessEvent(study.investigator, { eventId: mild, assessment: assessed('no') })
  await assessEvent(study.investigator, { eventId: later, assessment: assessed('yes') })
  await strikeEvent(study.therapist, { eventId: struck, reason: 'Twice' })
  for (const who of [study.investigator, study.supervisor, study.therapist, study.coordinator])
    expect(await running(who)).toEqual([first, later])
  for (const who of [study.outsider, study.rater, study.dataManager]) expect(await running(who)).toEqual([])
  await passTime('2 days')
  await tellOfClocks()
  for (const eventId of [reported, mild, struck, said]) expect(await told(study.supervisor, eventId)).toEqual([])
  expect(await told(study.supervisor, first)).toEqual(['event_clock_over'])
  await reportEvent(study.coordinator, { eventId: first, at: agoBy(0), to: 'Safety desk' })
  expect(await running(study.supervisor)).toEqual([later])
})
