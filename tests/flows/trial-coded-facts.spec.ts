import { asActor } from '@/db/work'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { running } from '@/lib/ops/running'
import { parsed } from '@/lib/outcome/parsed'
import { changeIdentity, changeIdentityInput } from '@/lib/trial/identity/change-identity'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { factsOf } from '@/lib/trial/participants/participant-repository'
import { setParticipantDates } from '@/lib/trial/visits/set-participant-dates'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeAll(async () => {
  study = await aStudy()
})
test.beforeEach(async () => {
  participant = await aParticipant(study)
})

async function correctPerson(change: object) {
  const participantId = participant.id
  const [person] = await revealIdentity(study.coordinator, { participantId, part: 'person', reason: 'correct_vault' })
  const { id, entryId: _, ...content } = person ?? {}
  const input = { participantId, id, content: { ...content, ...change }, reason: 'entered_wrong' }
  return changeIdentity(study.coordinator, parsed(changeIdentityInput, input))
}

test('what the vault says is known outside it as a band and an area, worked out anew with each change, and nobody opens it for that', async () => {
  const participantId = participant.id
  const facts = () => asActor(study.coordinator.staffId, tx => factsOf(tx, participantId))
  expect(await facts()).toEqual({ ageBand: '35_44', zip3: null })
  await correctPerson({ birthDate: '1934-05-02', postalCode: '94110-1234' })
  expect(await facts()).toEqual({ ageBand: '90_over', zip3: '941' })
  await correctPerson({ birthDate: '1981-01-07', postalCode: '82190' })
  expect(await facts()).toEqual({ ageBand: '35_44', zip3: '000' })
  const dates = { consentOn: '2026-01-05', enrolledOn: '2026-01-07', reason: 'A day later' }
  await setParticipantDates(study.coordinator, { participantId, ...dates })
  expect(await facts()).toEqual({ ageBand: '45_54', zip3: '000' })
  const dump = await wholeDatabase()
  for (const told of ['94110-1234', '"82190"', '1981-01-07']) expect(dump).not.toContain(told)
  const changed = (await trailOf(participantId)).filter(({ body }) =>
    (body.rows as string[][]).some(([table]) => table === 'participant'),
  )
  expect(changed.map(({ action }) => action)).toEqual([
    ...['participant.added', 'identity.changed', 'identity.changed', 'participant.changed'],
  ])
  await makeCheckpoint(running().configuration.checkpoints)
  expect(await verifyTrail(running().configuration.checkpoints)).toMatchObject({ verdict: 'intact' })
})

test('a day of enrolment that has not come is refused where it is typed, as at adding, and changes nothing', async () => {
  const before = await trailOf(participant.id)
  for (const dates of [
    { consentOn: '2026-01-05', enrolledOn: '2999-01-01' },
    { consentOn: '2999-01-01', enrolledOn: '2999-01-01' },
  ])
    await expect(
      setParticipantDates(study.coordinator, { participantId: participant.id, ...dates, reason: 'A slip' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { enrolledOn: 'This day has not come yet.' } })
  expect(await trailOf(participant.id)).toEqual(before)
})

test('a birth date after enrolment is refused where it is typed, from either side, and changes nothing', async () => {
  await expect(correctPerson({ birthDate: '2026-01-07' })).rejects.toMatchObject({
    fields: { 'content.birthDate': expect.stringContaining('enrolment') },
  })
  const dates = { consentOn: '1980-01-01', enrolledOn: '1980-01-01', reason: 'A slip' }
  await expect(
    setParticipantDates(study.coordinator, { participantId: participant.id, ...dates }),
  ).rejects.toMatchObject({ fields: { enrolledOn: expect.stringContaining('date of birth') } })
  await expect(correctPerson({ postalCode: '9411' })).rejects.toMatchObject({
    fields: { 'content.postalCode': expect.stringContaining('ZIP code') },
  })
  expect(await asActor(study.coordinator.staffId, tx => factsOf(tx, participant.id))).toEqual({
    ageBand: '35_44',
    zip3: null,
  })
})
