import { eq } from 'drizzle-orm'
import { noteVersion } from '@/db/schema/notes'
import { membership } from '@/db/schema/trial'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { readFacts } from '@/lib/review/read-facts'
import { readRecord } from '@/lib/review/read-record'
import { endMembership } from '@/lib/trial/people/end-membership'
import { aColleague } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const factsOf = (actor: Actor, { id }: TestParticipant) => readFacts(actor, { studyId: study.id, participantId: id })
const planned = { transport_plan: 'companion_taxi', overnight_plan: 'home_with_adult', recording_consent: 'audio' }

test('what was answered once lives on the participant: in words, since when, and with the note that said so', async () => {
  const participant = await aParticipant(study)
  const expected = ['orientation_given', 'boundaries_reviewed', 'complaint_route_given', 'support_person']
  const names = [...expected, 'transport_plan', 'overnight_plan', 'recording_consent']
  expect((await factsOf(study.therapist, participant))?.map(({ name, standing }) => [name, standing])).toEqual(
    names.map(name => [name, null]),
  )
  const note = await aSignedNote(study, {
    participant,
    changes: { ...planned, 'orientation_given.recording': { done: false, reason: 'Later.' } },
  })
  const facts = await factsOf(study.therapist, participant)
  expect(facts?.find(({ name }) => name === 'transport_plan')).toMatchObject({
    ...{ label: 'Way home after the session', noteId: note.id },
    standing: { since: '2026-03-12', words: 'Companion and taxi' },
  })
  expect(facts?.find(({ name }) => name === 'orientation_given')?.standing?.words).toBe('9 of 10, without: Recording')
  await aReadyNote(study, { participant, kind: 'integration' })
  for (const _ of ['once', 'again']) expect(await factsOf(study.investigator, participant)).toEqual(facts)
  const shown = (await trailOf(participant.id)).filter(({ action }) => action === 'participant.facts_shown')
  expect(shown.map(({ actor, body }) => [actor, body.notes])).toEqual([
    [study.therapist.staffId, []],
    [study.therapist.staffId, [note.id]],
    [study.investigator.staffId, [note.id]],
  ])
})

test('who reads no words of the notes is told no facts of the course, and nothing says that they were', async () => {
  const participant = await aParticipant(study)
  await aSignedNote(study, { participant })
  expect(await factsOf(study.coordinator, participant)).toBeNull()
  for (const actor of [study.sessionStaff, study.outsider])
    await expect(factsOf(actor, participant)).rejects.toMatchObject({ code: 'not_found' })
  expect((await trailOf(participant.id)).map(({ action }) => action)).not.toContain('participant.facts_shown')
})

test('a study monitor is told the same facts in codes, of the dates they were let in for, and no word that anybody typed', async () => {
  const participant = await aParticipant(study)
  const note = await aSignedNote(study, {
    participant,
    changes: {
      ...planned,
      'orientation_given.recording': { done: false, reason: 'Canary of a tick' },
      complaint_route_given: { gap: 'declined', reason: 'Canary of a gap' },
    },
  })
  const monitor = await aColleague(study, 'monitor')
  const facts = await factsOf(monitor, participant)
  expect(facts).toEqual(await factsOf(study.therapist, participant))
  expect(facts?.find(({ name }) => name === 'orientation_given')).toMatchObject({
    noteId: note.id,
    standing: { words: '9 of 10, without: Recording' },
  })
  expect(facts?.find(({ name }) => name === 'complaint_route_given')?.standing).toBeNull()
  expect(JSON.stringify(facts)).not.toMatch(/Canary|Words for|Goldie|Quillfeather/)
  const shown = (await trailOf(participant.id)).filter(
    ({ action, actor }) => action === 'participant.facts_shown' && actor === monitor.staffId,
  )
  expect(shown).toMatchObject([{ body: { notes: [note.id] } }])

  const versions = () =>
    asActor(monitor.staffId, tx => tx.select().from(noteVersion).where(eq(noteVersion.noteId, note.id)))
  expect(await versions()).toHaveLength(1)
  const [held] = await asActor(monitor.staffId, tx =>
    tx.select().from(membership).where(eq(membership.staffId, monitor.staffId)),
  )
  await endMembership(study.administrator, { reason: 'left', membershipId: held?.id ?? '' })
  expect(await versions(), 'past lib').toEqual([])
  await expect(factsOf(monitor, participant)).rejects.toMatchObject({ code: 'not_found' })
})

test('whoever writes the session has before them how the participant was to get home, and where they were to stay', async () => {
  const participant = await aParticipant(study)
  await aSignedNote(study, { participant, changes: planned })
  const { id: noteId } = await aNote(study, { participant, kind: 'session' })
  const { before } = await readRecord(study.therapist, { noteId, studyId: study.id })
  expect(before.after).toBe('Way home after the session: Companion and taxi. Night after: At home, with an adult.')
})
