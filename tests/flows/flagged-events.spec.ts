import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { addEventWords } from '@/lib/events/add-event-words'
import { assessEvent } from '@/lib/events/assess-event'
import { followEvent } from '@/lib/events/follow-event'
import { eventsThatWait } from '@/lib/events/list-events'
import { readEvent } from '@/lib/events/read-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { alertsOf } from '@/lib/messages/alerts-of'
import { expect, test } from '@/tests/support/database'
import { anEvent, assessed, entrustAssessing, headache, signedDecisions } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const read = (eventId: string, actor = study.therapist) => readEvent(actor, { studyId: study.id, eventId })

test('a safety officer sees what is serious or not assessed yet across their sites, with its words, says something of it, and is told of a serious one', async () => {
  const { safetyOfficer } = study
  const participant = await aParticipant(study)
  const visitId = participant.visits.PREP1
  const open = await anEvent(study, participant, { awareAt: '2026-02-03T08:30+01:00', visitId })
  const harmless = await anEvent(study, participant)
  const none = await anEvent(study, participant, { decision: 'not_ae', whyNot: 'Hungry' })
  const struck = await anEvent(study, participant)
  await strikeEvent(study.therapist, { eventId: struck, reason: 'Twice' })
  await entrustAssessing(study, study.investigator)
  await assessEvent(study.investigator, { eventId: harmless, assessment: assessed('no') })
  const { events } = await eventsThatWait(safetyOfficer, study.id)
  expect(events.map(({ event, participantCode, visitCode }) => [event.id, participantCode, visitCode])).toEqual([
    [open, participant.code, 'PREP1'],
  ])
  for (const eventId of [harmless, none, struck])
    await expect(read(eventId, safetyOfficer)).rejects.toMatchObject({ code: 'not_found' })
  await assessEvent(study.investigator, { eventId: open, assessment: assessed('yes') })
  expect((await alertsOf(safetyOfficer)).filter(({ subjectId }) => subjectId === open)).toMatchObject([
    { kind: 'event_serious' },
  ])
  await reportEvent(study.coordinator, { eventId: open, at: '2026-02-03T15:00+01:00', to: 'Safety desk' })
  expect((await eventsThatWait(safetyOfficer, study.id)).events.map(({ event }) => event.id)).toEqual([open])
  await addEventWords(safetyOfficer, { eventId: open, words: 'Ask what she had eaten.' })
  const page = await read(open, safetyOfficer)
  const { facts, entries, event, may } = page
  expect([facts, entries.at(-1)?.says, event.opensParticipant]).toEqual([
    headache,
    { words: 'Ask what she had eaten.' },
    false,
  ])
  expect(Object.entries(may).flatMap(([deed, is]) => (is ? [deed] : []))).toEqual(['addWords'])
  expect((await read(open)).entries.at(-1)).toMatchObject({ kind: 'words', byName: safetyOfficer.name })
  await expect(addEventWords(study.therapist, { eventId: open, words: 'X' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const follow = { eventId: open, decision: 'ae', facts: headache } as const
  await expect(followEvent(safetyOfficer, follow)).rejects.toMatchObject({ code: 'not_permitted' })
  const trail = (await trailOf(participant.id)).filter(({ actor }) => actor === safetyOfficer.staffId)
  expect(trail.map(({ action, body }) => [action, body.number])).toEqual([
    ['event.words', 1],
    ['event.viewed', 1],
  ])
  expect(JSON.stringify(trail)).not.toContain('eaten')
})

test('of a decision that was overturned a safety officer sees who signed, and nothing of the list that was signed with it', async () => {
  const { safetyOfficer } = study
  const participant = await aParticipant(study)
  const none = { decision: 'not_ae', whyNot: 'Hungry' } as const
  const [agreed, overturned] = [await anEvent(study, participant, none), await anEvent(study, participant, none)]
  await signedDecisions(study, participant, { [overturned]: 'It lasted four days.' })
  const byInvestigator = { printedName: study.investigator.name, meaning: 'reviewed' }
  const page = await read(overturned, safetyOfficer)
  expect(page.reviews).toMatchObject([byInvestigator])
  expect(page.event).toMatchObject({ signedBy: study.investigator.name, signedAt: page.reviews[0]?.at })
  expect(Object.keys(page.reviews[0] ?? {})).not.toContain('sealed')
  expect((await read(overturned)).reviews).toMatchObject([{ ...page.reviews[0] }])
  const countOf = (asked: ReturnType<typeof sql>, actor = safetyOfficer) =>
    asActor(actor.staffId, async tx => ((await tx.execute(asked)) as unknown as { rows: unknown[] }).rows.length)
  const lists = sql`select sealed from decision_signature where participant_id = ${participant.id}`
  expect([await countOf(lists), await countOf(lists, study.therapist)]).toEqual([0, 1])
  const signed = (eventId: string) => sql`select * from vigil_flagged_signatures(${eventId})`
  expect([await countOf(signed(agreed)), await countOf(signed(overturned))]).toEqual([0, 1])
  expect(await countOf(signed(overturned), study.outsider)).toBe(0)
})
