import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { participantList } from '@/lib/trial/participants/participant-list'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import {
  aCountersignedNote,
  aNote,
  aReadyNote,
  aSignedNote,
  enterInError,
  sign,
  type TestNote,
} from '@/tests/support/note-makers'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

type Role = 'coordinator' | 'therapist' | 'investigator'
async function progressTo(person: Role, { participant, visitId }: TestNote) {
  const page = await participantPage(study[person], { studyId: study.id, participantId: participant.id })
  const { note, progress } = page.visits.find(visit => visit.id === visitId) ?? {}
  return { note: note?.id ?? null, progress }
}
async function asked(staffId: string, question: string): Promise<Record<string, unknown>[]> {
  const { rows } = (await asActor(staffId, tx => tx.execute(sql.raw(question)))) as unknown as {
    rows: Record<string, unknown>[]
  }
  return rows
}

test('a coordinator learns how far each note has come, by one word, and has no way to the note', async () => {
  const ready = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, ready)
  const returned = await aSignedNote(study)
  await deeds.giveBack(study.supervisor, { noteId: returned.id, version: 1 })
  const inError = await aSignedNote(study)
  await enterInError(study.therapist, inError)
  const notes: [TestNote, string | null][] = [
    [await aNote(study), 'draft'],
    [ready, 'ready'],
    [await aSignedNote(study), 'signed'],
    [await aCountersignedNote(study), 'countersigned'],
    [returned, 'returned'],
    [inError, null],
  ]
  for (const [note, progress] of notes) {
    expect(await progressTo('coordinator', note)).toEqual({ note: null, progress })
    expect((await progressTo('therapist', note)).progress).toBeNull()
  }
})

test('the wall tells a visit and a word, to coordinators of its site alone, and shows them nothing else of a note', async () => {
  const { visitId } = await aSignedNote(study)
  const question = `select * from vigil_note_states(array['${visitId}']::uuid[])`
  expect(await asked(study.coordinator.staffId, question)).toEqual([{ visit_id: visitId, status: 'signed' }])
  const { id: _, siteId: __, otherSiteId: ___, coordinator, ...others } = study
  for (const [person, { staffId }] of Object.entries(others)) expect(await asked(staffId, question), person).toEqual([])
  expect(await asked((await aStudy()).coordinator.staffId, question)).toEqual([])
  const tables = 'note note_answer note_change note_version note_facts signature appendix review_comment'
  for (const table of tables.split(' '))
    expect(await asked(coordinator.staffId, `select 1 from ${table}`), table).toEqual([])
  const keys = `select distinct site_id from data_key where purpose = 'record'`
  expect(await asked(coordinator.staffId, keys), 'for the baseline form').toEqual([{ site_id: study.siteId }])
  expect(await asked((await aStudy()).coordinator.staffId, keys)).toEqual([])
})

/** What comes after a preparation follows the day on which it was held. */
const heldOn = (day: string) => ({ started_at: `${day}T00:00+01:00`, ended_at: `${day}T00:01+01:00` })

test('a visit that was held is no coordinator’s next one', async () => {
  const today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  const participant = await aParticipant(study, { enrolledOn: daysAfter(today, -1) })
  const nextOf = async (person: Role) => {
    const { participants } = await participantList(study[person], { studyId: study.id })
    return participants.find(one => one.id === participant.id)?.next?.code
  }
  expect([await nextOf('coordinator'), await nextOf('investigator')]).toEqual(['PREP1', 'PREP1'])
  await aSignedNote(study, { participant, changes: heldOn(today) })
  expect([await nextOf('coordinator'), await nextOf('investigator')]).toEqual(['PREP2', 'PREP2'])
})

test('nor is one whose note waits for a signature or was sent back, or is being written after its day', async () => {
  const today = dayIn('Europe/Amsterdam', await asActor(study.coordinator.staffId, now))
  const nextOf = async ({ participant }: TestNote) => {
    const lines = async (person: Role) => (await participantList(study[person], { studyId: study.id })).participants
    const next = async (person: Role) => (await lines(person)).find(({ id }) => id === participant.id)?.next?.code
    return [await next('coordinator'), await next('investigator')]
  }
  // PREP1 is a week after enrolment, and its window two weeks long
  const enrolled = (days: number) => aParticipant(study, { enrolledOn: daysAfter(today, -days) })
  expect(await nextOf(await aNote(study, { participant: await enrolled(7) }))).toEqual(['PREP1', 'PREP1'])
  expect(await nextOf(await aNote(study, { participant: await enrolled(8) }))).toEqual(['PREP2', 'PREP2'])
  const returned = await aSignedNote(study, { participant: await enrolled(7), changes: heldOn(today) })
  await deeds.giveBack(study.supervisor, { noteId: returned.id, version: 1 })
  expect(await nextOf(returned)).toEqual(['PREP2', 'PREP2'])
})
