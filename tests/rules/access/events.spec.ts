import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { expect, test } from '@/tests/support/database'
import { anEvent, entrustAssessing } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestParticipant } from '@/tests/support/makers'
import { probeOf } from './event-probes'
import { type EventDeed, type EventState, eventRows, eventRules } from './event-rules'
import { disagreements, measure } from './measure'
import { careFor, type People, peopleOf } from './who'

let people: People
let participant: TestParticipant
let events: Record<EventState, string>
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const study = await aStudy()
  people = await peopleOf(study)
  participant = await aParticipant(study)
  await careFor(study, people, participant)
  await entrustAssessing(study, study.sessionStaff)
  const [ae, reported, struck] = [
    await anEvent(study, participant),
    await anEvent(study, participant, { awareAt: '2026-02-03T08:30+01:00' }),
    await anEvent(study, participant),
  ]
  const none = await anEvent(study, participant, { decision: 'not_ae', whyNot: 'Tired after a long day' })
  await reportEvent(study.coordinator, { eventId: reported, at: '2026-02-03T09:30+01:00', to: 'Safety desk' })
  await strikeEvent(study.therapist, { eventId: struck, reason: 'Twice' })
  events = { ae, not_ae: none, reported, struck }
})

for (const deed of Object.keys(eventRules) as EventDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    test.setTimeout(120_000)
    const problems: string[] = []
    for (const row of eventRows(deed)) {
      const person = people[row.who]
      const probe = probeOf(deed, person, participant, events[row.state])
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
