import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { sendLetter } from '@/lib/care/send-letter'
import { giveGuess } from '@/lib/measures/give-guess'
import { writeStatement } from '@/lib/measures/write-statement'
import { alertsOf } from '@/lib/messages/alerts-of'
import { saveAnswers } from '@/lib/notes/draft/save-answers'
import { parsed } from '@/lib/outcome/parsed'
import { endEmergency } from '@/lib/review/emergency/end-emergency'
import { openEmergencies } from '@/lib/review/emergency/open-emergencies'
import { openEmergencyInput } from '@/lib/review/emergency/open-emergency'
import { readRecord } from '@/lib/review/read-record'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { endMembership } from '@/lib/trial/people/end-membership'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { aSessionOf, askedBy, said } from '@/tests/support/care-makers'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { inAnEmergency, openIn } from '@/tests/support/emergency-makers'
import { aGuessingStudy, guessed } from '@/tests/support/guess-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote, type TestNote } from '@/tests/support/note-makers'
import { password, signedIn } from '@/tests/support/people'
import { anAssignedRating, todayAt } from '@/tests/support/rating-makers'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
let participant: TestParticipant
let note: TestNote
let helper: Actor
test.beforeAll(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  note = await aSignedNote(study, { participant })
})
test.beforeEach(async () => {
  helper = await aColleague(study, 'session_staff')
})

const page = (who: Actor, { id: participantId, studyId } = participant) =>
  participantPage(who, { studyId, participantId })
const record = (who: Actor) => readRecord(who, { noteId: note.id, studyId: study.id })
const refused = (code: string) => expect.objectContaining({ code })
const rowsSeen = (who: Actor, question: SQL) =>
  asActor(who.staffId, async tx => ((await tx.execute(question)) as unknown as { rows: unknown[] }).rows.length)
const isShut = async (who: Actor) => {
  await expect(page(who)).rejects.toEqual(refused('not_found'))
  await expect(record(who)).rejects.toEqual(refused('not_found'))
  expect(await rowsSeen(who, sql`select from note_version where note_id = ${note.id}`)).toBe(0)
}

test('a record opens for an hour with reason and words: read, told of at once, and shut again by the clock', async () => {
  await isShut(helper)
  const { actor, emergencyId } = await inAnEmergency(helper, participant)
  expect((await page(actor)).participant.code).toBe(participant.code)
  expect((await record(actor)).answers).not.toBeNull()
  const asked = { participantId: participant.id, part: 'contact', reason: 'emergency' } as const
  expect(await revealIdentity(actor, asked)).toMatchObject([{ name: 'Barnaby Quillfeather' }])
  await expect(revealIdentity(actor, { ...asked, part: 'person' })).rejects.toEqual(refused('not_permitted'))
  await expect(revealIdentity(actor, { ...asked, reason: 'welfare' })).rejects.toEqual(refused('not_now'))
  await expect(revealIdentity(study.therapist, asked)).rejects.toEqual(refused('not_now'))
  expect(await openEmergencies(actor, study.id)).toMatchObject([{ participantCode: participant.code }])
  const told = { kind: 'emergency_opened', subjectId: emergencyId, raisedBy: helper.staffId }
  expect(await alertsOf(study.investigator)).toContainEqual(expect.objectContaining(told))
  const scope = { chain: study.id, actor: helper.staffId }
  expect(await trailOf(emergencyId)).toMatchObject([
    { ...scope, action: 'emergency.opened', body: { reason: 'life_in_danger', words: expect.any(String) } },
  ])
  const { rows } = await readTrail(study.therapist, { studyId: study.id, filters: { action: 'emergency.' } })
  expect(rows.map(({ sentence }) => sentence)).toContain(
    `Another session_staff opened the record of ${participant.code} in an emergency, to read for an hour (life in danger).`,
  )
  expect(await wholeDatabase()).not.toContain('nobody of her team answers')
  await passTime('59 minutes')
  expect((await page(await signedIn(helper.staffId))).participant.code).toBe(participant.code)
  await passTime('1 minute')
  await isShut(await signedIn(helper.staffId))
  await isShut(actor) // a request that began before
})

test('what only some may read stays shut, and nothing can be written', async () => {
  const own = await aGuessingStudy()
  const them = await aParticipant(own)
  await aSessionOf(own, them)
  await giveGuess(own.therapist, { visitId: them.visits.MED1 ?? '', guess: guessed })
  const checkId = await askedBy(own.coordinator, them, said({ treatment: 'nothing' }))
  const about = [own.therapist.staffId]
  await sendLetter(own.coordinator, { studyId: own.id, id: randomUUID(), words: 'A word.', visitId: 'none', about })
  const day = { visitId: them.visits.PREP1 ?? '', saidOn: await todayAt(own.therapist) }
  await writeStatement(own.therapist, { ...day, text: 'Enough.' })
  const theirs = await aSignedNote(own, { participant: them })
  const { actor } = await inAnEmergency(await aColleague(own, 'therapist'), them)
  expect((await page(actor, them)).participant.code).toBe(them.code)
  for (const table of ['process_note', 'care_offer', 'care_check', 'care_check_entry', 'letter', 'treatment_guess'])
    expect(await rowsSeen(actor, sql`select from ${sql.identifier(table)}`), table).toBe(0)
  for (const table of ['statement', 'review_comment', 'rating', 'rating_entry'])
    expect(await rowsSeen(actor, sql`select from ${sql.identifier(table)}`), table).toBe(0)
  const keys = sql`select from data_key where purpose in ('care', 'letter', 'guess', 'process') or owner_id = ${checkId}`
  expect(await rowsSeen(actor, keys)).toBe(0)
  const changes = [{ id: randomUUID(), path: 'summary', value: 'Mine.', base: 0 }]
  await expect(saveAnswers(actor, { noteId: theirs.id, changes })).rejects.toEqual(refused('not_permitted'))
  for (const statement of [
    sql`update participant set consent_on = consent_on where id = ${them.id}`,
    sql`update note set status = status where id = ${theirs.id}`,
    sql`update visit set target_on = target_on where participant_id = ${them.id}`,
    sql`update identity set sealed = sealed where participant_id = ${them.id}`,
    sql`update measure_form set state = state where participant_id = ${them.id}`,
  ])
    expect(await rowsSeen(actor, sql`${statement} returning 1`)).toBe(0)
  const insert = sql`insert into please_never (id, study_id, site_id, participant_id, sealed, written_by)
    values (gen_random_uuid(), ${own.id}, ${own.siteId}, ${them.id}, '\\x01', ${actor.staffId})`
  await expect(asActor(actor.staffId, tx => tx.execute(insert))).rejects.toThrow()
})

test('without a reason, words or the password nothing opens; a code that is not of their site is said at its field, and is in the trail', async () => {
  const asked = { studyId: study.id, participantCode: participant.code, words: 'X', password }
  expect(() => parsed(openEmergencyInput, asked)).toThrow(refused('invalid'))
  expect(() => parsed(openEmergencyInput, { ...asked, reason: 'other', words: ' ' })).toThrow(refused('invalid'))
  await expect(openIn(helper, participant, { password: 'a guess' })).rejects.toEqual(refused('wrong_password'))
  const at = (code: string) => ({ code, fields: { participantCode: expect.any(String) } })
  await expect(openIn(helper, { ...participant, code: 'P-NOBODY' })).rejects.toMatchObject(at('not_found'))
  await expect(openIn(study.outsider, participant)).rejects.toMatchObject(at('not_found'))
  await expect(openIn(study.therapist, participant)).rejects.toMatchObject(at('not_now'))
  for (const who of [study.supervisor, study.coordinator, study.monitor, study.rater, study.administrator])
    await expect(openIn(who, participant)).rejects.toEqual(refused('not_permitted'))
  await isShut(await signedIn(helper.staffId))
  await isShut(await signedIn(study.outsider.staffId))
  const bare = sql`select from vigil_open_emergency(${randomUUID()}::uuid, ${study.id}::uuid, ${participant.code}, 'other')`
  await expect(asActor(helper.staffId, tx => tx.execute(bare))).rejects.toThrow() // without words none stands
})

test('who rates a participant stays blind to them, also in an emergency', async () => {
  const rated = await anAssignedRating(study)
  const { id: studyId, siteId, rater } = study
  await grantMembership(study.administrator, { studyId, siteId, staffId: rater.staffId, role: 'session_staff' })
  await expect(openIn(await signedIn(rater.staffId), rated)).rejects.toMatchObject({ code: 'not_now' })
})

test('it ends by hand, and with the role that carried it', async () => {
  const { actor, emergencyId } = await inAnEmergency(helper, participant)
  await expect(endEmergency(study.therapist, { emergencyId })).rejects.toEqual(refused('not_found'))
  await expect(endEmergency(study.investigator, { emergencyId })).rejects.toEqual(refused('not_permitted'))
  await endEmergency(actor, { emergencyId })
  await expect(endEmergency(actor, { emergencyId })).rejects.toEqual(refused('not_now'))
  await isShut(await signedIn(helper.staffId))
  expect((await trailOf(emergencyId)).at(-1)).toMatchObject({ action: 'emergency.ended', actor: helper.staffId })

  const other = await inAnEmergency(await aColleague(study, 'therapist'), participant)
  await endMembership(study.administrator, { reason: 'left', membershipId: other.actor.memberships[0]?.id ?? '' })
  await isShut(await signedIn(other.actor.staffId))
})
