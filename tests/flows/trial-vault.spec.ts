import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { parsed } from '@/lib/outcome/parsed'
import { revealIdentity, revealIdentityInput } from '@/lib/trial/identity/reveal-identity'
import { addParticipantInput } from '@/lib/trial/participants/add-participant-input'
import { findParticipants } from '@/lib/trial/participants/find-participants'
import { openStudyWords } from '@/lib/trial/sealed-words'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aParticipant, aStudy, somebody, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { trailOf, wholeTrail } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
test.beforeAll(async () => {
  study = await aStudy()
  participant = await aParticipant(study, {
    person: { familyName: 'Ångström-Ødegaard', givenName: 'Wilhelmina', birthDate: '1971-11-30' },
    preferred: { name: 'Minnie', pronouns: 'they/them' },
    contacts: [
      { name: 'Thaddeus Ødegaard', relation: 'sibling', phone: '+47 22 55 01 99' },
      { name: 'Doctor Penhallow', relation: 'clinician', phone: '(020) 555-0188' },
    ],
  })
})

const everybody = [
  'therapist',
  'cotherapist',
  'sessionStaff',
  'supervisor',
  'investigator',
  'coordinator',
  'dataManager',
  'monitor',
  'rater',
  'safetyOfficer',
  'administrator',
  'outsider',
  'exMember',
  'suspended',
  'notYetStarted',
] as const
const parts = ['preferred', 'contact', 'person'] as const
const reveal = (person: (typeof everybody)[number], part: (typeof parts)[number]) =>
  revealIdentity(study[person], { participantId: participant.id, part, reason: 'welfare' })

test('no table holds a participant’s or a contact’s name, birth date or telephone number', async () => {
  const dump = await wholeDatabase()
  expect(dump).toContain(participant.code)
  for (const told of [
    'Ångström',
    'Wilhelmina',
    '1971-11-30',
    'Minnie',
    'they/them',
    'Thaddeus',
    'Penhallow',
    '555-0188',
    '+47 22',
  ])
    expect(dump.toLowerCase()).not.toContain(told.toLowerCase())
})

test('the vault opens part by part, for those and for nobody else', async () => {
  const opened: Record<string, readonly string[]> = {}
  for (const person of everybody) {
    opened[person] = []
    for (const part of parts) {
      const found = await reveal(person, part).then(
        rows => (rows.length > 0 ? part : 'empty'),
        error => error.code,
      )
      opened[person] = [...(opened[person] ?? []), found]
    }
  }
  const never = (code: string) => [code, code, code]
  expect(opened).toEqual({
    therapist: ['preferred', 'contact', 'not_permitted'],
    cotherapist: ['preferred', 'contact', 'not_permitted'],
    investigator: ['preferred', 'contact', 'person'],
    coordinator: ['preferred', 'contact', 'person'],
    supervisor: never('not_permitted'),
    monitor: never('not_permitted'),
    sessionStaff: never('not_found'),
    dataManager: never('not_found'),
    rater: never('not_found'),
    safetyOfficer: never('not_found'),
    administrator: never('not_found'),
    outsider: never('not_found'),
    exMember: never('not_found'),
    suspended: never('not_found'),
    notYetStarted: never('not_found'),
  })
})

test('the wall hides the same parts of the vault and its keys, whatever is asked of it', async () => {
  const seen = async (staffId: string) => {
    const { rows } = (await asActor(staffId, tx =>
      tx.execute(sql`select array_agg(distinct part order by part) as parts, (select count(*)::int from data_key
        where purpose = 'identity' and owner_id = ${participant.id}) as keys from identity where participant_id = ${participant.id}`),
    )) as unknown as { rows: { parts: string[] | null; keys: number }[] }
    return rows[0]
  }
  const all = { parts: ['contact', 'person', 'preferred'], keys: 1 }
  const care = { parts: ['contact', 'preferred'], keys: 1 }
  const none = { parts: null, keys: 0 }
  const walls = { coordinator: all, investigator: all, therapist: care, cotherapist: care } as Record<string, object>
  for (const person of everybody) expect(await seen(study[person].staffId), person).toEqual(walls[person] ?? none)
})

test('what is revealed is what was entered, and the trail says who, which part and why', async () => {
  const contacts = await revealIdentity(study.therapist, {
    participantId: participant.id,
    part: 'contact',
    reason: 'arrange_visit',
  })
  expect(contacts).toMatchObject([
    { part: 'contact', name: 'Thaddeus Ødegaard', relation: 'sibling', phone: '+47 22 55 01 99' },
    { part: 'contact', name: 'Doctor Penhallow', relation: 'clinician', phone: '(020) 555-0188' },
  ])
  expect((await trailOf(participant.id)).at(-1)).toMatchObject({
    action: 'identity.revealed',
    actor: study.therapist.staffId,
    body: { part: 'contact', reason: 'arrange_visit', words: null },
  })
})

test('a reason is asked for all but the preferred name; another reason takes words, which are kept locked', async () => {
  const participantId = participant.id
  expect(() => parsed(revealIdentityInput, { participantId, part: 'contact' })).toThrow()
  expect(() => parsed(revealIdentityInput, { participantId, part: 'person', reason: 'other' })).toThrow()
  expect(parsed(revealIdentityInput, { participantId, part: 'preferred' })).toMatchObject({ part: 'preferred' })
  const words = 'A neighbour rang about a parcel'
  await revealIdentity(study.coordinator, { participantId, part: 'person', reason: 'other', words })
  expect(await wholeDatabase()).not.toContain(words)
  const read = await asActor(study.investigator.staffId, async tx => {
    const { rows } = (await tx.execute(
      sql`select words from audit_event where subject_id = ${participantId} and words is not null order by seq desc limit 1`,
    )) as unknown as { rows: { words: Uint8Array }[] }
    return openStudyWords(tx, study.id, participantId, rows[0]?.words ?? new Uint8Array())
  })
  expect(read).toBe(words)
})

test('people are found by exactly what the vault holds, however it is typed, and by nothing less', async () => {
  const found = async (by: 'family_name' | 'birth_date' | 'phone', term: string) =>
    (await findParticipants(study.coordinator, { studyId: study.id, by, term })).map(match => match.code)
  for (const name of ['Ångström-Ødegaard', 'ÅNGSTRÖM-ØDEGAARD', ' a\u030angstro\u0308m-ødegaard '])
    expect(await found('family_name', name), name).toEqual([participant.code])
  for (const phone of ['+4722550199', '+47 22 55 01 99', '+47-22-55-01-99'])
    expect(await found('phone', phone), phone).toEqual([participant.code])
  expect(await found('birth_date', '1971-11-30')).toEqual([participant.code])
  for (const nearly of ['Ångström', 'Ødegaard', 'Wilhelmina', '%'])
    expect(await found('family_name', nearly)).toEqual([])
  expect(await found('phone', '22550199')).toEqual([])
})

test('a search of the vault is recorded without what was searched for', async () => {
  const term = `Nobody${randomUUID().slice(0, 8)}`
  await findParticipants(study.coordinator, { studyId: study.id, by: 'family_name', term })
  expect((await trailOf(study.id)).at(-1)).toMatchObject({
    action: 'identity.searched',
    actor: study.coordinator.staffId,
    body: { by: 'family_name', found: 0 },
  })
  expect(await wholeTrail()).not.toContain(term)
})

test('the vault is searched by coordinators and investigators, within their own sites', async () => {
  const search = { studyId: study.id, by: 'birth_date', term: '1971-11-30' } as const
  for (const person of ['therapist', 'supervisor', 'monitor', 'dataManager', 'administrator', 'outsider'] as const)
    await expect(findParticipants(study[person], search)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(findParticipants(study.exMember, search)).rejects.toMatchObject({ code: 'not_found' })
  const other = await aStudy()
  expect(await findParticipants(other.coordinator, { ...search, studyId: other.id })).toEqual([])
})

test('a participant is entered whole, with days in their order and text that can be kept', async () => {
  const whole = somebody(study, 'P-WHOLE')
  const refused: [object, string][] = [
    [{ enrolledOn: '2026-01-04' }, 'enrolledOn'],
    [{ consentOn: '2026-02-30' }, 'consentOn'],
    [{ code: 'A code' }, 'code'],
    [{ person: { ...whole.person, familyName: '   ' } }, 'person.familyName'],
    [{ person: { ...whole.person, givenName: 'a\u0000b' } }, 'person.givenName'],
    [{ person: { ...whole.person, givenName: 'a\ud800b' } }, 'person.givenName'],
    [{ contacts: [{ name: 'X', relation: 'self', phone: 'by pigeon' }] }, 'contacts.0.phone'],
    [{ extra: true }, 'root'],
  ]
  for (const [change, field] of refused)
    try {
      parsed(addParticipantInput, { ...whole, ...change })
      throw new Error(`Nothing was refused in ${field}.`)
    } catch (error) {
      expect((error as { fields?: object }).fields, field).toHaveProperty([field])
    }
  expect(parsed(addParticipantInput, { ...whole, preferred: { name: '😀 نور', pronouns: null } })).toBeTruthy()
})
