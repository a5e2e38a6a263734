import { enterEventInput, followEventInput } from '@/lib/events/event-input'
import { followEvent } from '@/lib/events/follow-event'
import { readEvent } from '@/lib/events/read-event'
import { parsed } from '@/lib/outcome/parsed'
import { triageReported, triageReportedInput } from '@/lib/session/effects/triage-reported'
import { expect, test } from '@/tests/support/database'
import { anEvent, anOlderEvent, aSignedEvent, headache } from '@/tests/support/event-makers'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const read = (eventId: string) => readEvent(study.investigator, { studyId: study.id, eventId })
const refused = (field: string) => ({ code: 'invalid', fields: { [field]: expect.any(String) } })
const enter = (participant: TestParticipant, days: object, more: object = {}) => {
  const input = { participantId: participant.id, decision: 'ae', facts: { ...headache, ...days }, ...more }
  const { facts, decision, awareAt } = parsed(enterEventInput, input)
  return anEvent(study, participant, { facts, decision, ...(awareAt ? { awareAt } : {}) })
}

test('a day is entered as far as it is known, signed so, and leaves as no study day with how far it is known', async () => {
  const { participant } = await aSignedNote(study)
  const said = [
    ['2026-02', '2026-02-20'],
    ['2026', 'unknown'],
    ['unknown', '2026-02'],
    ['2026-02-01', '2026-02-02'],
  ].map(([AESTDAT, AEENDAT]) => ({ AESTDAT, AEENDAT }))
  for (const days of said) {
    const eventId = await enter(participant, days)
    expect(await read(eventId)).toMatchObject({ form: 'adverse_event@5', facts: days })
    await aSignedEvent(study, eventId)
  }
  const { AEENDAT: _, ...ongoing } = { ...headache, AEONGO: 'yes' } as const
  await anEvent(study, participant, { facts: { ...ongoing, AESTDAT: '2026-02' } })
  const { files } = await aPackage(study)
  const cells = rowsIn(files['ae.csv']).map(one => [one.AESTDY, one.AESTPREC, one.AEENDY, one.AEENPREC])
  expect(cells).toEqual([
    ['', 'month', '46', 'day'],
    ['', 'year', '', 'unknown'],
    ['', 'unknown', '', 'month'],
    ['27', 'day', '28', 'day'],
    ['', 'month', '', ''],
  ])
  expect(JSON.stringify(files)).not.toContain('2026-02-20')
  const [entered] = (await trailOf(participant.id)).filter(({ action }) => action === 'event.first')
  expect(entered).toMatchObject({ actor: study.therapist.staffId, body: { form: 'adverse_event@5' } })
})

test('what can be told of a day known in part is told: that it has not come, lies before consent, or ends before it began', async () => {
  const participant = await aParticipant(study) // consent was given on 5 January 2026
  const bad: [days: object, field: string][] = [
    [{ AESTDAT: '2025-12', AEENDAT: '2026-02' }, 'facts.AESTDAT'],
    [{ AESTDAT: '2025', AEENDAT: '2026' }, 'facts.AESTDAT'],
    [{ AESTDAT: '2026-01', AEENDAT: '2190' }, 'facts.AEENDAT'],
    [{ AESTDAT: '2190-01', AEENDAT: 'unknown' }, 'facts.AESTDAT'],
  ]
  for (const [days, field] of bad) await expect(enter(participant, days)).rejects.toMatchObject(refused(field))
  for (const days of [
    { AESTDAT: '2026-03', AEENDAT: '2026-02' },
    { AESTDAT: '2026-03', AEENDAT: '2026-02-28' },
    { AESTDAT: '2026-03-01', AEENDAT: '2025' },
  ])
    expect(() => enter(participant, days)).toThrow(expect.objectContaining(refused('facts.AEENDAT')))
  for (const AESTDAT of ['2026-13', '2026-02-30', '26', ''])
    expect(() => enter(participant, { AESTDAT })).toThrow(expect.objectContaining(refused('facts.AESTDAT')))
  const known = { awareAt: '2026-01-31T12:00+01:00' }
  await expect(enter(participant, { AESTDAT: '2026-02', AEENDAT: '2026-02' }, known)).rejects.toMatchObject(
    refused('awareAt'),
  )
  const good = [
    { AESTDAT: '2026-01', AEENDAT: '2026-01' }, // the month of the consent
    { AESTDAT: '2026', AEENDAT: '2026-01-06' },
    { AESTDAT: '2026-02-10', AEENDAT: '2026-02' },
    { AESTDAT: 'unknown', AEENDAT: 'unknown' },
  ]
  for (const days of good) expect((await read(await enter(participant, days))).facts).toMatchObject(days)
})

test('a follow-up learns the day; an event of an earlier form stays in it, and asks whole days', async () => {
  const participant = await aParticipant(study)
  const follow = (eventId: string, days: object) =>
    followEvent(study.therapist, parsed(followEventInput, { eventId, decision: 'ae', facts: { ...headache, ...days } }))
  const eventId = await enter(participant, { AESTDAT: 'unknown', AEENDAT: '2026-02' })
  await follow(eventId, { AESTDAT: '2026-02', AEENDAT: '2026-02-20' })
  expect((await read(eventId)).entries.map(({ says }) => 'facts' in says && says.facts.AESTDAT)).toEqual([
    'unknown',
    '2026-02',
  ])
  for (const form of [undefined, 'adverse_event@2'] as const) {
    const older = await anOlderEvent(study, await aParticipant(study), form)
    await expect(follow(older, { AESTDAT: '2026-02' })).rejects.toMatchObject(refused('facts.AESTDAT'))
    await expect(follow(older, { AEENDAT: 'unknown' })).rejects.toMatchObject(refused('facts.AEENDAT'))
    await follow(older, { AETOXGR: '1' })
    expect(await read(older)).toMatchObject({ form: form ?? 'adverse_event@1', event: { entries: 2, grade: 1 } })
  }
})

test('what a contact reports to be none began and ended as far as that is known', async () => {
  const id = '01940000-0000-7000-8000-00000000000b'
  const changes = {
    [`ongoing_effects.${id}`]: true,
    [`ongoing_effects.${id}.term`]: 'calm',
    [`ongoing_effects.${id}.status`]: 'gone',
    [`ongoing_effects.${id}.valence`]: 'pleasant',
  }
  const note = await aReadyNote(study, { kind: 'integration', changes })
  const none = { decision: 'not_ae', whyNot: 'A good month', abuse_related: 'no' }
  const facts = { AESTDAT: '2026-02', AEENDAT: 'unknown' }
  const input = parsed(triageReportedInput, { noteId: note.id, itemId: id, ...none, facts })
  const { eventId } = await triageReported(study.therapist, input)
  expect((await read(eventId)).facts).toMatchObject(facts)
})
