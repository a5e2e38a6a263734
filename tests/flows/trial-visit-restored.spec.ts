import { participantPage } from '@/lib/trial/participants/participant-page'
import { cancelVisit } from '@/lib/trial/visits/cancel-visit'
import { moveVisit } from '@/lib/trial/visits/move-visit'
import { restoreVisit } from '@/lib/trial/visits/restore-visit'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

test('a cancelled visit that is planned again behind its session takes a reason, and the trail says so', async () => {
  const study = await aStudy()
  const participant = await aParticipant(study)
  const visitId = participant.visits.PREP3 ?? ''
  await cancelVisit(study.coordinator, { visitId, reason: 'planned_in_error' })
  const session = participant.visits.MED1 ?? ''
  await moveVisit(study.coordinator, {
    visitId: session,
    from: '2026-02-03',
    to: '2026-01-27',
    reason: 'participant_asked',
  })
  await expect(restoreVisit(study.coordinator, { visitId })).rejects.toMatchObject({
    code: 'invalid',
    fields: { reason: expect.stringContaining('PREP3 would be planned for the day of MED1 or a later one') },
  })
  const now = async () =>
    (await participantPage(study.coordinator, { studyId: study.id, participantId: participant.id })).visits.find(
      ({ code }) => code === 'PREP3',
    )
  expect(await now()).toMatchObject({ state: 'cancelled', moveReason: null })
  expect((await trailOf(visitId)).at(-1)?.action).toBe('visit.cancelled')
  const words = 'The room was free on no other day.'
  await restoreVisit(study.coordinator, { visitId, reason: 'other', words })
  expect(await now()).toMatchObject({ state: 'planned', moveReason: 'other' })
  const told = (await trailOf(visitId)).at(-1)
  expect(told).toMatchObject({
    ...{ action: 'visit.restored', actor: study.coordinator.staffId },
    body: { visit: 'PREP3', inOrder: false, reason: 'other', words: expect.any(String) },
  })
  expect(JSON.stringify(told)).not.toContain(words)
})
