import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { parsed } from '@/lib/outcome/parsed'
import { addParticipant } from '@/lib/trial/participants/add-participant'
import { readTrail, readTrailInput } from '@/lib/trial/trail/read-trail'
import { trailChoices } from '@/lib/trial/trail/trail-choices'
import type { TrailRow } from '@/lib/trial/trail/trail-rows'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, somebody, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { harmed } from '@/tests/support/tamper'
import { workerNow } from '@/tests/support/worker-clock'

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

test('what is asked of a participant is what happened in their notes and to them, and nothing of another’s', async () => {
  const other = (await aSignedNote(study)).participant
  const filters = { participantId: participant.id }
  const rows = await everyRow(study.investigator, filters)
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['note.started', 'note.saved', 'note.signed', 'participant.added', 'care_team.assigned']),
  )
  expect(rows.filter(({ sentence }) => sentence.includes(other.code))).toEqual([])
  const saves = await everyRow(study.investigator, {
    ...filters,
    staffId: study.therapist.staffId,
    action: 'note.saved',
  })
  expect(saves.map(({ sentence }) => sentence)).toEqual(saves.map(() => expect.stringContaining(participant.code)))
  expect(saves.length).toBeGreaterThan(0)
})

test('by asking nobody learns of somebody out of their sight: there is nothing, as of somebody there isn’t', async () => {
  const code = `P-${randomUUID().slice(0, 8)}` // in nobody's care
  const alone = { id: (await addParticipant(study.coordinator, somebody(study, code))).participantId, code }
  const people = await trailChoices(study.therapist, study.id)
  expect(people.participants).toMatchObject({ [participant.id]: participant.code })
  expect(Object.keys(people.participants)).not.toContain(alone.id)
  expect(people.people).toMatchObject({ [study.coordinator.staffId]: study.coordinator.name })
  expect(Object.keys(people.people)).not.toContain(study.rater.staffId) // who rates blind is named to nobody who cares
  expect((await trailChoices(study.coordinator, study.id)).people).toMatchObject({
    [study.rater.staffId]: study.rater.name,
  })
  expect((await trailChoices(study.investigator, study.id)).participants).toMatchObject({ [alone.id]: alone.code })
  expect((await trailChoices(study.administrator, study.id)).participants).toEqual({})
  const strangers = await aStudy()
  expect(Object.keys(people.people)).not.toContain(strangers.therapist.staffId)
  await expect(trailChoices(strangers.investigator, study.id)).rejects.toMatchObject({ code: 'not_found' })
  for (const participantId of [alone.id, randomUUID()])
    expect(await everyRow(study.therapist, { participantId })).toEqual([])
  expect((await everyRow(study.investigator, { participantId: alone.id })).length).toBeGreaterThan(0)
  const granted = { staffId: study.administrator.staffId, action: 'membership.' }
  expect(await everyRow(study.therapist, granted)).toEqual([])
})

/** All that the pages hold of what is asked, one after another. */
async function everyRow(actor: Actor, filters: object): Promise<TrailRow[]> {
  const rows: TrailRow[] = []
  for (let cursor: string | undefined, last = false; !last; ) {
    const page = await readTrail(actor, parsed(readTrailInput, { studyId: study.id, filters, cursor }))
    rows.push(...page.rows)
    cursor = page.next ?? undefined
    last = page.next === null
  }
  return rows
}

for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'])
  test(`a day of the trail is a day of the reader’s clock: ${zone}`, async () => {
    const own = await aStudy()
    const today = dayIn(zone, new Date(workerNow()).toISOString())
    const told = async (filters: object) =>
      (await readTrail(own.investigator, parsed(readTrailInput, { studyId: own.id, filters }))).rows.length
    const [all, ofToday, before, after] = await harmed(
      `update site set time_zone = '${zone}' where study_id = '${own.id}'`,
      async () => [
        await told({}),
        await told({ from: today, to: today }),
        await told({ to: daysAfter(today, -1) }),
        await told({ from: daysAfter(today, 1) }),
      ],
    )
    expect(all).toBeGreaterThan(5)
    expect([ofToday, before, after]).toEqual([all, 0, 0])
  })

test('a day that there isn’t and an action that can’t be are refused by name', async () => {
  for (const filters of [{ from: '2026-02-30' }, { to: 'yesterday' }, { action: 'note.\u0000' }])
    expect(() => parsed(readTrailInput, { studyId: study.id, filters })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
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
