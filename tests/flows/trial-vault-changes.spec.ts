import { sql } from 'drizzle-orm'
import { identity } from '@/db/schema/vault'
import { asActor, asVerifier, sqlState } from '@/db/work'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { running } from '@/lib/ops/running'
import { parsed } from '@/lib/outcome/parsed'
import { addContact } from '@/lib/trial/identity/add-contact'
import { changeIdentity, changeIdentityInput } from '@/lib/trial/identity/change-identity'
import { endContact } from '@/lib/trial/identity/end-contact'
import type { Identity } from '@/lib/trial/identity/identity-parts'
import { revealEarlierIdentity, revealEarlierIdentityInput } from '@/lib/trial/identity/reveal-earlier-identity'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { findParticipants } from '@/lib/trial/participants/find-participants'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeAll(async () => {
  study = await aStudy()
})
test.beforeEach(async () => {
  participant = await aParticipant(study)
})

const why = { reason: 'entered_wrong' } as const
const opened = (part: Identity['part'], actor = study.coordinator) =>
  revealIdentity(actor, { participantId: participant.id, part, reason: 'correct_vault' })
const earlier = (part: Identity['part'], actor = study.coordinator) =>
  revealEarlierIdentity(actor, { participantId: participant.id, part, reason: 'confirm_person' })
async function correctPerson(change: object) {
  const [person] = await opened('person')
  const content = {
    part: 'person',
    familyName: 'Quillfeather',
    givenName: 'Marigold',
    birthDate: '1984-03-09',
    ...change,
  }
  const input = { participantId: participant.id, id: person?.id, content, ...why }
  return changeIdentity(study.coordinator, parsed(changeIdentityInput, input))
}
const coded = async (by: 'family_name' | 'birth_date' | 'phone', term: string) =>
  (await findParticipants(study.coordinator, { studyId: study.id, by, term })).map(match => match.code)

test('a corrected name is what the vault says and is found by; what it said stays to be read, with who ended it and why', async () => {
  await correctPerson({ familyName: 'Quillfether' })
  await correctPerson({ familyName: 'Thistlewick', birthDate: '1985-03-09' })
  expect(await opened('person')).toMatchObject([{ familyName: 'Thistlewick', birthDate: '1985-03-09' }])
  const ended = { endReason: 'entered_wrong', endedBy: study.coordinator.name }
  expect(await earlier('person')).toMatchObject([
    { familyName: 'Quillfether', ...ended },
    { familyName: 'Quillfeather', birthDate: '1984-03-09', ...ended },
  ])
  expect(await coded('family_name', 'Thistlewick')).toEqual([participant.code])
  expect(await coded('birth_date', '1985-03-09')).toContain(participant.code)
  expect(await coded('birth_date', '1984-03-09')).not.toContain(participant.code)
  expect(await coded('family_name', 'Quillfether')).toEqual([])
  const dump = await wholeDatabase()
  for (const told of ['Thistlewick', 'Quillfether', '1985-03-09']) expect(dump).not.toContain(told)
})

test('the trail says which part was changed and why, and nothing of what it says', async () => {
  await correctPerson({ familyName: 'Thistlewick' })
  const words = 'The passport says so'
  const preferred = { part: 'preferred', name: 'Dolly', pronouns: 'xe/xem' } as const
  const [{ id = '' } = {}] = await opened('preferred')
  await changeIdentity(study.coordinator, {
    participantId: participant.id,
    id,
    content: preferred,
    reason: 'other',
    words,
  })
  const changes = (await trailOf(participant.id)).filter(line => line.action === 'identity.changed')
  expect(changes).toMatchObject([
    {
      actor: study.coordinator.staffId,
      body: { part: 'person', how: 'changed', reason: 'entered_wrong', words: null },
    },
    { body: { part: 'preferred', how: 'changed', reason: 'other', words: expect.any(String) } },
  ])
  const trail = await wholeTrail()
  for (const told of ['Thistlewick', 'Dolly', 'xe/xem', words]) expect(trail).not.toContain(told)
  await makeCheckpoint(running().configuration.checkpoints)
  expect(await verifyTrail(running().configuration.checkpoints)).toMatchObject({ verdict: 'intact' })
})

test('contacts are added, changed and ended, and are found by the numbers that hold', async () => {
  const participantId = participant.id
  const contact = { name: 'Ottoline Fenwick', relation: 'friend', phone: '+31 20 555 0777' } as const
  await addContact(study.coordinator, { participantId, contact, reason: 'participant_asked' })
  const [first, second] = await opened('contact')
  const content = { part: 'contact', ...contact, phone: '+31 20 555 0888' } as const
  await changeIdentity(study.coordinator, { participantId, id: second?.id ?? '', content, reason: 'has_changed' })
  await endContact(study.coordinator, { participantId, id: first?.id ?? '', reason: 'has_changed' })
  expect(await opened('contact', study.therapist)).toMatchObject([
    { name: 'Ottoline Fenwick', phone: '+31 20 555 0888' },
  ])
  expect(await coded('phone', '+31205550888')).toEqual([participant.code])
  expect(await coded('phone', '+31205550777')).toEqual([])
  expect((await earlier('contact')).map(one => one.endReason)).toEqual(['has_changed', 'has_changed'])
  const hows = (await trailOf(participantId)).flatMap(({ action, body }) =>
    action === 'identity.changed' ? body.how : [],
  )
  expect(hows).toEqual(['added', 'changed', 'ended'])
})

test('six contacts are kept at most', async () => {
  const contact = { name: 'Somebody', relation: 'friend', phone: '+31 20 555 0001' } as const
  const add = () => addContact(study.coordinator, { participantId: participant.id, contact, ...why })
  for (let n = 1; n < 6; n++) await add()
  await expect(add()).rejects.toMatchObject({ code: 'not_now' })
  expect(await opened('contact')).toHaveLength(6)
})

test('of two who change an entry at once, the second is told, and nothing is written over', async () => {
  const other = await aColleague(study, 'coordinator')
  const [{ id = '' } = {}] = await opened('preferred')
  const as = (name: string) =>
    ({ participantId: participant.id, id, content: { part: 'preferred', name, pronouns: null }, ...why }) as const
  const results = await Promise.allSettled([
    changeIdentity(study.coordinator, as('Ada')),
    changeIdentity(other, as('Bea')),
  ])
  expect(results.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(one => one.status === 'rejected')).toMatchObject({
    reason: { code: 'stale', message: expect.stringContaining('since you opened it') },
  })
  expect(await opened('preferred')).toHaveLength(1)
  expect((await earlier('preferred')).map(one => 'name' in one && one.name)).toEqual(['Goldie'])
})

test('only the coordinator of the site changes a vault; its history opens to whoever may open the part, for a reason', async () => {
  const [{ id = '' } = {}] = await opened('preferred')
  const change = {
    participantId: participant.id,
    id,
    content: { part: 'preferred', name: 'X', pronouns: null },
    ...why,
  } as const
  const contact = { name: 'X', relation: 'friend', phone: '+31 20 555 0001' } as const
  for (const person of ['investigator', 'therapist', 'supervisor', 'monitor'] as const) {
    await expect(changeIdentity(study[person], change)).rejects.toMatchObject({ code: 'not_permitted' })
    await expect(addContact(study[person], { participantId: participant.id, contact, ...why })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    await expect(endContact(study[person], { participantId: participant.id, id, ...why })).rejects.toMatchObject({
      code: 'not_permitted',
    })
  }
  for (const person of ['outsider', 'administrator', 'dataManager', 'rater'] as const)
    await expect(changeIdentity(study[person], change)).rejects.toMatchObject({ code: 'not_found' })
  await changeIdentity(study.coordinator, change)
  expect(await earlier('preferred', study.therapist)).toMatchObject([{ name: 'Goldie', pronouns: 'she/her' }])
  await expect(earlier('person', study.therapist)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(earlier('preferred', study.monitor)).rejects.toMatchObject({ code: 'not_permitted' })
  expect((await trailOf(participant.id)).at(-1)).toMatchObject({
    action: 'identity.history_revealed',
    actor: study.therapist.staffId,
    body: { part: 'preferred', reason: 'confirm_person' },
  })
  expect(() => parsed(revealEarlierIdentityInput, { participantId: participant.id, part: 'preferred' })).toThrow()
  expect(() => parsed(changeIdentityInput, { ...change, reason: 'other' })).toThrow()
})

test('a part that is not there, or another participant’s, is not found', async () => {
  const another = await aParticipant(study)
  const [{ id = '' } = {}] = await opened('preferred')
  const content = { part: 'preferred', name: 'X', pronouns: null } as const
  await expect(
    changeIdentity(study.coordinator, { participantId: another.id, id, content, ...why }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(endContact(study.coordinator, { participantId: participant.id, id, ...why })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('what stands in the vault is ended, never rewritten, and what has ended stays so', async () => {
  const [{ id = '' } = {}] = await opened('preferred')
  const past = "ended_at = vigil_now(), end_reason = 'other'"
  const tries = (set: string) =>
    asActor(study.coordinator.staffId, tx => tx.execute(sql.raw(`update identity set ${set} where id = '${id}'`))).then(
      () => 'done',
      error => sqlState(error),
    )
  expect(await tries("sealed = 'x'")).toBe('VG003')
  expect(await tries(`${past}, ended_by = '${study.investigator.staffId}'`)).toBe('42501')
  const content = { part: 'preferred', name: 'X', pronouns: null } as const
  await changeIdentity(study.coordinator, { participantId: participant.id, id, content, ...why })
  expect(await tries('ended_at = null, ended_by = null, end_reason = null')).toBe('VG002')
  const rows = await asVerifier(tx => tx.select({ id: identity.id, endedBy: identity.endedBy }).from(identity))
  expect(rows.find(row => row.id === id)?.endedBy).toBe(study.coordinator.staffId)
})
