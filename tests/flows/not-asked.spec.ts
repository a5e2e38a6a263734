import { followEventInput } from '@/lib/events/event-input'
import { followEvent } from '@/lib/events/follow-event'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { parsed } from '@/lib/outcome/parsed'
import { effectsForForm } from '@/lib/session/effects/effects-for-form'
import { readReported } from '@/lib/session/effects/read-reported'
import { reportForForm } from '@/lib/session/effects/report-for-form'
import { triageEffects, triageEffectsInput } from '@/lib/session/effects/triage-effects'
import { triageReported, triageReportedInput } from '@/lib/session/effects/triage-reported'
import { expect, test } from '@/tests/support/database'
import { headache, signedDecisions } from '@/tests/support/event-makers'
import { aPackage } from '@/tests/support/export-makers'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, sign, type TestNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const none = { decision: 'not_ae', whyNot: 'A good hour, he says', abuse_related: 'yes' } as const
const read = (eventId: string) => readEvent(study.therapist, { studyId: study.id, eventId })
const minute = (at: string) => at.slice(0, 16)
/** Said of neither a log nor a report. */
const notAsked = {
  ...{ AETOXGR: '', AECONTRT: '', AEACNOTH: '', AEOUT: '' },
  ...{ AETOXGR_gap: 'not_asked', AECONTRT_gap: 'not_asked', AEACNOTH_gap: 'not_asked', AEOUT_gap: 'not_asked' },
}

/** A day with calm that goes on, of which nobody said how strong it was. */
async function aDay(): Promise<{ note: TestNote; calm: string; at: string }> {
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: null } })
  const at = minutesAgo(90)
  const calm = entry('crying', { at })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(120) }), calm)
  return { note, calm: calm.id, at }
}
const triage = async (note: TestNote, entryIds: readonly string[], as: object = none): Promise<string> => {
  const input = parsed(triageEffectsInput, { noteId: note.id, entryIds, ...as })
  return (await triageEffects(study.therapist, input)).eventIds[0] ?? ''
}

test('what nobody said of an effect that is none is left out: openly in the record, and as empty cells in the package', async () => {
  const { note, calm } = await aDay()
  const eventId = await triage(note, [calm])
  const { facts, event } = await read(eventId)
  expect(facts).toEqual({
    ...{ AETERM: 'Crying', AESTDAT: expect.any(String), AEONGO: 'yes', valence: 'not_asked', abuse_related: 'yes' },
  })
  expect([event.grade, event.outcome]).toEqual([null, null])
  const [entered] = (await trailOf(note.participant.id)).filter(({ action }) => action === 'event.first')
  expect(entered?.body).toMatchObject({ decision: 'not_ae', grade: null })
  await signedDecisions(study, note.participant, {}, note.visitId)
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  const [row] = rowsIn((await aPackage(study)).files['ae.csv'])
  expect(row).toMatchObject({
    ...notAsked,
    AEDECIS: 'not_ae',
    AEREVIEW: 'agreed',
    AEABUSE: 'yes',
    AEABUSE_gap: '',
    AEONGO: 'yes',
  })
})

test('what the log does say stands: that it ended, and how they found it; of how strong it was no grade is made, of its end no recovery', async () => {
  const { note, calm } = await aDay()
  const described = about('described', calm, { intensity: '2', valence: 'pleasant' })
  await log(study.therapist, note, described)
  const address = { noteId: note.id, entryIds: calm }
  const form = () => effectsForForm(study.therapist, note.participant.id, address)
  expect((await form())?.beside).toEqual({ AETOXGR: 'The log says: 2 of 3.', AEOUT: null })
  await log(study.therapist, note, about('ended', calm, {}))
  const begun = await form()
  expect(begun?.beside).toEqual({ AETOXGR: 'The log says: 2 of 3.', AEOUT: 'The log says that it ended.' })
  const { facts, event } = await read(await triage(note, [calm]))
  expect(facts).toMatchObject({ valence: 'pleasant', AEONGO: 'no', AEENDAT: expect.any(String) })
  for (const known of [begun?.facts, facts])
    for (const name of ['AETOXGR', 'AEOUT']) expect(known).not.toHaveProperty(name)
  expect([event.grade, event.outcome]).toEqual([null, null])
})

test('where nobody described an effect, the form says nothing beside its questions', async () => {
  const { note, calm } = await aDay()
  const form = await effectsForForm(study.therapist, note.participant.id, { noteId: note.id, entryIds: calm })
  expect(form?.beside).toEqual({ AETOXGR: null, AEOUT: null })
})

test('it is known since it was noticed, unless a person says otherwise: days later an overturned decision is late', async () => {
  const { note, calm, at } = await aDay()
  const eventId = await triage(note, [calm])
  expect(minute((await read(eventId)).event.awareAt)).toBe(minute(at))
  expect(await effectsForForm(study.therapist, note.participant.id, { noteId: note.id, entryIds: calm })).toBeNull()
  await signedDecisions(study, note.participant, { [eventId]: 'He was in tears for two days.' }, note.visitId)
  const { due } = await read(eventId)
  expect(Date.parse(due ?? '') - Date.parse(`${minute(at)}Z`)).toBe(24 * 3_600_000)

  const other = await aDay()
  const known = { noteId: other.note.id, entryIds: other.calm }
  const form = await effectsForForm(study.therapist, other.note.participant.id, known)
  expect(minute(new Date(form?.awareAt ?? '').toISOString())).toBe(minute(other.at))
  const awareAt = minutesAgo(30).replace(/:\d\d\.\d+Z$/, '+00:00')
  const later = await triage(other.note, [other.calm], { ...none, awareAt })
  expect(minute((await read(later)).event.awareAt)).toBe(awareAt.slice(0, 16))
})

test('one act says it with whether it names a term of the list, of several terms only that none does, and at a time that has come', async () => {
  const { note, calm } = await aDay()
  const nausea = entry('nausea', { at: minutesAgo(80) })
  await log(study.therapist, note, nausea)
  const refused = (field: string) =>
    expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } })
  for (const abuse_related of ['yes', 'not_known'])
    await expect(triage(note, [calm, nausea.id], { ...none, abuse_related })).rejects.toEqual(refused('abuse_related'))
  const { abuse_related: _, ...unsaid } = none
  await expect(triage(note, [calm], unsaid)).rejects.toEqual(refused('abuse_related'))
  await expect(triage(note, [calm], { ...none, awareAt: '2190-01-01T00:00+00:00' })).rejects.toEqual(refused('awareAt'))
  const { participant, visitId } = note
  const waiting = { studyId: study.id, participantId: participant.id, visitId }
  expect((await readDecisions(study.investigator, waiting)).decisions).toEqual([])
})

const [sleep, swim] = ['01890a5d-0000-7000-8000-000000000001', '01940000-0000-7000-8000-00000000000b']
const item = (id: string, values: Readonly<Record<string, string>>) => ({
  [`ongoing_effects.${id}`]: true,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`ongoing_effects.${id}.${name}`, value])),
})

test('of what a contact reports the same is left out, and it is known since the contact began', async () => {
  const changes = {
    ...item(sleep, { term: 'sleep_trouble', status: 'still_present', valence: 'unpleasant', intensity: 'moderate' }),
    ...item(swim, { term: 'calm', status: 'gone', valence: 'pleasant' }),
    started_at: '2026-02-03T10:00+01:00',
  }
  const note = await aReadyNote(study, { kind: 'integration', changes })
  const of = (itemId: string, as: object) =>
    triageReported(study.therapist, parsed(triageReportedInput, { noteId: note.id, itemId, ...none, ...as }))
  const address = { noteId: note.id, itemId: sleep }
  const form = await reportForForm(study.therapist, note.participant.id, address)
  expect(form).toMatchObject({
    awareAt: changes.started_at,
    beside: { AETOXGR: 'The report says: moderate.', AEOUT: null },
  })
  expect(form?.facts).not.toHaveProperty('AETOXGR')
  expect((await readReported(study.therapist, { noteId: note.id, studyId: study.id })).heldAt).toBe(changes.started_at)
  const days = { AESTDAT: '2026-02-01', AEENDAT: '2026-02-02' }
  const [gone, there] = [
    await of(swim, { facts: days }),
    await of(sleep, { facts: { AESTDAT: days.AESTDAT }, awareAt: '2026-02-02T09:00+01:00' }),
  ]
  const calm = await read(gone.eventId)
  expect(calm.facts).toEqual({
    ...{ AETERM: 'Calm', ...days, AEONGO: 'no', valence: 'pleasant', abuse_related: 'yes' },
  })
  expect(calm.event.awareAt).toBe('2026-02-03T09:00:00.000000Z')
  const trouble = await read(there.eventId)
  expect(trouble.facts).toMatchObject({ AEONGO: 'yes' })
  for (const name of ['AETOXGR', 'AEOUT']) expect(trouble.facts).not.toHaveProperty(name)
  expect(trouble.event.awareAt).toBe('2026-02-02T08:00:00.000000Z')
})

test('a follow-up leaves open what was not asked while it is none, tells an adverse event in full, and takes nothing back', async () => {
  const { note, calm } = await aDay()
  const eventId = await triage(note, [calm])
  const { facts } = await read(eventId)
  const follow = (said: object) => followEvent(study.therapist, parsed(followEventInput, { eventId, ...said }))
  const unsaid = ['AETOXGR', 'AECONTRT', 'AEACNOTH', 'AEOUT'].map(name => [`facts.${name}`, expect.any(String)])
  for (const decision of ['ae', 'undecided'])
    expect(() => follow({ decision, facts })).toThrow(
      expect.objectContaining({ code: 'invalid', fields: Object.fromEntries(unsaid) }),
    )
  await follow({ decision: 'not_ae', whyNot: none.whyNot, facts: { ...facts, AETOXGR: '1' } })
  expect((await read(eventId)).event).toMatchObject({ grade: 1, outcome: null, entries: 2 })
  await expect(follow({ decision: 'not_ae', whyNot: none.whyNot, facts })).rejects.toMatchObject({
    ...{ code: 'invalid', fields: { 'facts.AETOXGR': expect.any(String) } },
  })
  const { AEENDAT: _, ...told } = { ...headache, ...facts, AETOXGR: '2' }
  await follow({ decision: 'ae', facts: told })
  expect((await read(eventId)).event).toMatchObject({ decision: 'ae', grade: 2, outcome: 'recovered', entries: 3 })
})
