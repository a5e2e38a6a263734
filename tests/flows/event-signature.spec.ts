import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { addEventWords } from '@/lib/events/add-event-words'
import { assessEvent } from '@/lib/events/assess-event'
import { eventHash } from '@/lib/events/event-content'
import { followEvent } from '@/lib/events/follow-event'
import { eventsOfParticipant, eventsThatWait } from '@/lib/events/list-events'
import { readEvent } from '@/lib/events/read-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { signatureHash } from '@/lib/notes/content-hash'
import { addLicence } from '@/lib/trial/people/add-licence'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { anEvent, aSignedEvent, assessed, entrustAssessing, headache, signOne } from '@/tests/support/event-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  await entrustAssessing(study, study.investigator)
})

const none = { decision: 'not_ae', whyNot: 'Hungry' } as const
const read = (eventId: string, actor = study.investigator) => readEvent(actor, { studyId: study.id, eventId })
const waiting = async (actor = study.investigator) =>
  (await eventsThatWait(actor, study.id)).events.map(({ event }) => event.id)
const signedIn = async (eventId: string) => (await read(eventId)).signatures.map(({ entries }) => entries)
const signings = async () => (await trailOf(participant.id)).filter(({ action }) => action === 'event.signed')
const follow = (eventId: string, changes: object = {}) =>
  followEvent(study.therapist, { eventId, decision: 'ae', facts: headache, ...changes })

test('the investigator signs an event as it stands: name, time and meaning, bound to all that was said of it', async () => {
  const eventId = await anEvent(study, participant)
  await assessEvent(study.investigator, { eventId, assessment: assessed('no') })
  expect(await waiting()).toEqual([eventId])
  for (const actor of [study.therapist, study.supervisor, study.coordinator]) expect(await waiting(actor)).toEqual([])
  await aSignedEvent(study, eventId)
  expect(await waiting()).toEqual([])
  const { event, entries, signatures, hash, may } = await read(eventId)
  const [signature] = signatures
  const { contentHash, signer, printedName, credentials, meaning, at, offset } = signature ?? {}
  expect([may.sign, event.entries, event.signedEntries]).toEqual([false, 2, 2])
  expect([printedName, meaning, contentHash]).toEqual([study.investigator.name, 'responsible investigator', hash])
  expect(signature?.signatureHash).toBe(
    signatureHash({
      ...{ content_hash: contentHash ?? '', signer: signer ?? '', printed_name: printedName ?? '' },
      ...{ credentials: credentials ?? '', meaning: meaning ?? '', at: at ?? '', offset: offset ?? '' },
    }),
  )
  const [first, assessment] = entries
  for (const changed of [{ ...first, at: '2026-02-03T07:30:00.000000Z' }, { ...first, says: none }, assessment])
    expect(eventHash(event, [changed, assessment] as typeof entries)).not.toBe(hash)
  expect(await signings()).toMatchObject([
    {
      actor: study.investigator.staffId,
      body: { event: eventId, number: 1, entries: 2, signature: signature?.id, meaning, content_hash: contentHash },
    },
  ])
  expect(await wholeTrail()).not.toContain('Headache')
})

test('what is added later is not under the signature: the event waits anew and is signed anew, and the earlier signature stays', async () => {
  const eventId = await anEvent(study, participant, { awareAt: '2026-02-03T08:30+01:00' })
  await assessEvent(study.investigator, { eventId, assessment: assessed('yes') })
  await aSignedEvent(study, eventId)
  await reportEvent(study.coordinator, { eventId, at: '2026-02-03T15:00+01:00', to: 'Safety desk' })
  expect(await waiting()).toEqual([eventId])
  const { contentHash } = (await read(eventId)).signatures[0] ?? {}
  await aSignedEvent(study, eventId)
  expect(await waiting()).toEqual([])
  await follow(eventId, { facts: { ...headache, AETOXGR: '3' } })
  expect(await signedIn(eventId)).toEqual([2, 3])
  const page = await read(eventId)
  expect([page.event.entries, page.may.sign]).toEqual([4, true])
  expect([2, 3, 4].map(count => eventHash(page.event, page.entries.slice(0, count)))).toEqual([
    contentHash,
    page.signatures[1]?.contentHash,
    page.hash,
  ])
  await assessEvent(study.investigator, { eventId, assessment: assessed('yes') })
  await aSignedEvent(study, eventId)
  expect((await signings()).map(({ body }) => body.entries)).toEqual([2, 3, 5])
  const { events } = await eventsOfParticipant(study.monitor, { studyId: study.id, participantId: participant.id })
  expect(events.map(({ entries, signedEntries }) => [entries, signedEntries])).toEqual([[5, 5]])
})

test('what was added since it was read is refused as stale, what is signed as it stands is not signed twice, and nothing is kept', async () => {
  const eventId = await anEvent(study, participant)
  const { hash: contentHash } = await read(eventId)
  await follow(eventId, { facts: { ...headache, words: 'Came back in the night.' } })
  await expect(signOne(study.investigator, { eventId, contentHash })).rejects.toMatchObject({
    code: 'stale',
    message: expect.stringContaining('added to this event since you read it'),
  })
  expect([await signedIn(eventId), await signings()]).toEqual([[], []])
  const { hash, entries } = await read(eventId)
  await signOne(study.investigator, { eventId, contentHash: hash })
  await expect(signOne(study.investigator, { eventId, contentHash: hash })).rejects.toMatchObject({ code: 'not_now' })
  expect([await signedIn(eventId), entries.length, (await signings()).length]).toEqual([[2], 2, 1])
})

test('what was struck, stands as none or is undecided is not signed; nor with a wrong password or a licence that lapsed', async () => {
  const struck = await anEvent(study, participant)
  const undecided = await anEvent(study, participant, { decision: 'undecided' })
  const notOne = await anEvent(study, participant, none)
  const open = await anEvent(study, participant)
  const hashes = new Map<string, string | null>()
  for (const eventId of [struck, undecided, notOne, open]) hashes.set(eventId, (await read(eventId)).hash)
  const refused = (eventId: string, problem: Record<string, unknown>, changes: object = {}) =>
    expect(
      signOne(study.investigator, { eventId, contentHash: hashes.get(eventId), ...changes }),
    ).rejects.toMatchObject(problem)
  await strikeEvent(study.therapist, { eventId: struck, reason: 'Twice' })
  await refused(struck, { code: 'not_now', message: expect.stringContaining('entered in error') })
  for (const eventId of [undecided, notOne])
    await refused(eventId, { code: 'not_now', message: expect.stringContaining('does not stand') })
  await refused(open, { code: 'wrong_password' }, { password: 'not this one' })
  const licence = { title: 'Physician', number: '7', authority: 'Board', startsOn: '2000-01-01', endsOn: '2001-01-01' }
  const { staffId } = study.investigator
  await addLicence(study.administrator, { studyId: study.id, staffId, ...licence })
  await refused(open, { code: 'not_now', message: expect.stringContaining('licence') })
  for (const eventId of hashes.keys()) expect(await signedIn(eventId)).toEqual([])
  expect(await signings()).toEqual([])
})

test('nobody else signs, whoever sees the event; the investigator of another site or study does not find it', async () => {
  const eventId = await anEvent(study, participant)
  const { hash: contentHash } = await read(eventId)
  const others = [study.therapist, study.cotherapist, study.supervisor, study.coordinator]
  for (const actor of [...others, study.monitor, study.safetyOfficer])
    await expect(signOne(actor, { eventId, contentHash })).rejects.toMatchObject({ code: 'not_permitted' })
  const ofOtherSite = await aColleague({ ...study, siteId: study.otherSiteId }, 'investigator')
  const elsewhere = await aStudy()
  for (const actor of [study.outsider, study.dataManager, ofOtherSite, elsewhere.investigator])
    await expect(signOne(actor, { eventId, contentHash })).rejects.toMatchObject({ code: 'not_found' })
  expect([await signedIn(eventId), await signings()]).toEqual([[], []])
})

test('who sees the event sees its signature: a safety officer while it is flagged, a monitor without its words', async () => {
  const { safetyOfficer, monitor } = study
  const eventId = await anEvent(study, participant)
  await aSignedEvent(study, eventId)
  const byInvestigator = [{ printedName: study.investigator.name, entries: 1 }]
  for (const actor of [safetyOfficer, monitor, study.therapist, study.supervisor])
    expect((await read(eventId, actor)).signatures).toMatchObject(byInvestigator)
  expect([(await read(eventId, monitor)).hash, (await read(eventId, monitor)).entries]).toEqual([null, []])
  const visibleTo = (actor = safetyOfficer) =>
    asActor(actor.staffId, async tx => {
      const asked = sql`select 1 from event_signature where event_id = ${eventId}`
      return ((await tx.execute(asked)) as unknown as { rows: unknown[] }).rows.length
    })
  expect([await visibleTo(), await visibleTo(study.outsider), await visibleTo(study.dataManager)]).toEqual([1, 0, 0])
  await addEventWords(safetyOfficer, { eventId, words: 'Ask what she had eaten.' })
  expect((await read(eventId)).event).toMatchObject({ entries: 2, signedEntries: 1 })
  await assessEvent(study.investigator, { eventId, assessment: assessed('no') })
  expect(await visibleTo()).toBe(0)
})

test('past lib, the database takes a signature under all entries of what stands as an adverse event, and never another', async () => {
  const eventId = await anEvent(study, participant)
  await follow(eventId)
  const notOne = await anEvent(study, participant, none)
  const { studyId, siteId, id: participantId } = participant
  const { staffId, name } = study.investigator
  const put = (event: string, entries: number, meaning = 'responsible investigator', signer = staffId) =>
    asActor(staffId, tx =>
      tx.execute(sql`insert into event_signature (id, study_id, site_id, participant_id, event_id, entries, content_hash, signer, printed_name,
          credentials, meaning, at, "offset", signature_hash)
        values (gen_random_uuid(), ${studyId}, ${siteId}, ${participantId}, ${event}, ${entries}, 'x', ${signer}, ${name}, '', ${meaning}, vigil_now(), '+00:00', 'x')`),
    )
  const walled = { cause: { code: '42501' } }
  await expect(put(eventId, 1)).rejects.toMatchObject(walled)
  await expect(put(eventId, 3)).rejects.toMatchObject(walled)
  await expect(put(notOne, 1)).rejects.toMatchObject(walled)
  await expect(put(eventId, 2, 'approved')).rejects.toMatchObject(walled)
  await expect(put(eventId, 2, undefined, study.therapist.staffId)).rejects.toMatchObject(walled)
  await expect(put(eventId, 2)).rejects.toThrow() // nothing in the trail speaks for it
  await aSignedEvent(study, eventId)
  for (const harm of [sql`update event_signature set printed_name = 'X'`, sql`delete from event_signature`])
    await expect(asActor(staffId, tx => tx.execute(harm))).rejects.toMatchObject(walled)
  expect(await signedIn(eventId)).toEqual([2])
})
