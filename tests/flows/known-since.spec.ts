import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { enterEventInput, followEventInput } from '@/lib/events/event-input'
import { followEvent } from '@/lib/events/follow-event'
import { eventsThatWait } from '@/lib/events/list-events'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { reportEvent } from '@/lib/events/report-event'
import { buildExport } from '@/lib/export/build-export'
import { releaseExport } from '@/lib/export/release-export'
import { parsed } from '@/lib/outcome/parsed'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { anEvent, aSignedEvent, headache } from '@/tests/support/event-makers'
import { aPackage, exportOf, request, undisturbed } from '@/tests/support/export-makers'
import { aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { downloaded, rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = (await aSignedNote(study)).participant
})

const at = (hour: string) => `2026-02-03T${hour}+01:00`
const why = 'The attendant had heard of it in the morning'
const read = (eventId: string, actor = study.investigator) => readEvent(actor, { studyId: study.id, eventId })
const correct = (eventId: string, awareAt: string, more: object = {}) => {
  const said = { eventId, decision: 'ae', facts: headache, awareAt, awareWhy: why, ...more }
  return followEvent(study.therapist, parsed(followEventInput, said))
}
const refused = (field: string) => ({ code: 'invalid', fields: { [field]: expect.any(String) } })

test('a follow-up corrects since when it was known, with a reason: the clock runs from then, and what was said before stays', async () => {
  const eventId = await anEvent(study, participant, { awareAt: at('20:00') })
  await aSignedEvent(study, eventId)
  await correct(eventId, at('08:30'))
  const page = await read(eventId)
  expect(page).toMatchObject({
    due: '2026-02-04T07:30:00.000000Z',
    correction: { at: at('08:30'), why },
    event: {
      awareAt: '2026-02-03T19:00:00.000000Z',
      awareCorrectedAt: '2026-02-03T07:30:00.000000Z',
      signedEntries: 1,
    },
  })
  expect(page.may.sign).toBe(true) // anew: what was added is under no signature
  const { contentHash } = page.signatures[0] ?? {}
  await aSignedEvent(study, eventId)
  const { signatures } = await read(eventId)
  expect([signatures[0]?.contentHash, signatures.length]).toEqual([contentHash, 2])
  const [said] = (await trailOf(participant.id)).filter(({ action }) => action === 'event.follow_up')
  expect(said).toMatchObject({
    actor: study.therapist.staffId,
    body: { awareAt: '2026-02-03T07:30:00.000Z', awareBefore: '2026-02-03T19:00:00.000000Z' },
  })
  expect(await wholeDatabase()).not.toContain(why)
  await correct(eventId, at('09:15'), { awareWhy: 'By the duty sheet' })
  const again = await read(eventId, study.monitor)
  expect([again.event.awareCorrectedAt, again.correction]).toEqual(['2026-02-03T08:15:00.000000Z', null])
  expect((await read(eventId)).entries.flatMap(({ says }) => ('known' in says ? says.known : []))).toEqual([
    { at: at('08:30'), why },
    { at: at('09:15'), why: 'By the duty sheet' },
  ])
})

test('a correction without its reason, to a time to come, before it began or after the sponsor knew is refused by name, and nothing is kept', async () => {
  const eventId = await anEvent(study, participant, { awareAt: at('08:30') })
  for (const awareWhy of [undefined, ' '])
    expect(() => correct(eventId, at('09:00'), { awareWhy })).toThrow(expect.objectContaining(refused('awareWhy')))
  await expect(correct(eventId, '2190-01-01T00:00+01:00')).rejects.toMatchObject(refused('awareAt'))
  await expect(correct(eventId, '2026-01-31T23:59+01:00')).rejects.toMatchObject(refused('awareAt'))
  await reportEvent(study.coordinator, { eventId, at: at('12:00'), to: 'Safety desk' })
  await expect(correct(eventId, at('12:01'))).rejects.toMatchObject(refused('awareAt'))
  expect((await read(eventId)).event).toMatchObject({ entries: 2, awareCorrectedAt: null })
  await correct(eventId, at('12:00'))
  const left = { eventId, decision: 'ae', facts: headache, awareWhy: why }
  expect(parsed(followEventInput, left)).not.toHaveProperty('awareWhy') // the time was emptied again
  expect(() => parsed(enterEventInput, { ...left, eventId: undefined, participantId: participant.id })).toThrow()
})

test('the list goes by what was said last, and so does the report to the sponsor', async () => {
  const first = await anEvent(study, participant, { awareAt: at('09:00') })
  const second = await anEvent(study, participant, { awareAt: at('10:00') })
  const waiting = async () => (await eventsThatWait(study.investigator, study.id)).events.map(({ event }) => event.id)
  expect(await waiting()).toEqual([first, second])
  await correct(second, at('08:00'))
  expect(await waiting()).toEqual([second, first])
  await reportEvent(study.coordinator, { eventId: second, at: at('08:10'), to: 'Safety desk' })
  await correct(first, at('11:00'))
  await expect(
    reportEvent(study.coordinator, { eventId: first, at: at('10:59'), to: 'Safety desk' }),
  ).rejects.toMatchObject(refused('at'))
})

test('what is said to be none is signed with both times, and waits anew where one was corrected', async () => {
  const none = { decision: 'not_ae', whyNot: 'Hungry' } as const
  const eventId = await anEvent(study, participant, { ...none, awareAt: at('20:00') })
  const list = () =>
    readDecisions(study.investigator, { studyId: study.id, participantId: participant.id, visitId: null })
  const before = await list()
  await correct(eventId, at('08:30'), none)
  const after = await list()
  expect(after.hash).not.toBe(before.hash)
  expect(after.decisions).toMatchObject([{ correction: { at: at('08:30'), why } }])
  expect(after.shown).toMatchObject({
    decisions: [{ aware_at: '2026-02-03T19:00:00.000000Z', known: { at: at('08:30'), why } }],
  })
  expect(before.shown).not.toHaveProperty('decisions.0.known')
})

test('the package counts the hours from what was said at its cut', async () => {
  const eventId = await anEvent(study, participant, { awareAt: at('12:00') })
  await reportEvent(study.coordinator, { eventId, at: at('20:00'), to: 'Safety desk' })
  const exportId = await request(study, 'Earlier')
  await correct(eventId, at('10:00'))
  await buildExport(exportId, undisturbed())
  await releaseExport(study.investigator, { exportId, sha256: (await exportOf(study, exportId)).sha256 ?? '' })
  const hours = ({ files }: { files: Readonly<Record<string, string>> }) => rowsIn(files['ae.csv'])[0]?.AEHRSPON
  expect(hours(await downloaded(study.dataManager, exportId))).toBe('8')
  const later = await aPackage(study, 'Later')
  expect([hours(later), JSON.stringify(later.files).includes(why)]).toEqual(['10', false])
})

test('past lib, what was said first is fixed, and a correction is not taken back', async () => {
  const eventId = await anEvent(study, participant, { awareAt: at('20:00') })
  await correct(eventId, at('08:30'))
  const change = (column: string, value: string | null) =>
    asActor(study.therapist.staffId, tx =>
      tx.execute(sql`update adverse_event set ${sql.identifier(column)} = ${value}::timestamptz where id = ${eventId}`),
    )
  await expect(change('aware_at', at('08:30'))).rejects.toThrow()
  await expect(change('aware_corrected_at', null)).rejects.toMatchObject({ cause: { code: 'VG007' } })
  await expect(change('aware_corrected_at', at('09:00'))).rejects.toThrow() // nothing in the trail speaks for it
  expect((await read(eventId)).event.awareCorrectedAt).toBe('2026-02-03T07:30:00.000000Z')
})
