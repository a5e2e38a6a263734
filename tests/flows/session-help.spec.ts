import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { heldFor, holdHelp } from '@/lib/session/help/hold-help'
import { recordHelpOpened, recordHelpOpenedInput } from '@/lib/session/help/record-help-opened'
import type { contactPart } from '@/lib/trial/identity/identity-parts'
import { setBackUp, setBackUpInput } from '@/lib/trial/identity/set-back-up'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { about, aSessionDay, entry, log } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aSignedNote } from '@/tests/support/note-makers'
import { trailOf, wholeTrail } from '@/tests/support/trail'

type Contact = z.output<typeof contactPart>
const sister: Contact = {
  name: 'Thomasine Quellwater',
  relation: 'sibling',
  for: ['support'],
  phone: '+31 20 555 0142',
}
const neighbour: Contact = {
  name: 'Orla Quellwater',
  relation: 'friend',
  for: ['emergency'],
  phone: '+31 20 555 0143',
}
const doctor: Contact = { name: 'Doctor Quellwater', relation: 'clinician', phone: '+31 20 555 0144' }

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const aDay = async () => {
  const participant = await aParticipant(study, { contacts: [doctor, sister, neighbour] })
  return { note: await aSessionDay(study, { participant }), participant }
}
const opening = (more: object = {}) => ({
  id: randomUUID(),
  openedAt: '2026-03-12T10:42:03.120Z',
  deviceNow: '2026-03-12T11:40:00.000Z',
  ...more,
})
const opened = (actor: Actor, note: { id: string }, ...openings: object[]) =>
  recordHelpOpened(actor, parsed(recordHelpOpenedInput, { note: note.id, openings }))
const of = async (participantId: string, action: string) =>
  (await trailOf(participantId)).filter(event => event.action === action)

test('whom to call is given to whoever may log the day, and to nobody else; that a device holds it stands in the trail', async () => {
  const { note, participant } = await aDay()
  const numbers = [{ name: 'Physician on call', phone: '+31 20 555 0190' }]
  const { siteId, studyId } = participant
  await setBackUp(study.administrator, parsed(setBackUpInput, { studyId, siteId, numbers }))
  const answers: Record<string, string> = {}
  for (const person of everybody)
    answers[person] = await holdHelp(study[person], { noteId: note.id }).then(
      help => JSON.stringify([help.contacts, help.backUp]),
      error => error.code,
    )
  const all = JSON.stringify([[neighbour, sister, doctor], numbers])
  expect(answers).toEqual({
    therapist: all,
    cotherapist: all,
    supervisor: 'not_permitted',
    investigator: 'not_permitted',
    monitor: 'not_permitted',
    sessionStaff: 'not_found',
    coordinator: 'not_found',
    dataManager: 'not_found',
    safetyOfficer: 'not_found',
    administrator: 'not_found',
    outsider: 'not_found',
    exMember: 'not_found',
    suspended: 'not_found',
  })
  const heldFors = new Map<string, string>()
  for (const person of everybody) heldFors.set(person, await heldFor(study[person], { noteId: note.id }))
  expect([...heldFors].filter(([, whose]) => whose === 'theirs').map(([person]) => person)).toEqual([
    'therapist',
    'cotherapist',
  ])
  expect([...heldFors.values()], 'whoever looks in takes nothing from those who hold it').not.toContain('over')
  const held = await of(participant.id, 'help.held')
  expect(held.map(({ actor }) => actor)).toEqual([study.therapist.staffId, study.cotherapist.staffId])
  expect(held[0]?.body).toMatchObject({ note: note.id, contacts: 3, backUp: 1 })
  await assignCareTeam(study.coordinator, {
    participantId: participant.id,
    staffId: study.sessionStaff.staffId,
    role: 'session_staff',
  })
  expect(await holdHelp(study.sessionStaff, { noteId: note.id })).toMatchObject({
    contacts: [neighbour, sister, doctor],
  })
  for (const trace of [await wholeTrail(), await wholeDatabase()]) {
    expect(trace).not.toContain('Quellwater')
    expect(trace).not.toContain('555 0142')
  }
})

test('each opening is in the trail once, with the device’s time and the emergency as its reason, however often it is sent', async () => {
  const { note, participant } = await aDay()
  const [one, two] = [opening(), opening({ openedAt: '2026-03-12T10:44:00.000Z' })]
  const both = [one.id, two.id]
  expect(await opened(study.therapist, note, one)).toEqual({ recorded: [one.id] })
  expect(await opened(study.therapist, note, one, two, two)).toEqual({ recorded: both })
  const again = await Promise.all([1, 2, 3].map(() => opened(study.therapist, note, one, two)))
  expect(again.map(({ recorded }) => recorded)).toEqual([both, both, both])
  const events = await of(participant.id, 'help.opened')
  expect(events.map(({ actor, body }) => [actor, body.id, body.reason, body.openedAt, body.deviceNow])).toEqual(
    [one, two].map(({ id, openedAt, deviceNow }) => [study.therapist.staffId, id, 'emergency', openedAt, deviceNow]),
  )
  expect(events.map(({ body }) => body.parts)).toEqual(both.map(() => ['contact', 'crisis_plan']))
  for (const person of ['supervisor', 'investigator', 'coordinator', 'outsider'] as const)
    await expect(opened(study[person], note, opening())).rejects.toMatchObject({ code: /not_(permitted|found)/ })
  expect(await of(participant.id, 'help.opened')).toHaveLength(2)
})

test('an opening that was made twice at once is recorded once', async () => {
  const { note, participant } = await aDay()
  const one = opening()
  await Promise.all([1, 2, 3, 4].map(() => opened(study.cotherapist, note, one)))
  expect(await of(participant.id, 'help.opened')).toHaveLength(1)
})

test('once the participant has left nothing is given any more, until that is voided; what was opened is still recorded', async () => {
  const { note, participant } = await aDay()
  const left = entry('left_site')
  await log(study.therapist, note, left)
  await expect(holdHelp(study.therapist, { noteId: note.id })).rejects.toMatchObject({ code: 'not_now' })
  const whose = (noteId: string) => heldFor(study.therapist, { noteId })
  expect(await whose(note.id)).toBe('over')
  await opened(study.therapist, note, opening())
  expect(await of(participant.id, 'help.opened')).toHaveLength(1)
  await log(study.therapist, note, about('void', left.id, { reason: 'undone' }))
  expect(await whose(note.id)).toBe('theirs')
  expect(await whose((await aSignedNote(study, { kind: 'session' })).id)).toBe('over')
  expect(await whose((await aNote(study)).id), 'of a note that is of no session day').toBe('others')
  expect(await holdHelp(study.therapist, { noteId: note.id })).toMatchObject({ contacts: [neighbour, sister, doctor] })
})

test('the numbers of a site are set by the administrator, who is told which number is none', async () => {
  const { studyId, siteId } = (await aDay()).participant
  const input = (phone: string) => ({ studyId, siteId, numbers: [{ name: 'Ambulance', phone }] })
  expect(() => parsed(setBackUpInput, input('ring them'))).toThrow(
    expect.objectContaining({ fields: { 'numbers.0.phone': expect.stringMatching(/^A telephone number/) } }),
  )
  for (const person of ['therapist', 'investigator', 'coordinator'] as const)
    await expect(setBackUp(study[person], parsed(setBackUpInput, input('112 00')))).rejects.toMatchObject({
      code: 'not_permitted',
    })
  await setBackUp(study.administrator, parsed(setBackUpInput, input('112 00')))
  expect((await trailOf(studyId)).at(-1)).toMatchObject({
    action: 'study.settings_changed',
    body: { changed: ['backUp'], after: { numbers: 1 } },
  })
})

const everybody = [
  'therapist',
  'cotherapist',
  'supervisor',
  'investigator',
  'monitor',
  'sessionStaff',
  'coordinator',
  'dataManager',
  'safetyOfficer',
  'administrator',
  'outsider',
  'exMember',
  'suspended',
] as const
