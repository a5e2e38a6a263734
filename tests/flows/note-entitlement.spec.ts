import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { dateWords } from '@/lib/clock/calendar'
import { now } from '@/lib/clock/clock-repository'
import { dayIn } from '@/lib/clock/instant'
import { reviewQueue } from '@/lib/review/review-queue'
import { addLicence } from '@/lib/trial/people/add-licence'
import { delegationsOf } from '@/lib/trial/people/delegation-repository'
import { endDelegation } from '@/lib/trial/people/end-delegation'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, aSignedNote, countersign, sign } from '@/tests/support/note-makers'
import { factsAbout, signaturesUnder } from '@/tests/support/note-rows'

let study: TestStudy
let today: string
test.beforeEach(async () => {
  study = await aStudy()
  today = dayIn('Europe/Amsterdam', await asActor(study.therapist.staffId, now))
})
/** The day of every note's visit here. */
const serviceDay = '2026-03-12'

const licensed = (person: Actor, startsOn: string, endsOn: string) =>
  addLicence(study.administrator, {
    studyId: study.id,
    staffId: person.staffId,
    title: 'Nurse',
    number: '7',
    authority: 'Board of Nursing',
    startsOn,
    endsOn,
  })

async function delegationEnds(person: Actor, endsOn: string) {
  const [held] = await asActor(study.investigator.staffId, tx =>
    delegationsOf(tx, person.staffId, { studyId: study.id, siteId: study.siteId }),
  )
  await endDelegation(study.investigator, { delegationId: held?.id ?? '', endsOn })
}
const delegated = (
  person: Actor,
  task: 'write_and_sign' | 'countersign',
  startsOn: string,
  endsOn: string | null = null,
) =>
  grantDelegation(study.investigator, {
    studyId: study.id,
    siteId: study.siteId,
    staffId: person.staffId,
    task,
    startsOn,
    endsOn,
  })

const hoursBetween = (from: string | null | undefined, to: string | null) =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / 3_600_000

test('an author who never had a licence signs, and a countersignature is due within 72 hours', async () => {
  const note = await aReadyNote(study, { by: study.cotherapist })
  expect(await sign(study.cotherapist, note)).toEqual({ status: 'signed' })
  const facts = await factsAbout(note)
  expect(facts.unlicensedAuthor).toBe(true)
  const [signature] = await signaturesUnder(note)
  expect(hoursBetween(signature?.at, facts.dueAt)).toBeCloseTo(72, 3)
  expect(signature?.credentials).toMatch(/^No licence, delegated: /)
  const { waiting } = await reviewQueue(study.supervisor, study.id)
  expect(waiting).toMatchObject([
    { noteId: note.id, why: ['Risk judged moderate', 'An author without a licence signed: a countersignature is due'] },
  ])
})

test('of two authors without a licence the earlier signature sets the time', async () => {
  const note = await aReadyNote(study, { kind: 'session', by: study.cotherapist })
  await sign(study.cotherapist, note)
  const { dueAt } = await factsAbout(note)
  await sign(study.therapist, note)
  expect(await factsAbout(note)).toMatchObject({ status: 'signed', dueAt, unlicensedAuthor: true })
})

test('a new version is marked by who signs it, not by who signed the one before', async () => {
  const note = await aReadyNote(study, { by: study.cotherapist })
  await sign(study.cotherapist, note)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  await sign(study.therapist, note)
  expect(await factsAbout(note)).toMatchObject({ status: 'signed', dueAt: null, unlicensedAuthor: false })
})

test('a licence that was over on the day of the visit blocks signing and names that day; the draft stays', async () => {
  await licensed(study.cotherapist, '2000-01-01', '2026-03-11')
  await licensed(study.cotherapist, '2026-03-13', '2190-12-31')
  const note = await aReadyNote(study, { by: study.cotherapist })
  const refused = sign(study.cotherapist, note)
  await expect(refused).rejects.toMatchObject({
    code: 'not_now',
    message: `Your licence was not valid on ${dateWords(serviceDay)}. Nothing was lost: it can be signed once it is.`,
  })
  expect((await factsAbout(note)).status).toBe('draft')
})

test('a licence that is over today blocks signing and names today', async () => {
  await licensed(study.cotherapist, '2000-01-01', '2026-03-12')
  const note = await aReadyNote(study, { by: study.cotherapist })
  await expect(sign(study.cotherapist, note)).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining(dateWords(today)),
  })
})

test('a licence that came after the visit blocks nothing: the note counts as without', async () => {
  await licensed(study.cotherapist, '2026-03-13', '2190-12-31')
  const note = await aReadyNote(study, { by: study.cotherapist })
  await sign(study.cotherapist, note)
  expect(await factsAbout(note)).toMatchObject({ unlicensedAuthor: true, dueAt: expect.any(String) })
})

test('a renewed licence is no lapse, and what is printed is the one that holds today', async () => {
  await licensed(study.cotherapist, '2000-01-01', '2026-04-01')
  await addLicence(study.administrator, {
    studyId: study.id,
    staffId: study.cotherapist.staffId,
    title: 'Nurse',
    number: '8',
    authority: 'Board of Nursing',
    startsOn: '2026-04-02',
    endsOn: '2190-12-31',
  })
  const note = await aReadyNote(study, { by: study.cotherapist })
  await sign(study.cotherapist, note)
  expect((await signaturesUnder(note))[0]?.credentials).toBe(
    'Nurse (No. 8, Board of Nursing), delegated: write and sign',
  )
})

test('a task that was not delegated on the day of the visit, or is not today, blocks signing and names the day', async () => {
  const note = await aReadyNote(study)
  await delegationEnds(study.therapist, '2026-03-11')
  await delegated(study.therapist, 'write_and_sign', '2026-03-13')
  await expect(sign(study.therapist, note)).rejects.toMatchObject({
    code: 'not_now',
    message: `Signing was not delegated to you on ${dateWords(serviceDay)}. The investigator can delegate it; nothing was lost.`,
  })
  await delegated(study.cotherapist, 'countersign', '2000-01-01')
  await delegationEnds(study.cotherapist, serviceDay)
  await expect(sign(study.cotherapist, note)).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining(dateWords(today)),
  })
  await delegated(study.cotherapist, 'write_and_sign', serviceDay)
  expect(await sign(study.cotherapist, note)).toEqual({ status: 'signed' })
})

test('a supervisor without a licence countersigns a licensed author’s note, not one that waits for a licence', async () => {
  const supervisor = await aColleague(study, 'supervisor')
  await delegated(supervisor, 'countersign', '2000-01-01')
  const unlicensed = await aSignedNote(study, { by: study.cotherapist })
  await expect(countersign(supervisor, unlicensed)).rejects.toMatchObject({
    code: 'not_now',
    message: 'An author of this note has no licence: a supervisor with one countersigns it.',
  })
  await countersign(study.supervisor, unlicensed)
  expect(await factsAbout(unlicensed)).toMatchObject({ status: 'countersigned', dueAt: null })
  await countersign(supervisor, await aSignedNote(study))
})

test('a countersignature takes that very task, delegated today, and the role', async () => {
  const note = await aSignedNote(study)
  await delegationEnds(study.supervisor, '2026-03-12')
  await delegated(study.supervisor, 'write_and_sign', '2000-01-01')
  await expect(countersign(study.supervisor, note)).rejects.toMatchObject({
    code: 'not_now',
    message: expect.stringContaining(dateWords(today)),
  })
  await delegated(study.investigator, 'countersign', '2000-01-01')
  await expect(countersign(study.investigator, note)).rejects.toMatchObject({ code: 'not_permitted' })
  expect((await factsAbout(note)).status).toBe('signed')
})
