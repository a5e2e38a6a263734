import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { actorOf } from '@/lib/credentials/session'
import { answerGuess, answerGuessInput } from '@/lib/measures/answer-guess'
import { giveGuess, giveGuessInput } from '@/lib/measures/give-guess'
import { readGuessSheets } from '@/lib/measures/read-guess-sheets'
import { readHanded } from '@/lib/measures/read-handed'
import { alertsOf } from '@/lib/messages/alerts-of'
import { running } from '@/lib/ops/running'
import { parsed } from '@/lib/outcome/parsed'
import { reviewQueue } from '@/lib/review/review-queue'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { readUnblinding } from '@/lib/signing/read-unblinding'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { cancelVisit } from '@/lib/trial/visits/cancel-visit'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aPackage } from '@/tests/support/export-makers'
import { aGuessingStudy, arms, asking, firstSession, guessed, guessSheet } from '@/tests/support/guess-makers'
import { aParticipant, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { heldSession } from '@/tests/support/measure-makers'
import { aNote, aSignedNote, save } from '@/tests/support/note-makers'
import { harmed } from '@/tests/support/tamper'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aGuessingStudy()
  participant = await aParticipant(study)
})

const give = (who: Actor = study.therapist, visitId = firstSession(participant)) =>
  giveGuess(who, { visitId, guess: guessed })
const sheets = (who: Actor) => readGuessSheets(who, { studyId: study.id, participantId: participant.id })
const isGiven = async (who: Actor) => (await sheets(who)).sessions.at(-1)?.isGiven
const rows = (who: Actor, question: string) =>
  asActor(who.staffId, async tx => ((await tx.execute(sql.raw(question))) as unknown as { rows: unknown[] }).rows)

test('until a study switches them on, and says what its arms are called, nobody is asked', async () => {
  await expect(asking(study, { armNames: ['Rowan arm', 'Rowan arm'] })).rejects.toMatchObject({
    code: 'invalid',
    fields: { treatmentGuess: expect.any(String) },
  })
  await asking(study, { treatmentGuess: false })
  await expect(give()).rejects.toMatchObject({ code: 'not_now' })
  await expect(guessSheet(study.therapist, participant)).rejects.toMatchObject({ code: 'not_now' })
  await expect(sheets(study.therapist)).rejects.toMatchObject({ code: 'not_found' })
})

test('each therapist gives theirs once; of nobody else’s do they learn anything, and of their own only that it is given', async () => {
  expect(await sheets(study.therapist)).toMatchObject({ arms, may: { give: true, ask: true }, unblindedOn: null })
  await give()
  expect(await isGiven(study.therapist)).toBe(true)
  expect(await isGiven(study.cotherapist)).toBe(false)
  await expect(give()).rejects.toMatchObject({ code: 'stale' })
  await give(study.cotherapist)
  expect(JSON.stringify(await sheets(study.therapist))).not.toMatch(/quite|Colours/)
  expect(await sheets(study.coordinator)).toMatchObject({ may: { give: false, ask: true } })
  for (const who of [study.supervisor, study.investigator, study.sessionStaff, study.monitor, study.outsider])
    await expect(sheets(who)).rejects.toMatchObject({ code: 'not_found' })
  for (const who of [study.supervisor, study.investigator, study.coordinator])
    await expect(give(who)).rejects.toMatchObject({ code: 'not_permitted' })
})

test('nobody guesses of a session that did not take place, and one that did goes by the day it was held on', async () => {
  const note = await aNote(study, { kind: 'session', participant })
  const first = async (who: Actor) => (await sheets(who)).sessions.find(({ code }) => code === 'MED1')
  await save(study.therapist, note, { started_at: '2026-03-12T09:30+01:00' })
  for (const who of [study.therapist, study.coordinator]) expect(await first(who)).toMatchObject({ on: '2026-03-12' })
  await save(study.therapist, note, { start_decision: 'did_not_take_place' })
  for (const who of [study.therapist, study.coordinator]) expect(await first(who)).toBeUndefined()
  await expect(give()).rejects.toMatchObject({ code: 'not_now' })
  await expect(guessSheet(study.coordinator, participant)).rejects.toMatchObject({ code: 'not_now' })
  await save(study.therapist, note, { start_decision: 'went_ahead' }, 1)
  await give()
})

test('the participant guesses on the locked screen, once, and what they closed is not there any more', async () => {
  const { token, actor, handed, formId } = await guessSheet(study.therapist, participant)
  await expect(async () => actorOf(await heldSession(token))).rejects.toMatchObject({ code: 'locked' })
  expect(await readHanded(actor, (await handed()).forms)).toMatchObject({ guess: { id: formId, arms }, form: null })
  await answerGuess(actor, { formId, guess: guessed })
  const closed = await readHanded(actor, (await handed()).forms)
  expect(closed).toMatchObject({ guess: null, participantId: participant.id, next: 'treatment-guess' })

  const again = await guessSheet(study.coordinator, participant)
  expect(await readHanded(again.actor, (await again.handed()).forms)).toMatchObject({ guess: { id: formId } })
  await expect(answerGuess(again.actor, { formId, guess: null })).rejects.toMatchObject({ code: 'stale' })
  expect((await again.handed()).forms).toEqual([participant.id])
})

test('a sheet that was declined looks like one with a guess, in the rows and in the trail', async () => {
  const others = await aParticipant(study)
  for (const [one, guess] of [
    [participant, { ...guessed, words: 'Ⓦ“\n'.repeat(250) }],
    [others, null],
  ] as const) {
    const { actor, formId } = await guessSheet(study.therapist, one)
    await answerGuess(actor, { formId, guess })
  }
  const dump = await wholeDatabase()
  const lines = dump.split('\n').filter(line => line.includes('"mark"') && line.includes(study.id))
  const [one, other] = lines.map(line => JSON.parse(line) as { id: string; sealed: string; writer: null })
  expect(lines).toHaveLength(2)
  expect(one?.sealed.length).toBe(other?.sealed.length)
  for (const row of [one, other])
    expect(await trailOf(row?.id ?? '')).toMatchObject([
      { chain: 'system', action: 'treatment_guess.locked', actor: null },
    ])
})

test('no byte, count or sign of a guess reaches a page, a queue, an alert, the study’s trail or a package before the act', async () => {
  await aSignedNote(study, { participant })
  const canary = { ...guessed, words: 'A canary sang of violets.' }
  const told = async () => [
    ...(await Promise.all([study.investigator, study.supervisor, study.safetyOfficer].map(who => alertsOf(who)))),
    (await wholeTrail()).split('\n').filter(line => line.includes(study.id) || line.includes(participant.id)),
    await participantPage(study.cotherapist, { studyId: study.id, participantId: participant.id }),
    await reviewQueue(study.supervisor, study.id).then(({ waiting }) => waiting),
  ]
  await participantPage(study.cotherapist, { studyId: study.id, participantId: participant.id })
  const before = await told()
  await giveGuess(study.therapist, { visitId: firstSession(participant), guess: canary })
  const { actor, formId } = await guessSheet(study.therapist, participant)
  await answerGuess(actor, { formId, guess: canary })
  expect(await told()).toEqual(before)
  const own = (await trailOf(study.therapist.staffId)).filter(({ action }) => action === 'treatment_guess.locked')
  expect(own).toMatchObject([{ chain: 'system', actor: study.therapist.staffId }])
  const persons = { first: [study.investigator.name], second: [study.safetyOfficer.name] }
  const standing = { requests: [], mayRequest: true, whyNot: null, persons, hours: 24 }
  expect(await readUnblinding(study.investigator, study.id)).toEqual(standing)
  expect(JSON.stringify((await aPackage(study)).files)).not.toMatch(/violets|Rowan arm|guess/i)
  for (const text of [await wholeDatabase(), await wholeTrail()]) expect(text).not.toContain('violets')
})

test('past lib, whoever asks: no row, no key, no answer about another’s, before two persons have unblinded the study', async () => {
  await give()
  const people = Object.values(study).filter((one): one is Actor => typeof one === 'object')
  for (const who of people) {
    expect(await rows(who, 'select 1 from treatment_guess')).toEqual([])
    expect(await rows(who, `select 1 from data_key where purpose = 'guess'`)).toEqual([])
  }
  const key = { purpose: 'guess', ownerId: study.id, studyId: study.id, siteId: null } as const
  await expect(asActor(study.administrator.staffId, tx => dataKeyFor(tx, key))).rejects.toThrow()
  await expect(rows(study.therapist, `update treatment_guess set sealed = '\\x01'`)).rejects.toThrow()
  await expect(rows(study.therapist, 'delete from treatment_guess')).rejects.toThrow()
})

test('only after a session that was held, by the participant’s standing consent, of arms that stand there', async () => {
  await expect(give(study.therapist, participant.visits.PREP1)).rejects.toMatchObject({ code: 'not_now' })
  const other = { visitId: firstSession(participant), guess: { ...guessed, arm: 'Oak arm' } }
  await expect(giveGuess(study.therapist, other)).rejects.toMatchObject({
    code: 'invalid',
    fields: { arm: expect.any(String) },
  })
  await cancelVisit(study.coordinator, { visitId: firstSession(participant), reason: 'not_needed' })
  await expect(give()).rejects.toMatchObject({ code: 'not_now' })
  await recordConsent(study.coordinator, {
    ...{ participantId: participant.id, purpose: 'taking_part', decision: 'withdrawn', source: 'in_person' },
    decidedOn: '2026-02-01',
  } as const)
  await expect(give(study.therapist, participant.visits.MED2)).rejects.toMatchObject({ code: 'not_now' })
})

const bad: [string, object][] = [
  ['no arm', { sureness: 'quite', words: '' }],
  ['an arm, and not how sure', { arm: 'Rowan arm', sureness: null, words: '' }],
  ['not knowing, and sure of it', { arm: null, sureness: 'quite', words: '' }],
  ['a sureness that is none', { arm: 'Rowan arm', sureness: '11', words: '' }],
  ['words that can’t be stored', { arm: null, sureness: null, words: 'a\0' }],
  ['too many words', { arm: null, sureness: null, words: 'x'.repeat(1001) }],
  ['more than was asked', { arm: null, sureness: null, words: '', amount: '1' }],
]
for (const [what, guess] of bad)
  test(`${what}: no guess`, () => {
    const visitId = firstSession(participant)
    expect(() => parsed(giveGuessInput, { visitId, guess })).toThrow(expect.objectContaining({ code: 'invalid' }))
    expect(() => parsed(answerGuessInput, { formId: visitId, guess })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
  })

test('a guess that was taken away is found, though nobody could have read it', async () => {
  await give()
  const { checkpoints } = running().configuration
  await makeCheckpoint(checkpoints)
  expect(await verifyTrail(checkpoints)).toMatchObject({ verdict: 'intact' })
  const gone = `delete from treatment_guess where study_id = '${study.id}'`
  expect(await harmed(gone, () => verifyTrail(checkpoints))).toMatchObject({
    verdict: 'tampered',
    finding: { what: 'row_missing' },
  })
})
