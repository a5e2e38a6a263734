import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { answerGuess } from '@/lib/measures/answer-guess'
import { giveGuess } from '@/lib/measures/give-guess'
import { readGuessSheets } from '@/lib/measures/read-guess-sheets'
import { alertsOf } from '@/lib/messages/alerts-of'
import { confirmUnblinding } from '@/lib/signing/confirm-unblinding'
import { lapseLateUnblindings } from '@/lib/signing/lapse-unblindings'
import { readGuesses } from '@/lib/signing/read-guesses'
import { readUnblinding } from '@/lib/signing/read-unblinding'
import { refuseUnblinding } from '@/lib/signing/refuse-unblinding'
import { requestUnblinding } from '@/lib/signing/request-unblinding'
import { withdrawUnblinding } from '@/lib/signing/withdraw-unblinding'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import {
  aGuessingStudy,
  asking,
  confirm,
  firstSession,
  guessed,
  guessSheet,
  request,
} from '@/tests/support/guess-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'
import { passTime } from '@/tests/support/worker-clock'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aGuessingStudy()
  participant = await aParticipant(study)
})

const unread = async (...people: Actor[]) => {
  for (const who of people) await expect(readGuesses(who, study.id)).rejects.toMatchObject({ code: 'not_found' })
}
const state = async () => (await readUnblinding(study.investigator, study.id))?.requests[0]
const countSeenBy = (who: Actor) =>
  asActor(who.staffId, async tx => {
    const question = sql`select 1 from treatment_guess union all select 1 from data_key where purpose = 'guess'`
    return ((await tx.execute(question)) as unknown as { rows: unknown[] }).rows.length
  })

test('two persons open all of it at once, for the two of them, and it stays in the study’s trail who opened and who read', async () => {
  const visitId = firstSession(participant)
  await giveGuess(study.cotherapist, { visitId, guess: { arm: null, sureness: null, words: '' } })
  await giveGuess(study.therapist, { visitId, guess: guessed })
  const { actor, formId } = await guessSheet(study.therapist, participant)
  await answerGuess(actor, { formId, guess: null })
  const asked = await request(study)
  await unread(study.investigator, study.safetyOfficer)
  expect(await alertsOf(study.safetyOfficer)).toMatchObject([
    { kind: 'unblinding_waits', subjectId: asked.unblindingId, raisedBy: study.investigator.staffId },
  ])
  for (const who of [study.investigator, study.therapist, study.dataManager]) expect(await alertsOf(who)).toEqual([])
  expect(await countSeenBy(study.investigator)).toBe(0)
  expect(await state()).toMatchObject({
    state: 'requested',
    grounds: { reference: 'SP-2026-9', words: 'Locked on Monday.' },
    may: { confirm: false },
  })

  await confirm(study.safetyOfficer, asked)
  const inPlace = { participant: participant.code, session: 'MED1' }
  for (const who of [study.investigator, study.safetyOfficer])
    expect((await readGuesses(who, study.id)).guesses).toMatchObject([
      { ...inPlace, giver: 'lead', staffId: study.therapist.staffId, guess: guessed },
      { ...inPlace, giver: 'participant', guess: null },
      { ...inPlace, giver: 'second', guess: { arm: null } },
    ])
  await unread(study.therapist, study.dataManager, study.supervisor, study.monitor, study.administrator)
  for (const who of [study.therapist, study.cotherapist, study.dataManager, study.supervisor, study.coordinator])
    expect(await countSeenBy(who)).toBe(0)
  expect(await trailOf(asked.unblindingId)).toMatchObject([
    {
      chain: study.id,
      action: 'unblinding.requested',
      actor: study.investigator.staffId,
      body: { reason: 'data_locked' },
    },
    { chain: study.id, action: 'unblinding.confirmed', actor: study.safetyOfficer.staffId },
    { chain: study.id, action: 'guesses.viewed', actor: study.investigator.staffId },
    { chain: study.id, action: 'guesses.viewed', actor: study.safetyOfficer.staffId },
  ])
  expect(await wholeDatabase()).not.toMatch(/SP-2026-9|Locked on Monday|Colours behind/)
})

test('once unblinded nobody guesses any more, and nothing is asked for a second time', async () => {
  const { actor, formId } = await guessSheet(study.coordinator, participant)
  await confirm(study.safetyOfficer, await request(study))
  const opened = await readGuessSheets(study.therapist, { studyId: study.id, participantId: participant.id })
  expect(opened.unblindedOn).toMatch(/^\d{4}-/)
  const late = giveGuess(study.therapist, { visitId: firstSession(participant), guess: guessed })
  await expect(late).rejects.toMatchObject({ code: 'not_now', message: expect.stringContaining('unblinded on') })
  await expect(answerGuess(actor, { formId, guess: guessed })).rejects.toMatchObject({ code: 'not_now' })
  await expect(request(study)).rejects.toMatchObject({ code: 'not_now' })
  expect((await readGuesses(study.investigator, study.id)).guesses).toEqual([])
})

test('one person is never both, whatever roles they hold, and the wrong password asks and opens nothing', async () => {
  const { staffId } = study.investigator
  await grantMembership(study.administrator, {
    ...{ studyId: study.id, siteId: study.siteId, staffId, role: 'safety_officer' },
  } as const)
  const both = await signedIn(study.investigator.staffId)
  expect(both.memberships.map(({ role }) => role).sort()).toEqual(['investigator', 'safety_officer'])
  const asked = await request(study, both)
  await expect(confirm(both, asked)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(refuseUnblinding(both, asked)).rejects.toMatchObject({ code: 'not_permitted' })
  const past = `update unblinding set state = 'confirmed', decided_by = requested_by, decided_at = vigil_now() where id = '${asked.unblindingId}'`
  await expect(asActor(both.staffId, tx => tx.execute(sql.raw(past)))).rejects.toThrow()
  await unread(both)
  const wrong = { unblindingId: asked.unblindingId, password: 'a guess' }
  await expect(confirmUnblinding(study.safetyOfficer, wrong, '127.0.0.1')).rejects.toMatchObject({
    code: 'wrong_password',
  })
  expect(await state()).toMatchObject({ state: 'requested' })
})

test('a request that is refused, withdrawn or not confirmed in time opens nothing, and says so for ever', async () => {
  await asking(study, { unblindHours: 1 })
  const refused = await request(study)
  await expect(request(study)).rejects.toMatchObject({ code: 'not_now' })
  await refuseUnblinding(study.safetyOfficer, refused)
  await expect(confirm(study.safetyOfficer, refused)).rejects.toMatchObject({ code: 'not_now' })
  const withdrawn = await request(study)
  await withdrawUnblinding(study.investigator, withdrawn)
  const late = await request(study)
  await passTime('61 minutes')
  expect(await state()).toMatchObject({ state: 'expired', may: { confirm: false, withdraw: false } })
  await expect(confirm(study.safetyOfficer, late)).rejects.toMatchObject({ code: 'not_now' })
  await lapseLateUnblindings()
  expect((await trailOf(late.unblindingId)).map(({ action, actor }) => [action, actor])).toEqual([
    ['unblinding.requested', study.investigator.staffId],
    ['unblinding.expired', null],
  ])
  const last = await request(study)
  await passTime('61 minutes')
  await request(study)
  expect((await trailOf(last.unblindingId)).at(-1)).toMatchObject({ action: 'unblinding.expired', actor: null })
  await unread(study.investigator, study.safetyOfficer)
})

test('nobody else asks or confirms, and where guesses were never asked for there is nothing to open', async () => {
  const asked = await request(study)
  for (const who of [study.therapist, study.supervisor, study.dataManager, study.coordinator, study.administrator]) {
    await expect(request(study, who)).rejects.toMatchObject({ code: 'not_permitted' })
    await expect(confirm(who, asked)).rejects.toMatchObject({ code: 'not_found' })
    await expect(readUnblinding(who, study.id)).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(withdrawUnblinding(study.safetyOfficer, asked)).rejects.toMatchObject({ code: 'not_permitted' })
  const without = await aStudy()
  expect(await readUnblinding(without.investigator, without.id)).toBeNull()
  await expect(request(without)).rejects.toMatchObject({ code: 'not_now' })
  await expect(
    requestUnblinding(
      without.investigator,
      { studyId: study.id, reason: 'other', reference: 'X', words: 'X', password: 'demo-only-not-secret' },
      '127.0.0.1',
    ),
  ).rejects.toMatchObject({ code: 'not_found' })
})
