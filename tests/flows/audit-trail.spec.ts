import type { Actor } from '@/lib/access/actor'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'

let study: TestStudy
let participant: TestParticipant
let noteId: string

test.beforeAll(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  noteId = (await aSignedNote(study, { participant })).id
})

test('a note’s own trail tells its life in sentences, the newest first', async () => {
  const { rows, next } = await readTrail(study.supervisor, { noteId })
  expect(rows.map(row => row.sentence)).toEqual([
    `${study.therapist.name} signed the preparation note of ${participant.code} (version 1) (“authored”).`,
    expect.stringMatching(/ saved \d+ answers in the preparation note of /),
    `${study.therapist.name} started the preparation note of ${participant.code}.`,
  ])
  expect(rows[0]).toMatchObject({
    who: study.therapist.name,
    role: 'therapist',
    href: `/s/${study.id}/notes/${noteId}`,
  })
  expect(next).toBe(null)
})

test('the pages of a study’s trail hold every event once', async () => {
  for (let added = 0; added < 4; added++) await aParticipant(study)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await readTrail(study.investigator, { studyId: study.id, cursor })
    seen.push(...page.rows.map(row => row.id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(50)
})

test('a trail is filtered by person, participant and kind of action', async () => {
  const filters = { staffId: study.coordinator.staffId, participantId: participant.id, action: 'care_team.' }
  const { rows } = await readTrail(study.investigator, { studyId: study.id, filters })
  expect(rows.map(row => row.sentence)).toEqual([
    expect.stringContaining(`put ${study.cotherapist.name} on the care team of ${participant.code} as co-therapist`),
    expect.stringContaining(`put ${study.therapist.name} on the care team of ${participant.code} as lead therapist`),
  ])
})

test('each reads what they may know of, and nothing else', async () => {
  const actionsFor = async (actor: Actor) => (await readTrail(actor, { studyId: study.id })).rows.map(row => row.action)
  expect(await actionsFor(study.administrator)).not.toContain('note.signed')
  expect(await actionsFor(study.administrator)).toContain('membership.granted')
  expect(await actionsFor(study.therapist)).toContain('note.signed')
  expect(await actionsFor(study.therapist)).not.toContain('membership.granted')
  expect(await actionsFor(study.rater)).toEqual([])
  await expect(readTrail(study.outsider, { noteId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readTrail(study.dataManager, { noteId })).rejects.toMatchObject({ code: 'not_found' })
  const other = await aStudy()
  await expect(readTrail(other.investigator, { studyId: study.id })).rejects.toMatchObject({ code: 'not_found' })
})
