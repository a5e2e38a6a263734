import { randomUUID } from 'node:crypto'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { expect, test } from '@/tests/support/database'
import { aStudy, somebody, type TestStudy } from '@/tests/support/makers'
import { signedIn } from '@/tests/support/people'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const code = () => `P-${randomUUID().slice(0, 8)}`
const person = () => ({ familyName: `Marsh-${randomUUID()}`, givenName: 'Ottoline', birthDate: '1979-10-30' })
const add = (given: object) => addParticipant(study.coordinator, { ...somebody(study, code()), ...given })
const fields = (of: object) => expect.objectContaining({ code: 'invalid', fields: of })

test('a code is one participant’s, in whatever case it is written', async () => {
  const taken = code()
  await add({ code: taken })
  for (const again of [taken, taken.toLowerCase(), taken.toUpperCase()])
    await expect(add({ code: again })).rejects.toEqual(fields({ code: 'The study has a participant of this code.' }))
})

test('a code that names its person is refused at its field', async () => {
  await expect(add({ code: 'MARIGOLD-1' })).rejects.toEqual(fields({ code: expect.stringContaining('A name') }))
})

test('who has the name and birthday of a participant is added only when somebody says that it is another person', async () => {
  const known = code()
  const who = person()
  await add({ code: known, person: who, somebodyElse: null })
  const asked = add({ person: who, somebodyElse: null })
  await expect(asked).rejects.toEqual(fields({ somebodyElse: expect.stringContaining(known) }))
  const same = add({ person: { ...who, familyName: who.familyName.toUpperCase() }, somebodyElse: 'same' })
  await expect(same).rejects.toEqual(fields({ somebodyElse: `Then nobody is added: go on with ${known}.` }))
  const { participantId } = await add({ person: who, somebodyElse: 'another' })
  const [added] = await trailOf(participantId)
  expect(added).toMatchObject({ action: 'participant.added', body: { somebodyElse: true } })
  const { participantId: alone } = await add({ person: person(), somebodyElse: 'another' })
  expect((await trailOf(alone))[0]?.body).not.toHaveProperty('somebodyElse')
})

test('that somebody was found is in the trail as a search of the vault, never who', async () => {
  const who = person()
  await add({ person: who, somebodyElse: null })
  const before = (await trailOf(study.id)).length
  for (const somebodyElse of [null, 'same'])
    await expect(add({ person: who, somebodyElse })).rejects.toMatchObject({ code: 'invalid' })
  const searched = { by: 'family_name_and_birth_date', found: 1 }
  expect((await trailOf(study.id)).slice(before)).toMatchObject(
    [1, 2].map(() => ({ action: 'identity.searched', actor: study.coordinator.staffId, body: searched })),
  )
  expect(await wholeTrail()).not.toContain(who.familyName)
})

test('one person who is enrolled by several at once is added once: the others are asked', async () => {
  for (const who of [person(), person(), person()]) {
    const came = await Promise.allSettled([1, 2, 3, 4, 5].map(() => add({ person: who, somebodyElse: null })))
    expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', ...Array(4).fill('rejected')])
  }
})

test('the same person at a site that is not one’s own is nothing that anybody is told of', async () => {
  const { id: studyId, otherSiteId, administrator, coordinator, rater } = study
  const grant = { studyId, siteId: otherSiteId, staffId: rater.staffId, role: 'coordinator' } as const
  await grantMembership(administrator, grant)
  const who = person()
  await add({ person: who, somebodyElse: null })
  const there = { ...somebody({ id: studyId, siteId: otherSiteId }, code()), person: who, somebodyElse: null }
  const { participantId } = await addParticipant(await signedIn(rater.staffId), there)
  expect((await trailOf(participantId))[0]?.body).not.toHaveProperty('somebodyElse')
  await expect(addParticipant(coordinator, there)).rejects.toMatchObject({ code: 'not_permitted' })
})

test('the same person in another study is nothing that this one tells of', async () => {
  const other = await aStudy()
  const { email, name } = study.coordinator
  const both = { studyId: other.id, siteId: other.siteId, role: 'coordinator', email, name } as const
  await bringInStaff(other.administrator, { ...both, startsOn: null, endsOn: null })
  const who = person()
  await add({ person: who, somebodyElse: null })
  const elsewhere = { ...somebody(other, code()), person: who, somebodyElse: null }
  expect(await addParticipant(await signedIn(study.coordinator.staffId), elsewhere)).toMatchObject({
    participantId: expect.any(String),
  })
})
