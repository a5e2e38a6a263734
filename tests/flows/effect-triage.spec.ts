import { eq } from 'drizzle-orm'
import { adverseEvent } from '@/db/schema/events'
import { effectReview } from '@/db/schema/session'
import { asVerifier } from '@/db/work'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { describeEffects } from '@/lib/session/effects/describe-effects'
import { listOpenEffects } from '@/lib/session/effects/list-open-effects'
import { byItself } from '@/lib/session/effects/triage-effects'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { headache } from '@/tests/support/event-makers'
import { about, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'
import { effectsOf, standsAs, triage } from '@/tests/support/triaged'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

/** A day with nausea twice, once ended, and a headache. */
async function aDay() {
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: null } })
  const effects = [
    entry('nausea', { at: minutesAgo(40) }),
    entry('nausea', { at: minutesAgo(20) }),
    entry('headache', { at: minutesAgo(10) }),
  ] as const
  const ends = effects.slice(0, 2).map(({ id }) => about('ended', id, {}))
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }), ...effects, ...ends)
  const [one, two, head] = effects.map(({ id }) => id)
  return { note, nausea: [one ?? '', two ?? ''], head: head ?? '' }
}
const none = { decision: 'not_ae', whyNot: 'Passed within the hour', abuse_related: 'no' } as const
const openOf = async ({ id }: TestNote) =>
  (await listOpenEffects(study.investigator, study.id)).effects
    .filter(({ noteId }) => noteId === id)
    .map(({ kind, count }) => [kind, count])

test('one act says of a whole term that it is no adverse event, with its reason, and the investigator signs it', async () => {
  const { note, nausea } = await aDay()
  const whyNot = 'Expected, passed by itself'
  const { eventIds } = await triage(study.therapist, note, nausea, { ...none, whyNot })
  expect(await standsAs(study.therapist, note)).toEqual([
    ['not_ae', false],
    ['not_ae', false],
    [null, true],
  ])
  const { participant, visitId } = note
  const waiting = await readDecisions(study.investigator, {
    ...{ studyId: study.id, participantId: participant.id, visitId },
  })
  expect(waiting.decisions).toMatchObject([{ whyNot, facts: { AETERM: 'Nausea', AEONGO: 'no' } }])
  const last = (await trailOf(note.id)).at(-1)
  expect(last).toMatchObject({
    action: 'effects.triaged',
    actor: study.therapist.staffId,
    body: { decision: 'not_ae', entries: nausea.map(id => [id, 'nausea']) },
  })
  expect(await wholeDatabase()).not.toContain(whyNot)
  await expect(triage(study.therapist, note, nausea, { decision: 'investigator' })).rejects.toMatchObject({
    code: 'not_now',
  })
  await strikeEvent(study.therapist, { eventId: eventIds[0] ?? '', reason: 'Entered for the wrong day' })
  expect(await standsAs(study.therapist, note)).toEqual([
    [null, true],
    [null, true],
    [null, true],
  ])
  await triage(study.cotherapist, note, nausea, { decision: 'investigator' })
  expect(await standsAs(study.therapist, note)).toEqual([
    ['investigator', true],
    ['investigator', true],
    [null, true],
  ])
})

test('several terms are none for one reason in one act, each an event of its own since it was noticed; what is on the list is said alone', async () => {
  const { note, nausea, head } = await aDay()
  const all = [...nausea, head]
  await expect(triage(study.therapist, note, all, { ...none, abuse_related: 'yes' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { abuse_related: byItself },
  })
  const { eventIds } = await triage(study.therapist, note, all, none)
  expect(await standsAs(study.therapist, note)).toEqual(all.map(() => ['not_ae', false]))
  const of = { studyId: study.id, participantId: note.participant.id, visitId: note.visitId }
  const { decisions } = await readDecisions(study.investigator, of)
  expect(decisions.map(({ facts }) => `${facts.AETERM} ${facts.AEONGO}`)).toEqual(['Nausea no', 'Headache yes'])
  const read = eventIds.map(eventId => readEvent(study.investigator, { studyId: study.id, eventId }))
  const since = (await Promise.all(read)).map(({ event }) => Date.parse(event.awareAt))
  expect(Math.max(...since) - Math.min(...since), 'half an hour, to the minute').toBeGreaterThan(28 * 60_000)
  const said = (await trailOf(note.id)).filter(({ action }) => action === 'effects.triaged')
  const entries = all.map(id => [id, expect.any(String)])
  expect(said).toMatchObject([{ actor: study.therapist.staffId, body: { decision: 'not_ae', entries } }])
})

test('an adverse event is entered through its form, linked to the effects that it speaks of', async () => {
  const { note, head } = await aDay()
  const event = { decision: 'ae', facts: headache }
  const {
    eventIds: [eventId = ''],
  } = await triage(study.therapist, note, [head], { decision: 'ae', event })
  expect(await readEvent(study.investigator, { studyId: study.id, eventId })).toMatchObject({
    event: { decision: 'ae', visitId: note.visitId },
    facts: headache,
  })
  const [row] = await asVerifier(tx => tx.select().from(effectReview).where(eq(effectReview.entryId, head)))
  expect(row).toMatchObject({ eventId, decision: 'ae', by: study.therapist.staffId })
})

test('what is open waits for the investigator once the note is signed, at once where it is handed on, and is settled without an appendix', async () => {
  const { note, nausea, head } = await aDay()
  expect(await openOf(note)).toEqual([])
  await triage(study.therapist, note, nausea, { decision: 'investigator' })
  expect(await openOf(note)).toEqual([['nausea', 2]])
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect((await openOf(note)).sort()).toEqual([
    ['headache', 1],
    ['nausea', 2],
  ])
  for (const term of [nausea, [head]]) await triage(study.investigator, note, term, none)
  expect(await openOf(note)).toEqual([])
  const events = await asVerifier(tx => tx.select().from(adverseEvent).where(eq(adverseEvent.visitId, note.visitId)))
  expect(events).toMatchObject([{ decision: 'not_ae' }, { decision: 'not_ae' }])
})

test('an effect that was voided, or that no log has, is triaged by nobody', async () => {
  const { note, head, nausea } = await aDay()
  await log(study.therapist, note, about('void', head, { reason: 'undone' }))
  const other = await aDay()
  for (const id of [head, other.head])
    await expect(triage(study.therapist, note, [id], { decision: 'investigator' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { entryIds: expect.any(String) },
    })
  expect(await asVerifier(tx => tx.select().from(effectReview).where(eq(effectReview.noteId, note.id)))).toEqual([])
  expect((await effectsOf(study.therapist, note)).map(({ id }) => id)).toEqual(nausea)
})

test('terms that the protocol keeps for the investigator are nobody else’s to judge', async () => {
  await setStudySettings(study.administrator, {
    ...settingsOf({} as never),
    ...{ studyId: study.id, investigatorTerms: ['headache'] },
  })
  const { note, head } = await aDay()
  expect(await openOf(note), 'at once, before anybody hands it on or signs').toEqual([['headache', 1]])
  await expect(triage(study.therapist, note, [head], none)).rejects.toMatchObject({ code: 'not_permitted' })
  await triage(study.therapist, note, [head], { decision: 'investigator' })
  await triage(study.investigator, note, [head], none)
  expect((await effectsOf(study.therapist, note)).at(-1)).toMatchObject({ decision: 'not_ae', isOpen: false })
})

test('an effect is described in the log while it is open, and beside the signed note after it', async () => {
  const { note, nausea } = await aDay()
  const words = 'Came in waves with the music.'
  const said = { valence: 'unpleasant', intensity: '2' } as const
  const describe = (description: object) =>
    describeEffects(study.cotherapist, { noteId: note.id, entryIds: nausea, description })
  await log(study.therapist, note, ...nausea.map(id => about('described', id, said)))
  await expect(describe({ words })).rejects.toMatchObject({ code: 'not_now' })
  await sign(study.therapist, note)
  await describe({ words, valence: 'mixed' })
  await describe({ impairment: 'some' })
  for (const { described } of (await effectsOf(study.therapist, note)).slice(0, 2))
    expect(described).toEqual({ valence: 'mixed', intensity: '2', impairment: 'some', words })
  expect((await trailOf(note.id)).filter(({ action }) => action === 'effects.described')).toHaveLength(2)
  expect(await wholeDatabase()).not.toContain(words)
})

test('session staff and those who see no note triage nothing', async () => {
  const { note, head } = await aDay()
  for (const who of [study.supervisor, study.monitor])
    await expect(triage(who, note, [head], { decision: 'investigator' })).rejects.toMatchObject({
      code: 'not_permitted',
    })
  for (const who of [study.coordinator, study.outsider, study.dataManager])
    await expect(triage(who, note, [head], { decision: 'investigator' })).rejects.toMatchObject({ code: 'not_found' })
})
