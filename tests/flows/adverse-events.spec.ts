import { assessEvent } from '@/lib/events/assess-event'
import { enterEvent } from '@/lib/events/enter-event'
import { placeAfter } from '@/lib/events/event-cursor'
import { enterEventInput } from '@/lib/events/event-input'
import { followEvent } from '@/lib/events/follow-event'
import { eventsOfParticipant, eventsThatWait } from '@/lib/events/list-events'
import { readEvent } from '@/lib/events/read-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { alertsOf } from '@/lib/messages/alerts-of'
import { parsed } from '@/lib/outcome/parsed'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { anEvent, assessed, entrustAssessing, headache } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const read = (eventId: string, actor = study.therapist) => readEvent(actor, { studyId: study.id, eventId })
const waiting = async (actor = study.investigator) =>
  (await eventsThatWait(actor, study.id)).events.map(({ event, due }) => [event.id, due !== null])

test('what befell somebody is entered at once; the clock runs from when the first of the staff knew, until a physician finds it not serious', async () => {
  const participant = await aParticipant(study)
  const awareAt = '2026-02-03T08:30+01:00'
  const eventId = await anEvent(study, participant, { awareAt, visitId: participant.visits.PREP1 })
  const page = await read(eventId)
  expect(page).toMatchObject({
    facts: headache,
    due: '2026-02-04T07:30:00.000000Z',
    event: { number: 1, visitCode: 'PREP1', serious: null, grade: 2 },
    may: { follow: true, assess: false, report: false, review: false, strike: true },
  })
  for (const actor of [study.investigator, study.supervisor, study.coordinator])
    expect(await waiting(actor)).toEqual([[eventId, true]])
  expect(await waiting(study.outsider)).toEqual([])
  const says = { eventId, assessment: assessed('no') }
  await expect(assessEvent(study.investigator, says)).rejects.toMatchObject({
    code: 'not_permitted',
    message: expect.stringContaining('delegated to a physician'),
  })
  await entrustAssessing(study, study.investigator)
  await assessEvent(study.investigator, says)
  expect(await read(eventId)).toMatchObject({ due: null, assessment: { AESER: 'no', listed: 'no' } })
  expect([await waiting(), await waiting(study.supervisor)]).toEqual([[[eventId, false]], []]) // for the signature
  const trail = (await trailOf(participant.id)).filter(({ action }) => action.startsWith('event.'))
  expect(trail).toMatchObject([
    { action: 'event.first', actor: study.therapist.staffId, body: { number: 1, decision: 'ae', grade: 2 } },
    { action: 'event.viewed' },
    { action: 'event.assessment', actor: study.investigator.staffId, body: { serious: 'no', related: 'possible' } },
  ])
  expect(JSON.stringify(trail)).not.toContain('Headache')
})

test('a serious one is told at once to those who oversee the site, and its clock runs until the sponsor was told', async () => {
  const eventId = await anEvent(study, await aParticipant(study), { awareAt: '2026-02-03T08:30+01:00' })
  await entrustAssessing(study, study.investigator)
  await assessEvent(study.investigator, { eventId, assessment: assessed('yes') })
  const told = async () => (await alertsOf(study.supervisor)).filter(({ subjectId }) => subjectId === eventId)
  expect(await told()).toMatchObject([{ kind: 'event_serious', raisedBy: study.investigator.staffId }])
  await assessEvent(study.investigator, { eventId, assessment: assessed('yes') })
  expect(await told()).toHaveLength(1)
  const none = { eventId, decision: 'not_ae', whyNot: 'Nothing', facts: headache } as const
  await expect(followEvent(study.therapist, none)).rejects.toMatchObject({ code: 'not_now' })
  expect(await waiting()).toEqual([[eventId, true]])
  const report = { eventId, at: '2026-02-03T15:00+01:00', to: 'Safety desk, by telephone' }
  await expect(reportEvent(study.therapist, report)).rejects.toMatchObject({ code: 'not_permitted' })
  for (const at of ['2190-01-01T00:00+01:00', '2026-02-03T08:29+01:00'])
    await expect(reportEvent(study.coordinator, { ...report, at })).rejects.toMatchObject({
      code: 'invalid',
      fields: { at: expect.any(String) },
    })
  await reportEvent(study.coordinator, report)
  await expect(reportEvent(study.coordinator, report)).rejects.toMatchObject({ code: 'not_now' })
  expect([await waiting(), await waiting(study.supervisor)]).toEqual([[[eventId, false]], []])
  await expect(strikeEvent(study.therapist, { eventId, reason: 'Twice' })).rejects.toMatchObject({ code: 'not_now' })
  expect((await read(eventId)).event.reportedAt).toBe('2026-02-03T14:00:00.000000Z')
})

test('follow-ups append: what was said before stays, word for word, with who said it', async () => {
  const participant = await aParticipant(study)
  const eventId = await anEvent(study, participant)
  const { AEENDAT: _, ...ongoing } = headache
  const facts = { ...ongoing, AEONGO: 'yes', AETOXGR: '3', AEOUT: 'not_recovered' } as const
  await followEvent(study.cotherapist, { eventId, decision: 'undecided', whyNot: 'Typed before', facts })
  const { entries, event } = await read(eventId, study.supervisor)
  expect(event).toMatchObject({ grade: 3, outcome: 'not_recovered', decision: 'undecided' })
  expect(entries.map(({ kind, says }) => [kind, 'facts' in says && says.facts.AETOXGR])).toEqual([
    ['first', '2'],
    ['follow_up', '3'],
  ])
  expect(entries[1]?.says).not.toHaveProperty('whyNot') // it stands as none no more
  expect(await read(eventId, study.monitor)).toMatchObject({ facts: null, entries: [], event: { grade: 3 } })
  for (const actor of [study.outsider, study.dataManager, study.rater])
    await expect(read(eventId, actor)).rejects.toMatchObject({ code: 'not_found' })
  for (const actor of [study.supervisor, study.monitor])
    await expect(followEvent(actor, { eventId, decision: 'ae', facts })).rejects.toMatchObject({
      code: 'not_permitted',
    })
})

test('two events of one participant that are looked at in turn are two looks in the trail', async () => {
  const participant = await aParticipant(study)
  for (const eventId of [await anEvent(study, participant), await anEvent(study, participant)])
    for (const _ of ['once', 'again']) await read(eventId)
  const views = (await trailOf(participant.id)).filter(({ action }) => action === 'event.viewed')
  expect(views.map(({ body }) => body.number)).toEqual([1, 2])
})

test('one entered in error is struck through, keeps its entries, and nothing is added to it any more', async () => {
  const eventId = await anEvent(study, await aParticipant(study))
  await expect(strikeEvent(study.coordinator, { eventId, reason: 'X' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await strikeEvent(study.therapist, { eventId, reason: 'Another participant’s' })
  await expect(followEvent(study.therapist, { eventId, decision: 'ae', facts: headache })).rejects.toMatchObject({
    code: 'not_now',
  })
  expect(await waiting()).toEqual([])
  expect((await read(eventId)).entries).toHaveLength(2)
})

test('whoever hears of it first enters it, also where nothing was ever written of the participant', async () => {
  const numbers = []
  for (const by of [study.investigator, study.coordinator]) {
    const eventId = await anEvent(study, await aParticipant(study), { by })
    numbers.push((await read(eventId)).event.number)
  }
  expect(numbers).toEqual([1, 1])
})

test('the hours of the clock are the protocol’s', async () => {
  const settings = { ...studySettings.parse({}), seriousHours: 72 }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  const eventId = await anEvent(study, await aParticipant(study), { awareAt: '2026-02-03T08:30+01:00' })
  expect((await read(eventId)).due).toBe('2026-02-06T07:30:00.000000Z')
})

const misfits: [said: string, changes: object, field: string][] = [
  ['an end before the beginning', { facts: { ...headache, AEENDAT: '2026-01-31' } }, 'facts.AEENDAT'],
  ['no end of what does not', { facts: { ...headache, AEENDAT: undefined } }, 'facts.AEENDAT'],
  ['a grade that there is not', { facts: { ...headache, AETOXGR: '6' } }, 'facts.AETOXGR'],
  ['none without a reason', { decision: 'not_ae' }, 'whyNot'],
  ['none with a blank for a reason', { decision: 'not_ae', whyNot: ' ' }, 'whyNot'],
  ['a time without its offset', { awareAt: '2026-02-03T08:30' }, 'awareAt'],
  ['a field of an amount', { facts: { ...headache, AEDOSE: '1' } }, 'facts'],
]
for (const [said, changes, field] of misfits)
  test(`${said} is refused by name`, () => {
    const input = { participantId: crypto.randomUUID(), decision: 'ae', facts: headache, ...changes }
    expect(() => parsed(enterEventInput, input)).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }),
    )
  })

test('days and times to come, a day before consent, knowledge before the beginning, and somebody else’s visit are refused, and nothing is kept', async () => {
  const [participant, other] = [await aParticipant(study), await aParticipant(study)]
  const participantId = participant.id
  const enter = (changes: object) =>
    enterEvent(study.therapist, { participantId, decision: 'ae', facts: headache, ...changes })
  const refused = (field: string) => ({ code: 'invalid', fields: { [field]: expect.any(String) } })
  const future = { ...headache, AESTDAT: '2190-01-01', AEENDAT: '2190-01-02' }
  await expect(enter({ facts: future })).rejects.toMatchObject(refused('facts.AESTDAT'))
  const before = { ...headache, AESTDAT: '2026-01-04' } // consent was given on the fifth
  const early = { code: 'invalid', fields: { 'facts.AESTDAT': expect.stringContaining('consent on 5 January 2026') } }
  await expect(enter({ facts: before })).rejects.toMatchObject(early)
  const eventId = await anEvent(study, other, { facts: { ...before, AESTDAT: '2026-01-05' } })
  const follow = { eventId, decision: 'ae', facts: before } as const
  await expect(followEvent(study.therapist, follow)).rejects.toMatchObject(early)
  await expect(enter({ awareAt: '2190-01-01T00:00+01:00' })).rejects.toMatchObject(refused('awareAt'))
  await expect(enter({ awareAt: '2026-01-31T23:59+01:00' })).rejects.toMatchObject(refused('awareAt'))
  await expect(enter({ visitId: other.visits.PREP1 })).rejects.toMatchObject(refused('visitId'))
  expect((await eventsOfParticipant(study.therapist, { studyId: study.id, participantId })).events).toEqual([])
})

test('none is left out of the list: fifty a page, clocks first, the earliest known first, and each event once', async () => {
  const participant = await aParticipant(study)
  const decided = await anEvent(study, participant, { decision: 'not_ae', whyNot: 'Hungry', awareAt: aware(1) })
  const ids: string[] = []
  for (let minute = 1; minute <= 52; minute++)
    ids.push(await anEvent(study, participant, { awareAt: aware(Math.ceil(minute / 2)) }))
  const first = await eventsThatWait(study.investigator, study.id)
  const second = await eventsThatWait(study.investigator, study.id, placeAfter(first.next))
  const idsOf = ({ events }: typeof first) => events.map(({ event }) => event.id)
  expect([idsOf(first).length, idsOf(second).length, second.next]).toEqual([50, 3, null])
  expect([...idsOf(first), ...idsOf(second)].toSorted()).toEqual([decided, ...ids].toSorted())
  expect(idsOf(second).at(-1)).toBe(decided)
  expect(first.events.map(({ event }) => event.awareAt)).toEqual(
    first.events.map(({ event }) => event.awareAt).toSorted(),
  )
  for (const text of ['', '9~x~y', undefined, ['0']]) expect(placeAfter(text)).toBeUndefined()
})

const aware = (minute: number) => `2026-02-03T08:${String(minute).padStart(2, '0')}+01:00`
