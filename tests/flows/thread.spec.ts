import type { Actor } from '@/lib/access/actor'
import { readThread } from '@/lib/review/read-thread'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const threadOf = (actor: Actor, { id }: TestParticipant) => readThread(actor, { studyId: study.id, participantId: id })

test('the thread leads from the intention to what was said since, out of signed notes alone, each recorded as read', async () => {
  const participant = await aParticipant(study)
  const first = await aSignedNote(study, { participant, changes: { intention: 'To sleep again.' } })
  const later = await aSignedNote(study, {
    participant,
    kind: 'integration',
    changes: { meaning: 'The house stands.' },
  })
  const draft = await aReadyNote(study, { participant, kind: 'session' })
  const { knots } = await threadOf(study.supervisor, participant)
  expect(knots.map(({ noteId }) => noteId).sort()).toEqual([first.id, later.id].sort())
  const said = (noteId: string) =>
    Object.fromEntries(knots.find(knot => knot.noteId === noteId)?.said.map(({ id, answer }) => [id, answer]) ?? [])
  expect(said(first.id).intention).toBe('To sleep again.')
  expect(said(later.id)).toMatchObject({ meaning: 'The house stands.', practices: { items: expect.anything() } })
  const views = async (id: string) =>
    (await trailOf(id)).filter(({ action, actor }) => action === 'note.viewed' && actor === study.supervisor.staffId)
  expect([await views(first.id), await views(later.id), await views(draft.id)].map(({ length }) => length)).toEqual([
    1, 1, 0,
  ])
})

test('who reads no words of the notes finds no thread', async () => {
  const participant = await aParticipant(study)
  await aSignedNote(study, { participant })
  const others = [study.monitor, study.coordinator, study.dataManager, study.outsider, study.sessionStaff, study.rater]
  for (const actor of others) await expect(threadOf(actor, participant)).rejects.toMatchObject({ code: 'not_found' })
  for (const actor of [study.therapist, study.investigator])
    expect((await threadOf(actor, participant)).knots).toHaveLength(1)
})
