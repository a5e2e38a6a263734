import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { expect, test } from '@/tests/support/database'
import { anEvent, entrustAssessing } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestParticipant } from '@/tests/support/makers'
import { type Heard, probeOf } from './event-probes'
import { type EventDeed, type EventState, eventRows, eventRules } from './event-rules'
import { disagreements, measure } from './measure'
import { careFor, type People, peopleOf } from './who'

let people: People
let participant: TestParticipant
let events: Record<EventState, Heard>
test.beforeAll(async () => {
  const study = await aStudy()
  people = await peopleOf(study)
  participant = await aParticipant(study)
  await careFor(study, people, participant)
  await entrustAssessing(study, study.sessionStaff)
  const heard = async (visit: string | null, changes: Parameters<typeof anEvent>[2] = {}): Promise<Heard> => {
    const visitId = visit && (participant.visits[visit] ?? null)
    return { visitId, eventId: await anEvent(study, participant, { ...changes, ...(visitId ? { visitId } : {}) }) }
  }
  events = {
    ae: await heard('PREP1'),
    reported: await heard('PREP2', { awareAt: '2026-02-03T08:30+01:00' }),
    struck: await heard('PREP3'),
    not_ae: await heard(null, { decision: 'not_ae', whyNot: 'Tired after a long day' }),
  }
  const { reported, struck } = events
  await reportEvent(study.coordinator, { eventId: reported.eventId, at: '2026-02-03T09:30+01:00', to: 'Safety desk' })
  await strikeEvent(study.therapist, { eventId: struck.eventId, reason: 'Twice' })
})

for (const deed of Object.keys(eventRules) as EventDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of eventRows(deed)) {
      const person = people[row.who]
      const probe = probeOf(deed, person, participant, events[row.state])
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
