import { v7 as uuid } from 'uuid'
import { asActor } from '@/db/work'
import { recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { enterEventInput, followEventInput } from '@/lib/events/event-input'
import { insertEvent } from '@/lib/events/event-repository'
import { followEvent } from '@/lib/events/follow-event'
import { readEvent } from '@/lib/events/read-event'
import { addToEvent } from '@/lib/events/say-of-event'
import { parsed } from '@/lib/outcome/parsed'
import { expect, test } from '@/tests/support/database'
import { anEvent, aSignedEvent, headache } from '@/tests/support/event-makers'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const how = 'Lay down in the dark with a wet cloth.'
const treated = { ...headache, AECONTRT: 'yes', treatment_words: how } as const
const read = (eventId: string, actor = study.investigator) => readEvent(actor, { studyId: study.id, eventId })
const follow = (eventId: string, facts: object) =>
  followEvent(study.therapist, { eventId, decision: 'ae', facts: { ...headache, ...facts } })

test('how it was treated is sealed with the entry, bound by the signature, and leaves in no package', async () => {
  const { participant } = await aSignedNote(study)
  const eventId = await anEvent(study, participant, { facts: treated })
  const before = await read(eventId)
  expect(before).toMatchObject({ form: 'adverse_event@5', facts: { AECONTRT: 'yes', treatment_words: how } })
  const later = `${how} A nurse looked in.`
  await follow(eventId, { ...treated, treatment_words: later })
  const after = await read(eventId)
  expect(after.entries.map(({ says }) => 'facts' in says && says.facts.treatment_words)).toEqual([how, later])
  expect(after.hash).not.toBe(before.hash)
  expect(await read(eventId, study.monitor)).toMatchObject({ form: null, facts: null, entries: [] })
  await aSignedEvent(study, eventId)
  const [entered, ...rest] = (await trailOf(participant.id)).filter(({ action }) => action.startsWith('event.'))
  expect(entered).toMatchObject({
    ...{ action: 'event.first', actor: study.therapist.staffId },
    body: { form: 'adverse_event@5', words: expect.any(String) },
  })
  expect(rest.at(-1)).toMatchObject({ action: 'event.signed', body: { content_hash: after.hash, entries: 2 } })
  expect(JSON.stringify([entered, ...rest])).not.toContain('cloth')
  const { files } = await aPackage(study)
  expect(rowsIn(files['ae.csv'])).toMatchObject([{ AECONTRT: 'yes' }])
  expect(Object.values(files).filter(content => content.includes('cloth'))).toEqual([])
  expect(files['manifest.json']).toContain('treatment_words')
})

test('an event that was entered before that was asked stays in its form: followed up without it, and never with it', async () => {
  const eventId = await anOlderEvent(await aParticipant(study))
  expect(await read(eventId)).toMatchObject({ form: 'adverse_event@1', facts: { AECONTRT: 'yes' } })
  await expect(follow(eventId, treated)).rejects.toMatchObject({
    code: 'invalid',
    fields: { 'facts.treatment_words': expect.any(String) },
  })
  await follow(eventId, { AECONTRT: 'yes', AETOXGR: '1' })
  expect(await read(eventId)).toMatchObject({ form: 'adverse_event@1', event: { entries: 2, grade: 1 } })
})

test('a follow-up that says it was treated says how, and is refused by that field where it does not', async () => {
  const eventId = await anEvent(study, await aParticipant(study))
  await expect(follow(eventId, { AECONTRT: 'yes' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { 'facts.treatment_words': 'Say what was done, in a word or two.' },
  })
  expect((await read(eventId)).entries).toHaveLength(1)
})

const entered = (facts: object) =>
  parsed(enterEventInput, { participantId: uuid(), decision: 'ae', facts: { ...headache, ...facts } }).facts

test('what was treated is entered with how, and what was typed before somebody chose otherwise is not kept', () => {
  const missing = { code: 'invalid', fields: { 'facts.treatment_words': expect.any(String) } }
  for (const treatment_words of [undefined, '  '])
    expect(() => entered({ AECONTRT: 'yes', treatment_words })).toThrow(expect.objectContaining(missing))
  expect(() => entered({ ...treated, treatment_words: 'x'.repeat(501) })).toThrow(expect.objectContaining(missing))
  expect(entered(treated)).toMatchObject({ treatment_words: how })
  expect(entered({ ...treated, AECONTRT: 'no' }).treatment_words).toBeUndefined()
})

test('what left the screen when somebody chose otherwise is neither kept nor refused, whatever it held', async () => {
  const { AEENDAT: _, ...ongoing } = { ...headache, AEONGO: 'yes' } as const
  for (const AEENDAT of ['2026-02-02', '2190-01-01', '2026-02', ''])
    expect(entered({ AEONGO: 'yes', AEENDAT })).toEqual(ongoing)
  for (const treatment_words of [' ', 'x'.repeat(501)]) expect(entered({ treatment_words })).toEqual(headache)
  const eventId = await anEvent(study, await aParticipant(study))
  for (const whyNot of [' ', 'x'.repeat(501), 'Hungry']) {
    const typed = { decision: 'ae', whyNot, facts: { ...headache, AEONGO: 'yes', treatment_words: '\t' } }
    expect(parsed(enterEventInput, { participantId: uuid(), ...typed })).not.toHaveProperty('whyNot')
    const followed = parsed(followEventInput, { eventId, ...typed })
    expect(followed).toEqual({ eventId, decision: 'ae', facts: ongoing })
    await followEvent(study.therapist, followed)
  }
  const { entries } = await read(eventId)
  expect(entries.slice(1).map(({ says }) => says)).toEqual([1, 2, 3].map(() => ({ decision: 'ae', facts: ongoing })))
})

/** As the form of then left it: nothing in its first entry names a form. */
const anOlderEvent = ({ id: participantId, siteId }: TestParticipant): Promise<string> =>
  asActor(study.therapist.staffId, async tx => {
    const of = { id: uuid(), studyId: study.id, siteId, participantId, number: 1 }
    const { staffId: enteredBy } = study.therapist
    const plain = { decision: 'ae', grade: 2, outcome: 'recovered' } as const
    await insertEvent(tx, { ...of, ...plain, visitId: null, awareAt: await now(tx), enteredBy })
    const facts = { ...headache, AECONTRT: 'yes' } as const
    const said = await addToEvent(tx, study.therapist, of, { kind: 'first', says: { facts, decision: 'ae' } })
    await record(tx, recorderOf(study.therapist, of), said)
    return of.id
  })
