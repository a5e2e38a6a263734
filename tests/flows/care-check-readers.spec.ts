import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { askCareCheck } from '@/lib/care/ask-care-check'
import { closeCareCheck } from '@/lib/care/close-care-check'
import { keepCareCheck } from '@/lib/care/keep-care-check'
import { listCareChecks } from '@/lib/care/list-care-checks'
import { offersOfParticipant } from '@/lib/care/offers-of-participant'
import { readCareCheck } from '@/lib/care/read-care-check'
import { readHandedCheck } from '@/lib/care/read-handed-check'
import { actorOf } from '@/lib/credentials/session'
import { alertsOf } from '@/lib/messages/alerts-of'
import { seeAlert } from '@/lib/messages/see-alert'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { aBareSessionOf, answeredAlone, aSessionOf, askedBy, careHanded, said } from '@/tests/support/care-makers'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { heldSession } from '@/tests/support/measure-makers'
import { enterInError, save, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
let note: TestNote
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  note = await aSessionOf(study, participant)
})

const offers = (actor: Actor) => offersOfParticipant(actor, { studyId: study.id, participantId: participant.id })
const list = async (actor: Actor) => (await listCareChecks(actor, study.id)).checks
const read = (actor: Actor, checkId: string) => readCareCheck(actor, { studyId: study.id, checkId })
const raisedTo = async (actor: Actor) => (await alertsOf(actor)).filter(({ kind }) => kind === 'care_check_raised')
const present = (actor: Actor, item = randomUUID()) =>
  save(study.therapist, note, { [`staff_present.${item}`]: true, [`staff_present.${item}.person`]: actor.staffId })
const canary = 'It felt rushed, and nobody looked at me'
const unwanted = () =>
  said({ treatment: 'yes', treatmentWords: canary, touch: 'not_wanted', about: [study.cotherapist.staffId] })

/** What of care checks the wall shows somebody of the whole trail, past every page. */
async function eventsWithin({ staffId }: Actor): Promise<string[]> {
  const asked = sql`select action from audit_event where action like 'care_check.%'`
  const { rows } = (await asActor(staffId, tx => tx.execute(asked))) as unknown as { rows: { action: string }[] }
  return rows.map(({ action }) => action)
}

test('as long as a session’s note says of nobody that they were there, only a safety officer reads what is said of it', async () => {
  const other = await aParticipant(study)
  const bare = await aBareSessionOf(study, other)
  await expect(askedBy(study.investigator, other, said())).rejects.toMatchObject({ code: 'not_permitted' })
  const { actor, formId } = await careHanded(study.therapist, other)
  const id = randomUUID()
  await keepCareCheck(actor, { formId, id, answers: said({ treatment: 'yes' }) })
  expect(await raisedTo(study.investigator)).toEqual([])
  await expect(read(study.investigator, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await raisedTo(study.safetyOfficer)).toMatchObject([{ subjectId: id }])
  const there = `staff_present.${randomUUID()}`
  await save(study.therapist, bare, { [there]: true, [`${there}.person`]: study.therapist.staffId })
  expect(await list(study.investigator)).toMatchObject([{ id }])
})

test('whoever was there stays out of it, also where the note that said so is entered in error', async () => {
  const id = await answeredAlone(study.coordinator, participant, said({ treatment: 'yes' }))
  await present(study.investigator)
  await enterInError(study.therapist, note)
  await expect(read(study.investigator, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('what a participant says alone reaches its readers, and not a byte of it or a count anybody who was in the room', async () => {
  const { token, actor, forms, formId } = await careHanded(study.therapist, participant)
  await expect(async () => actorOf(await heldSession(token))).rejects.toMatchObject({ code: 'locked' })
  const sheet = await readHandedCheck(actor, forms)
  expect(Object.keys(sheet?.people ?? {}).sort()).toEqual([study.therapist.staffId, study.cotherapist.staffId].sort())
  const id = randomUUID()
  await keepCareCheck(actor, { formId, id, answers: unwanted() })
  for (const reader of [study.investigator, study.safetyOfficer]) {
    expect(await raisedTo(reader)).toMatchObject([{ subjectId: id, chain: 'system' }])
    expect(await list(reader)).toMatchObject([{ id, standing: 'raised', readBy: [] }])
  }
  expect(await read(study.safetyOfficer, id)).toMatchObject({
    content: { participantCode: participant.code, visitCode: 'MED1', day: 2, askedBy: null, answers: unwanted() },
    about: [expect.stringContaining('cotherapist')],
  })
  const room = [study.therapist, study.cotherapist]
  const others = [study.coordinator, study.supervisor, study.monitor, study.administrator, study.dataManager]
  for (const one of [...room, ...others]) {
    expect(await raisedTo(one)).toEqual([])
    await expect(list(one)).rejects.toMatchObject({ code: 'not_permitted' })
    await expect(read(one, id)).rejects.toMatchObject({ code: 'not_found' })
  }
  for (const one of room) {
    const [own] = (await offers(one)).sessions
    expect(own).toMatchObject({ visitCode: 'MED1', offers: [{ day: 2 }], mayAsk: false })
    const told = JSON.stringify([own, await readTrail(one, { studyId: study.id }), await alertsOf(one)])
    expect(await eventsWithin(one)).toEqual(['care_check.offered'])
    expect(told).not.toMatch(new RegExp(`${id}|care_check\\.(kept|read)|kept a care check|rushed|not_wanted|raised`))
  }
  const told = JSON.stringify([await trailOf(participant.id), await trailOf(note.id), await trailOf(study.id)])
  expect(told).not.toMatch(/care_check\.(kept|read)|not_wanted|raised/)
  expect(await trailOf(id)).toMatchObject([
    { chain: 'system', action: 'care_check.kept', actor: null },
    { chain: 'system', action: 'care_check.read', actor: study.safetyOfficer.staffId },
  ])
  expect(JSON.stringify(await trailOf(id))).not.toContain(participant.id)
  expect(await wholeDatabase()).not.toContain('nobody looked')
})

test('that it was declined, that there was nothing and that there was much look alike from outside', async () => {
  const ids = [
    await answeredAlone(study.therapist, participant, null),
    await answeredAlone(study.therapist, participant, said({ treatment: 'nothing', touch: 'none' })),
    await answeredAlone(study.therapist, participant, unwanted()),
  ]
  const { rows } = (await asVerifier(tx =>
    tx.execute(
      sql`select id, length(sealed) as length, cardinality(kept_out) as room from care_check where study_id = ${study.id}`,
    ),
  )) as unknown as { rows: { id: string; length: number; room: number }[] }
  expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(new Set(rows.map(({ length, room }) => `${length} ${room}`)).size).toBe(1)
  expect((await list(study.investigator)).map(({ standing }) => standing)).toEqual(['raised', 'nothing', 'declined'])
  expect(await raisedTo(study.safetyOfficer)).toHaveLength(1)
  expect((await offers(study.cotherapist)).sessions[0]?.offers).toHaveLength(3)
})

test('an investigator who was in the room neither reads nor hears of it, also when they are taken off the note again', async () => {
  const item = randomUUID()
  await present(study.investigator, item)
  const id = await answeredAlone(study.coordinator, participant, unwanted())
  expect(await raisedTo(study.investigator)).toEqual([])
  expect(await list(study.investigator)).toEqual([])
  await expect(read(study.investigator, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(closeCareCheck(study.investigator, { checkId: id, words: 'X' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(askedBy(study.investigator, participant, said())).rejects.toMatchObject({ code: 'not_permitted' })
  await save(study.therapist, note, { [`staff_present.${item}`]: null }, 1)
  expect(await list(study.investigator)).toEqual([])
  const later = await answeredAlone(study.coordinator, participant, unwanted())
  expect(await list(study.investigator)).toMatchObject([{ id: later }])
  await present(study.investigator)
  expect(await list(study.investigator)).toEqual([])
  expect(await list(study.safetyOfficer)).toHaveLength(2)
})

test('who reads it, who saw its alert and what was done are known to its readers alone', async () => {
  const id = await answeredAlone(study.therapist, participant, unwanted())
  const [alert] = await raisedTo(study.investigator)
  await seeAlert(study.investigator, { alertId: alert?.id ?? '' })
  await read(study.investigator, id)
  await read(study.investigator, id)
  const words = 'Spoke with her by telephone; another pair will hold the next session.'
  await closeCareCheck(study.investigator, { checkId: id, words })
  const seen = await read(study.safetyOfficer, id)
  expect(seen.readBy.map(({ byName }) => byName)).toEqual([study.investigator.name, study.safetyOfficer.name])
  expect(seen.closings).toMatchObject([{ words, byName: study.investigator.name }])
  expect(await list(study.safetyOfficer)).toMatchObject([
    { standing: 'closed', readBy: [study.investigator.name, study.safetyOfficer.name] },
  ])
  expect((await trailOf(id)).map(({ action }) => action)).toEqual([
    ...['care_check.kept', 'care_check.read', 'care_check.closed', 'care_check.read'],
  ])
  expect(await trailOf(alert?.id ?? '')).toMatchObject([{ chain: 'system', action: 'alert.seen' }])
  for (const one of [study.administrator, study.supervisor])
    expect(JSON.stringify(await readTrail(one, { studyId: study.id }))).not.toMatch(/care check[^,]|alert/)
  expect(await wholeDatabase()).not.toContain('another pair')
  await expect(
    askCareCheck(study.coordinator, { visitId: note.participant.visits.PREP1 ?? '', id: randomUUID(), answers: null }),
  ).rejects.toMatchObject({ code: 'not_now' })
})
