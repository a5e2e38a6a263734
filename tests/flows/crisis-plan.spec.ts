import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { parsed } from '@/lib/outcome/parsed'
import { holdHelp } from '@/lib/session/help/hold-help'
import { addCrisisPlan, addCrisisPlanInput } from '@/lib/trial/identity/add-crisis-plan'
import { changeIdentity } from '@/lib/trial/identity/change-identity'
import { revealEarlierIdentity } from '@/lib/trial/identity/reveal-earlier-identity'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

const plan = 'When the walls come close:\nopen the window, ring Philippa, breathe with the metronome.'
const reason = 'participant_asked' as const
const everybody = [
  'therapist',
  'cotherapist',
  'investigator',
  'coordinator',
  'supervisor',
  'monitor',
  'sessionStaff',
  'dataManager',
  'safetyOfficer',
  'administrator',
  'outsider',
  'exMember',
] as const

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
})

const add = (person: (typeof everybody)[number], words = plan) =>
  addCrisisPlan(study[person], parsed(addCrisisPlanInput, { participantId: participant.id, plan: words, reason }))
const reveal = (person: (typeof everybody)[number]) =>
  revealIdentity(study[person], { participantId: participant.id, part: 'crisis_plan', reason: 'welfare' })

test('the coordinator keeps one crisis plan, sealed; those with the participant read it, and the wall hides it from all others', async () => {
  for (const person of everybody.filter(one => one !== 'coordinator'))
    await expect(add(person), person).rejects.toMatchObject({ code: /^not_(permitted|found)$/ })
  await add('coordinator')
  await expect(add('coordinator', 'Another one.')).rejects.toMatchObject({ code: 'not_now' })
  const readers: string[] = []
  for (const person of everybody) {
    const words = await reveal(person).then(
      rows => JSON.stringify(rows.map(row => row.part === 'crisis_plan' && row.words)),
      error => error.code as string,
    )
    const rows = await asActor(study[person].staffId, tx =>
      tx.execute(sql`select id from identity where participant_id = ${participant.id} and part = 'crisis_plan'`),
    )
    const isReader = words === JSON.stringify([plan])
    expect((rows as unknown as { rows: unknown[] }).rows.length, person).toBe(isReader ? 1 : 0)
    if (isReader) readers.push(person)
    else expect(words, person).toMatch(/^not_(permitted|found)$/)
  }
  expect(readers).toEqual(['therapist', 'cotherapist', 'investigator', 'coordinator'])
  const dump = await wholeDatabase()
  for (const word of ['Philippa', 'metronome']) expect(dump).not.toContain(word)
  const added = (await trailOf(participant.id)).filter(({ action }) => action === 'identity.changed')
  expect(added).toMatchObject([
    { actor: study.coordinator.staffId, body: { part: 'crisis_plan', how: 'added', reason } },
  ])
})

test('a changed plan is the one at hand on the session day, and what it said stays in the vault', async () => {
  const note = await aNote(study, { kind: 'session', participant })
  expect((await holdHelp(study.therapist, { noteId: note.id })).plan).toBeNull()
  await add('coordinator')
  expect((await holdHelp(study.therapist, { noteId: note.id })).plan).toBe(plan)
  const [kept] = await reveal('coordinator')
  await changeIdentity(study.coordinator, {
    participantId: participant.id,
    id: kept?.id ?? '',
    content: { part: 'crisis_plan', words: 'Ring Philippa first.' },
    reason,
  })
  expect((await holdHelp(study.cotherapist, { noteId: note.id })).plan).toBe('Ring Philippa first.')
  const asked = { participantId: participant.id, part: 'crisis_plan', reason: 'welfare' } as const
  expect(await revealEarlierIdentity(study.therapist, asked)).toMatchObject([{ words: plan, endReason: reason }])
  const held = (await trailOf(participant.id)).filter(({ action }) => action === 'help.held')
  expect(held.map(({ body }) => body.plan)).toEqual([false, true, true])
})
