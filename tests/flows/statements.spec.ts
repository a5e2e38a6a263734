import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { handedOf } from '@/lib/credentials/hand-session'
import { actorOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { askStatement } from '@/lib/measures/ask-statement'
import { declineStatement } from '@/lib/measures/decline-statement'
import { fillStatement } from '@/lib/measures/fill-statement'
import { readHanded } from '@/lib/measures/read-handed'
import { readStatements, statementsBeside } from '@/lib/measures/read-statements'
import { strikeStatement } from '@/lib/measures/strike-statement'
import { takeBack } from '@/lib/measures/take-back'
import { writeStatement } from '@/lib/measures/write-statement'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { firstVisit, heldSession } from '@/tests/support/measure-makers'
import { password } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const read = (actor: Actor, { id }: TestParticipant) => readStatements(actor, { studyId: study.id, participantId: id })
async function sheetOf(participant: TestParticipant, who: Actor = study.therapist) {
  const { token } = await signIn({ email: who.email, password, address: randomUUID() })
  await askStatement(actorOf(await heldSession(token)), { visitId: firstVisit(participant) })
  const { actor, forms } = handedOf(await heldSession(token))
  return { token, actor, forms, formId: forms[0] ?? '' }
}

test('what the participant writes on the locked screen is kept as they write, stands unedited, and is changed by nobody', async () => {
  const participant = await aParticipant(study)
  const { token, actor, forms, formId } = await sheetOf(participant)
  await expect(async () => actorOf(await heldSession(token))).rejects.toMatchObject({ code: 'locked' })
  expect(await readHanded(actor, forms)).toMatchObject({ statement: { text: '', revision: 0 }, next: 'statements' })
  await fillStatement(actor, { formId, text: 'I was ', revision: 0, done: false })
  expect(await fillStatement(actor, { formId, text: 'I was ', revision: 0, done: false })).toEqual({ revision: 1 })
  await expect(fillStatement(actor, { formId, text: 'Lost', revision: 0, done: false })).rejects.toMatchObject({
    code: 'stale',
  })
  expect((await readHanded(actor, forms)).statement).toMatchObject({ text: 'I was ', revision: 1 })
  expect((await read(study.therapist, participant)).statements).toMatchObject([{ text: null, may: { decline: true } }])
  await takeBack(actor, forms)
  const words = 'I was  afraid, and then not.\n\tIt was enough.'
  await fillStatement(actor, { formId, text: words, revision: 1, done: true })
  expect((await readHanded(actor, forms)).statement).toBeNull()
  await expect(fillStatement(actor, { formId, text: 'X', revision: 2, done: true })).rejects.toMatchObject({
    code: 'not_now',
  })
  expect((await read(study.supervisor, participant)).statements).toMatchObject([
    { text: words, way: 'participant', visitCode: 'PREP1', isStruck: false, may: { strike: false } },
  ])
  expect(await statementsBeside(study.cotherapist, { visitId: firstVisit(participant) })).toMatchObject([
    { text: words },
  ])
  expect(await statementsBeside(study.monitor, { visitId: firstVisit(participant) })).toEqual([])
  const trail = await trailOf(participant.id)
  expect(trail.map(({ action }) => action).filter(action => action.startsWith('statement.'))).toEqual([
    'statement.asked',
    'statement.written',
    'statement.completed',
  ])
  expect(JSON.stringify(trail)).not.toContain('afraid')
})

test('the coordinator writes down what they are told, and reads no other statement', async () => {
  const participant = await aParticipant(study)
  const visitId = firstVisit(participant)
  const of = { visitId, saidOn: '2026-02-01' }
  await writeStatement(study.therapist, { ...of, text: 'To my therapist' })
  const { statementId } = await writeStatement(study.coordinator, { ...of, text: 'To the office' })
  expect((await read(study.coordinator, participant)).statements).toMatchObject([{ text: 'To the office' }])
  expect((await read(study.therapist, participant)).statements).toHaveLength(2)
  for (const actor of [study.monitor, study.sessionStaff, study.outsider, study.dataManager])
    await expect(read(actor, participant)).rejects.toMatchObject({ code: 'not_found' })
  await expect(writeStatement(study.supervisor, { ...of, text: 'X' })).rejects.toMatchObject({ code: 'not_permitted' })
  await strikeStatement(study.coordinator, { statementId, reason: 'wrong_participant' })
  await expect(strikeStatement(study.therapist, { statementId, reason: 'twice' })).rejects.toMatchObject({
    code: 'not_now',
  })
  expect((await read(study.therapist, participant)).statements[1]).toMatchObject({
    text: 'To the office',
    isStruck: true,
  })
  expect((await trailOf(participant.id)).at(-1)).toMatchObject({
    action: 'statement.entered_in_error',
    actor: study.coordinator.staffId,
    body: { statement: statementId, reason: 'wrong_participant' },
  })
})

test('days before consent and days to come are refused by name, and nothing is kept', async () => {
  const participant = await aParticipant(study)
  for (const saidOn of ['2026-01-04', '2190-01-01'])
    await expect(
      writeStatement(study.therapist, { visitId: firstVisit(participant), saidOn, text: 'X' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { saidOn: expect.any(String) } })
  expect((await read(study.therapist, participant)).statements).toEqual([])
})

test('a participant may say nothing; what they had begun is shown to nobody', async () => {
  const participant = await aParticipant(study)
  const { actor, formId } = await sheetOf(participant)
  await fillStatement(actor, { formId, text: 'Never mind', revision: 0, done: false })
  await declineStatement(actor, { formId })
  expect((await read(study.therapist, participant)).statements).toEqual([])
  expect((await trailOf(participant.id)).at(-1)).toMatchObject({ action: 'statement.declined' })
})
