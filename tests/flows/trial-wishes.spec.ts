import { endWish } from '@/lib/trial/identity/end-wish'
import { keepWish } from '@/lib/trial/identity/keep-wish'
import { readHeader } from '@/lib/trial/participants/read-header'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

test('what never to do stands at the head of the pages for those who meet the participant, until they take it back', async () => {
  const participantId = (await aParticipant(study)).id
  const { wishId } = await keepWish(study.coordinator, { participantId, text: 'No hand on my head' })
  await keepWish(study.therapist, { participantId, text: 'Never play the harp' })
  const header = await readHeader(study.cotherapist, { participantId })
  expect(header).toMatchObject({
    called: { name: 'Goldie', pronouns: 'she/her' },
    never: [{ text: 'No hand on my head' }, { text: 'Never play the harp' }],
  })
  expect(await readHeader(study.coordinator, { participantId })).toMatchObject({ called: null, never: [{}, {}] })
  expect(await readHeader(study.supervisor, { participantId })).toBeNull()
  expect(await readHeader(study.monitor, { participantId })).toBeNull()
  await expect(keepWish(study.investigator, { participantId, text: 'X' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await endWish(study.cotherapist, { participantId, wishId })
  await expect(endWish(study.therapist, { participantId, wishId })).rejects.toMatchObject({ code: 'stale' })
  expect((await readHeader(study.therapist, { participantId }))?.never).toMatchObject([{ text: 'Never play the harp' }])
  const trail = await trailOf(participantId)
  expect(trail.map(({ action }) => action).filter(action => /^(wish|identity\.header)/.test(action))).toEqual([
    'wish.kept',
    'wish.kept',
    'identity.header_shown',
    'identity.header_shown',
    'wish.ended',
    'identity.header_shown',
  ])
  expect(JSON.stringify(trail)).not.toContain('harp')
})

test('eight wishes stand at most, and no wish of one participant ends another’s', async () => {
  const [one, other] = [(await aParticipant(study)).id, (await aParticipant(study)).id]
  const wishes: string[] = []
  for (let number = 1; number <= 8; number++)
    wishes.push((await keepWish(study.therapist, { participantId: one, text: `Wish ${number}` })).wishId)
  await expect(keepWish(study.therapist, { participantId: one, text: 'Wish 9' })).rejects.toMatchObject({
    code: 'not_now',
  })
  const [wishId = ''] = wishes
  await expect(endWish(study.therapist, { participantId: other, wishId })).rejects.toMatchObject({ code: 'stale' })
})
