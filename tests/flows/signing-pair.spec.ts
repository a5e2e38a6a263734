import { and, eq, isNull, sql } from 'drizzle-orm'
import { careTeam } from '@/db/schema/trial'
import type { TeamRole } from '@/db/schema/vocabulary'
import { asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { myOpenNotes } from '@/lib/review/my-notes'
import { notesToSign } from '@/lib/review/notes-to-sign'
import { readRecord } from '@/lib/review/read-record'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, close, countersign, save, sign, type TestNote } from '@/tests/support/note-makers'
import { alertsAbout, factsAbout, signaturesUnder, versionsIn } from '@/tests/support/note-rows'
import { closesPastLib, pastLib } from '@/tests/support/past-lib'
import { signedIn } from '@/tests/support/people'
import { pastTriggers } from '@/tests/support/tamper'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
/** A second therapist who has everything but that day. */
let newcomer: Actor
test.beforeAll(async () => {
  study = await aStudy()
  newcomer = await aColleague(study, 'cotherapist')
  const { id: studyId, siteId } = study
  const task = { task: 'write_and_sign', startsOn: '2000-01-01' } as const
  await grantDelegation(study.investigator, { studyId, siteId, staffId: newcomer.staffId, ...task })
})

const asTeam = { meaning: 'co-authored' }
const notOfDay = { code: 'not_permitted', message: expect.stringContaining('joined the care team after this session') }
/** Assignments whose beginning was moved past the trail, which would call it tampered with: those that no later event tells of are put back. */
const moved: { id: string; startsAt: string }[] = []
test.afterAll(async () => {
  for (const { id, startsAt } of moved)
    await pastTriggers(`update care_team set starts_at = '${startsAt}' where id = '${id}' and ends_at is null`)
})

/** A session that was held by those who cared for its participant then. */
async function aSession(): Promise<TestNote> {
  const note = await aReadyNote(study, { kind: 'session' })
  const theirs = eq(careTeam.participantId, note.participant.id)
  const { id, startsAt } = careTeam
  moved.push(...(await asVerifier(tx => tx.select({ id, startsAt }).from(careTeam).where(theirs))))
  await pastTriggers(`update care_team set starts_at = '2026-01-05' where participant_id = '${note.participant.id}'`)
  return note
}
const assign = ({ participant }: TestNote, { staffId }: Actor, role: TeamRole) =>
  assignCareTeam(study.coordinator, { participantId: participant.id, staffId, role })
async function leave({ participant }: TestNote, { staffId }: Actor): Promise<void> {
  const theirs = and(
    eq(careTeam.participantId, participant.id),
    ...[eq(careTeam.staffId, staffId), isNull(careTeam.endsAt)],
  )
  for (const { id } of await asVerifier(tx => tx.select({ id: careTeam.id }).from(careTeam).where(theirs)))
    await endCareTeam(study.coordinator, { assignmentId: id })
}
const recordFor = (actor: Actor, { id }: TestNote) => readRecord(actor, { noteId: id, studyId: study.id })
const lastOf = async ({ id }: TestNote) => (await trailOf(id)).findLast(({ action }) => /^note\..*signed$/.test(action))
const waitsFor = async (actor: Actor, { id }: TestNote) => ({
  awaitsMe: (await myOpenNotes(actor, study.id)).find(({ noteId }) => noteId === id)?.awaitsMe,
  listed: (await notesToSign(actor, study.id)).noteIds.includes(id),
  may: (await recordFor(actor, { id } as TestNote)).may.sign,
})
const signedPast = (actor: Actor, { id, participant: of }: TestNote) =>
  pastLib(
    actor,
    sql`insert into signature (id, note_id, study_id, site_id, participant_id, version, content_hash, signer, printed_name, credentials, meaning, at, "offset", signature_hash)
      values (gen_random_uuid(), ${id}, ${of.studyId}, ${of.siteId}, ${of.id}, 1, '', ${actor.staffId}, '', '', 'co-authored', vigil_now(), '+00:00', '')`,
  )
for (const first of ['cotherapist', 'therapist'] as const)
  test(`a ${first} who signed and then left the care team has signed: the other’s signature completes the session`, async () => {
    const note = await aSession()
    const other = first === 'therapist' ? 'cotherapist' : 'therapist'
    expect(await sign(study[first], note)).toEqual({ status: 'ready' })
    await leave(note, study[first])
    if (first === 'cotherapist') await assign(note, newcomer, first)
    expect(await waitsFor(study[other], note)).toEqual({ awaitsMe: true, listed: true, may: true })
    expect(await sign(study[other], note, asTeam)).toEqual({ status: 'signed' })
    expect(await factsAbout(note)).toMatchObject({ status: 'signed', closedWithout: null })
    expect((await signaturesUnder(note)).map(({ signer }) => signer)).toEqual([
      study[first].staffId,
      study[other].staffId,
    ])
    const { staffId } = study[other]
    expect(await lastOf(note)).toMatchObject({ action: 'note.co_signed', actor: staffId, body: { status: 'signed' } })
    const pair = ['therapist', 'cotherapist'].map(role => ({ staffId: study[role as 'therapist'].staffId, role }))
    expect((await versionsIn(note))[0]?.pair).toEqual(expect.arrayContaining(pair))
  })

test('whoever joins between the two signatures is asked for none and gives none; without the one who left, an investigator closes', async () => {
  const note = await aSession()
  await sign(study.therapist, note)
  await leave(note, study.cotherapist)
  await assign(note, newcomer, 'cotherapist')
  expect(await waitsFor(newcomer, note)).toEqual({ awaitsMe: false, listed: false, may: false })
  await expect(sign(newcomer, note, asTeam)).rejects.toMatchObject(notOfDay)
  expect(await signedPast(newcomer, note)).toBe('VG013')
  expect(await pastLib(study.therapist, sql`update note set status = 'signed' where id = ${note.id}`)).toBe('VG014')
  expect(await signaturesUnder(note)).toHaveLength(1)
  expect((await alertsAbout(note)).map(({ recipient }) => recipient)).not.toContain(newcomer.staffId)
  const { awaited, names, status } = await recordFor(study.therapist, note)
  expect({ status, awaited }).toEqual({
    status: 'ready',
    awaited: { staffIds: [study.cotherapist.staffId], isOutOfReach: true },
  })
  expect(names[study.cotherapist.staffId]).toBe(study.cotherapist.name)
  await close(study.investigator, note)
  expect(await factsAbout(note)).toMatchObject({ status: 'signed', closedWithout: 'second_signature_unavailable' })
})

test('whoever left before anybody signed is not replaced by whoever came after the session', async () => {
  const note = await aSession()
  await leave(note, study.cotherapist)
  await assign(note, newcomer, 'cotherapist')
  const { may, notOfDay: why } = await recordFor(newcomer, note)
  expect([may.write, may.sign]).toEqual([true, false])
  expect(why).toContain('joined the care team after this session')
  await expect(sign(newcomer, note)).rejects.toMatchObject(notOfDay)
  expect([await versionsIn(note), (await factsAbout(note)).status]).toEqual([[], 'draft'])
  expect(await sign(study.therapist, note)).toEqual({ status: 'ready' })
  expect((await alertsAbout(note)).filter(({ kind }) => kind === 'note_waits_for_you')).toEqual([])
  await expect(sign(newcomer, note, asTeam)).rejects.toMatchObject(notOfDay)
  expect((await factsAbout(note)).status).toBe('ready')
})

test('whoever was one of a session’s pair does not review it as a supervisor, though they wrote and signed nothing', async () => {
  const { id: studyId, siteId, cotherapist, supervisor } = study
  const second = await aColleague(study, 'cotherapist')
  await grantMembership(study.administrator, { studyId, siteId, staffId: second.staffId, role: 'supervisor' })
  const note = await aReadyNote(study, { kind: 'session' })
  await leave(note, cotherapist)
  await assign(note, second, 'cotherapist')
  await sign(study.therapist, note)
  await close(study.investigator, note)
  const both = await signedIn(second.staffId)
  expect((await recordFor(both, note)).may.review).toBe(false)
  await expect(countersign(both, note)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(deeds.giveBack(both, { noteId: note.id, version: 1 })).rejects.toMatchObject({ code: 'not_permitted' })
  expect((await recordFor(supervisor, note)).may.review).toBe(true)
})

test('whoever left and came back signs for the day they were part of', async () => {
  const note = await aSession()
  await sign(study.therapist, note)
  await leave(note, study.cotherapist)
  await assign(note, study.cotherapist, 'cotherapist')
  expect((await recordFor(study.therapist, note)).awaited.isOutOfReach).toBe(false)
  expect(await sign(study.cotherapist, note, asTeam)).toEqual({ status: 'signed' })
})

test('one person in both parts of a day is one signature', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await leave(note, study.cotherapist)
  await leave(note, study.therapist)
  await assign(note, study.therapist, 'cotherapist')
  expect(await sign(study.therapist, note)).toEqual({ status: 'ready' })
  expect((await versionsIn(note))[0]?.pair).toHaveLength(3)
  expect(await pastLib(study.therapist, sql`update note set status = 'signed' where id = ${note.id}`)).toBe('VG014')
})

test('whoever the note itself says sat in the second seat signs, also where they were assigned only after the day', async () => {
  const note = await aSession()
  await leave(note, study.cotherapist)
  await assign(note, newcomer, 'cotherapist')
  const place = `staff_present.${crypto.randomUUID()}`
  const there = { [place]: true, [`${place}.person`]: newcomer.staffId, [`${place}.role`]: 'second' }
  const times = { [`${place}.in`]: '2026-03-12T09:00+01:00', [`${place}.out`]: '2026-03-12T17:00+01:00' }
  await save(study.therapist, note, { ...there, ...times })
  await sign(study.therapist, note)
  expect(await waitsFor(newcomer, note)).toEqual({ awaitsMe: true, listed: true, may: true })
  expect(await signedPast(newcomer, note)).toBe('done')
  const oversees = { studyId: study.id, siteId: study.siteId, staffId: newcomer.staffId, role: 'investigator' } as const
  await grantMembership(study.administrator, oversees)
  await expect(close(await signedIn(newcomer.staffId), note)).rejects.toMatchObject({
    code: 'not_permitted',
    message: expect.stringContaining(`ask ${study.investigator.name}`),
  })
  expect(await closesPastLib(newcomer, note)).toBe('VG012')
  expect(await sign(newcomer, note, asTeam)).toEqual({ status: 'signed' })
  expect(await lastOf(note)).toMatchObject({ actor: newcomer.staffId, body: { status: 'signed' } })
})
