import { eq } from 'drizzle-orm'
import { effectReview } from '@/db/schema/session'
import { asActor, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { eventsThatWait } from '@/lib/events/list-events'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { findNote } from '@/lib/notes/note-repository'
import { parsed } from '@/lib/outcome/parsed'
import { readRecord } from '@/lib/review/read-record'
import { listOpenEffects } from '@/lib/session/effects/list-open-effects'
import { readReported } from '@/lib/session/effects/read-reported'
import { reportForForm } from '@/lib/session/effects/report-for-form'
import { reportedIn } from '@/lib/session/effects/reported'
import { triageReported, triageReportedInput } from '@/lib/session/effects/triage-reported'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { anEvent, headache } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const [sleep, calm] = ['01890a5d-0000-7000-8000-000000000001', '01940000-0000-7000-8000-00000000000b']
const item = (id: string, values: Readonly<Record<string, string | null>>) => ({
  [`ongoing_effects.${id}`]: true,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`ongoing_effects.${id}.${name}`, value])),
})

const awake = { term: 'sleep_trouble', status: 'still_present', valence: 'unpleasant', intensity: 'moderate' }
/** A visit after a session that reports trouble with sleep, and a calm that has gone. */
const aVisit = () =>
  aReadyNote(study, {
    kind: 'integration',
    changes: {
      ...item(sleep, { ...awake, began_on: '2026-03-10', domain: null, ended_on: null }),
      ...item(calm, { term: 'calm', words: 'As after a swim', status: 'gone', valence: 'pleasant' }),
    },
  })

const triage = (actor: Actor, { id: noteId }: TestNote, itemId: string, as: object) =>
  triageReported(actor, parsed(triageReportedInput, { noteId, itemId, ...as }))
const standsAs = ({ id }: TestNote) =>
  asActor(study.therapist.staffId, async tx => {
    const effects = await reportedIn(tx, await findNote(tx, study.therapist, id))
    return Object.fromEntries(effects.map(one => [one.id, [one.decision, one.isOpen]]))
  })
const openOf = async ({ id }: TestNote) =>
  (await listOpenEffects(study.investigator, study.id)).effects
    .filter(({ noteId }) => noteId === id)
    .map(({ kind, count }) => [kind, count])
const reviewsOf = ({ id }: TestNote) =>
  asVerifier(tx => tx.select().from(effectReview).where(eq(effectReview.noteId, id)))
const days = { AESTDAT: '2026-02-01', AEENDAT: '2026-02-02' }
const none = { decision: 'not_ae', whyNot: 'A good evening, she says', abuse_related: 'no', facts: days } as const

test('an effect that a visit reports is no adverse event for a reason, and the investigator signs that as of a session', async () => {
  const note = await aVisit()
  const { eventId } = await triage(study.therapist, note, calm, none)
  expect(await standsAs(note)).toEqual({ [sleep]: [null, true], [calm]: ['not_ae', false] })
  const group = { participantId: note.participant.id, visitId: note.visitId }
  expect((await readDecisions(study.investigator, { studyId: study.id, ...group })).decisions).toMatchObject([
    { whyNot: none.whyNot, facts: { AETERM: 'Calm', AEONGO: 'no', valence: 'pleasant', ...days } },
  ])
  expect((await trailOf(note.id)).at(-1)).toMatchObject({
    ...{ action: 'effects.triaged', actor: study.therapist.staffId },
    body: { decision: 'not_ae', items: [calm], event: eventId },
  })
  expect(await reviewsOf(note)).toMatchObject([{ itemId: calm, entryId: null, eventId, by: study.therapist.staffId }])
  for (const words of [none.whyNot, 'As after a swim']) expect(await wholeDatabase()).not.toContain(words)
  await expect(triage(study.therapist, note, calm, none)).rejects.toMatchObject({ code: 'not_now' })
  await strikeEvent(study.therapist, { eventId, reason: 'Another evening' })
  expect((await standsAs(note))[calm]).toEqual([null, true])
})

test('it is entered through the form as an adverse event or as still to be decided, which is for the investigator at once', async () => {
  const note = await aVisit()
  expect(await reportForForm(study.therapist, note.participant.id, { noteId: note.id, itemId: sleep })).toMatchObject({
    facts: { AETERM: 'Sleep trouble', AEONGO: 'yes', valence: 'unpleasant', AESTDAT: '2026-03-10' },
  })
  expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.viewed', body: { part: 'effects' } })
  const { id: another } = await aParticipant(study)
  expect(await reportForForm(study.therapist, another, { noteId: note.id, itemId: sleep })).toBeNull()
  const facts = { ...headache, AETERM: 'Sleep trouble' }
  const { eventId } = await triage(study.therapist, note, sleep, {
    decision: 'ae',
    event: { decision: 'undecided', facts },
  })
  expect((await standsAs(note))[sleep]).toEqual(['investigator', true])
  const { events } = await eventsThatWait(study.investigator, study.id)
  expect(events).toMatchObject([{ event: { id: eventId, decision: 'undecided', visitId: note.visitId } }])
  expect(await reportForForm(study.therapist, note.participant.id, { noteId: note.id, itemId: sleep })).toBeNull()
})

test('the form may say that it is none, for a reason, and that is what stands of the effect', async () => {
  const note = await aVisit()
  const said = { decision: 'not_ae', facts: { ...headache, AETERM: 'Sleep trouble' } }
  expect(() => parsed(triageReportedInput, { noteId: note.id, itemId: sleep, decision: 'ae', event: said })).toThrow(
    expect.objectContaining({ code: 'invalid', fields: { 'event.whyNot': expect.any(String) } }),
  )
  await triage(study.therapist, note, sleep, { decision: 'ae', event: { ...said, whyNot: 'As before the study' } })
  expect((await standsAs(note))[sleep]).toEqual(['not_ae', false])
  expect(await reviewsOf(note)).toMatchObject([{ itemId: sleep, decision: 'not_ae' }])
  expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'effects.triaged', body: { decision: 'not_ae' } })
})

test('of two who decide of one effect at once one is first, and the other is told', async () => {
  const note = await aVisit()
  const both = await Promise.allSettled([study.therapist, study.cotherapist].map(who => triage(who, note, calm, none)))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await reviewsOf(note)).toMatchObject([{ itemId: calm, decision: 'not_ae' }])
})

test('what was an event before is linked to that event, of the same participant and not struck', async () => {
  const note = await aVisit()
  const [known, struck] = [await anEvent(study, note.participant), await anEvent(study, note.participant)]
  await strikeEvent(study.therapist, { eventId: struck, reason: 'Twice' })
  const elsewhere = await anEvent(study, await aParticipant(study))
  const is = (eventId: string) => triage(study.therapist, note, sleep, { decision: 'known', eventId })
  await expect(is(struck)).rejects.toMatchObject({ code: 'not_now' })
  await expect(is(elsewhere)).rejects.toMatchObject({ code: 'not_found' })
  await is(known)
  expect((await standsAs(note))[sleep]).toEqual(['ae', false])
  const page = await readReported(study.therapist, { noteId: note.id, studyId: study.id })
  expect(page.effects.map(({ event }) => event?.number ?? null)).toEqual([1, null])
  expect(page.events.map(({ id }) => id)).toEqual([known])
  expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.viewed', body: { part: 'effects' } })
})

test('what nobody decided waits for the investigator once the note is signed, which waits for none of it', async () => {
  const note = await aVisit()
  expect(await openOf(note)).toEqual([])
  expect(await sign(study.therapist, note)).toEqual({ status: 'signed' })
  expect(await openOf(note)).toEqual([[null, 2]])
  await triage(study.investigator, note, calm, none)
  expect(await openOf(note)).toEqual([[null, 1]])
  const event = { decision: 'ae', facts: headache }
  const { eventId } = await triage(study.cotherapist, note, sleep, { decision: 'ae', event })
  expect(await openOf(note)).toEqual([])
  expect((await readEvent(study.investigator, { studyId: study.id, eventId })).event.visitId).toBe(note.visitId)
  expect((await listOpenEffects(study.supervisor, study.id)).effects).toEqual([])
})

test('a session that asks again reports what is still there as a visit does, beside the effects of its own log', async () => {
  const note = await aReadyNote(study, {
    ...{ kind: 'session', visit: 'MED2' },
    changes: { asked_again: 'changed', ...item(sleep, { ...awake, began_on: '2026-03-10' }) },
  })
  const read = () => readRecord(study.therapist, { noteId: note.id, studyId: study.id })
  expect(await read()).toMatchObject({ left: [], openEffects: { ofLog: 0, reported: 1 } })
  const page = await readReported(study.therapist, { noteId: note.id, studyId: study.id })
  expect(page.effects).toMatchObject([{ id: sleep, term: 'Sleep trouble', isOpen: true }])
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect(await openOf(note)).toEqual([[null, 1]])
  await triage(study.therapist, note, sleep, { ...none, facts: { AESTDAT: days.AESTDAT } })
  expect([await openOf(note), (await read()).openEffects.reported]).toEqual([[], 0])
  expect((await trailOf(note.id)).map(({ action }) => action)).toContain('effects.triaged')
})

test('an end that the report says there is, an item that it has not, and whoever may not decide are refused by name, and nothing is kept', async () => {
  const note = await aVisit()
  const endless = { ...none, facts: { AESTDAT: days.AESTDAT } }
  for (const [itemId, as] of [
    [calm, endless],
    [sleep, none],
  ] as const)
    await expect(triage(study.therapist, note, itemId, as)).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'facts.AEENDAT': expect.any(String) },
    })
  await expect(triage(study.therapist, note, study.id, none)).rejects.toMatchObject({
    code: 'invalid',
    fields: { itemId: expect.any(String) },
  })
  await expect(triage(study.supervisor, note, calm, none)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(triage(study.outsider, note, calm, none)).rejects.toMatchObject({ code: 'not_found' })
  expect(await standsAs(note)).toEqual({ [sleep]: [null, true], [calm]: [null, true] })
})

test('what the protocol keeps for the investigator is decided by them alone', async () => {
  const kept = { ...settingsOf({} as never), studyId: study.id, investigatorTerms: ['dizziness'] } as const
  await setStudySettings(study.administrator, { ...kept, investigatorTerms: [...kept.investigatorTerms] })
  const dizzy = item(sleep, { term: 'dizziness', status: 'new', valence: 'unpleasant' })
  const note = await aReadyNote(study, { kind: 'contact_call', changes: { reached: 'something', ...dizzy } })
  const began = { ...none, facts: { AESTDAT: days.AESTDAT } }
  await expect(triage(study.therapist, note, sleep, began)).rejects.toMatchObject({ code: 'not_permitted' })
  await triage(study.investigator, note, sleep, began)
  expect((await standsAs(note))[sleep]).toEqual(['not_ae', false])
})
