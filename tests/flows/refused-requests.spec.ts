import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { recordingRefusals } from '@/lib/credentials/record-refusal'
import { Refusal, type RefusalCode } from '@/lib/outcome/refusal'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const refuse = (actor: Actor, code: RefusalCode, input: unknown = {}) =>
  recordingRefusals(actor, 'signNote', input, async () => {
    throw new Refusal(code)
  })

const refusedRequests = async ({ staffId }: Actor) =>
  (await trailOf(staffId)).filter(line => line.action === 'request.refused')

test('what is denied to somebody stands in their study’s trail: what they tried, and why not', async () => {
  for (const code of ['not_permitted', 'not_found', 'not_now'] as const)
    await expect(refuse(study.coordinator, code)).rejects.toMatchObject({ code })
  const { staffId } = study.coordinator
  expect(await refusedRequests(study.coordinator)).toMatchObject([
    { chain: study.id, actor: staffId, body: { deed: 'signNote', code: 'not_permitted' } },
    { chain: study.id, actor: staffId, body: { deed: 'signNote', code: 'not_found' } },
    { chain: study.id, actor: staffId, body: { deed: 'signNote', code: 'not_now' } },
  ])
})

test('what was mistyped, came too late or met a locked screen is no denial', async () => {
  for (const code of ['invalid', 'stale', 'locked', 'wrong_password', 'unavailable'] as const)
    await expect(refuse(study.therapist, code)).rejects.toMatchObject({ code })
  expect(await refusedRequests(study.therapist)).toEqual([])
})

test('somebody else’s study, or a word in its place, gets no event from outside', async () => {
  for (const studyId of [randomUUID(), 'anything', { $ne: 1 }])
    await expect(refuse(study.rater, 'not_found', { studyId })).rejects.toMatchObject({ code: 'not_found' })
  expect((await refusedRequests(study.rater)).map(line => line.chain)).toEqual([study.id, study.id, study.id])
  const nobody = { ...study.monitor, memberships: [] }
  await expect(refuse(nobody, 'not_found', { studyId: study.id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await refusedRequests(nobody)).toMatchObject([{ chain: 'system' }])
})

test('a fault is no refusal, and passes as it is', async () => {
  const fault = new TypeError('x is undefined')
  const faulty = recordingRefusals(study.supervisor, 'signNote', {}, async () => {
    throw fault
  })
  await expect(faulty).rejects.toBe(fault)
  expect(await refusedRequests(study.supervisor)).toEqual([])
})
