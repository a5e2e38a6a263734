import { readAgreed } from '@/lib/review/read-agreed'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote, enterInError } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const at = (day: string) => ({ started_at: `${day}T09:00+01:00`, ended_at: `${day}T10:00+01:00` })
const viewsOf = async (noteId: string) =>
  (await trailOf(noteId)).filter(({ action, actor }) => action === 'note.viewed' && actor === study.therapist.staffId)
    .length

test('what was agreed last time comes out of the latest signed note that agrees anything, which is recorded as read', async () => {
  const participant = await aParticipant(study)
  const of = { participant }
  expect(await readAgreed(study.therapist, participant.id)).toBe(null)
  const first = await aSignedNote(study, { ...of, changes: { ...at('2026-02-02'), next_steps: 'Choose the music.' } })
  const later = await aSignedNote(study, {
    ...of,
    kind: 'integration',
    changes: { ...at('2026-02-20'), plan: 'Walk each morning.' },
  })
  await aSignedNote(study, { ...of, kind: 'contact_call', changes: at('2026-02-24') })
  await aReadyNote(study, { ...of, kind: 'integration', visit: 'INT1.2', changes: { plan: 'Signed by nobody yet.' } })
  const read = { words: 'Walk each morning.', on: '2026-02-20', noteId: later.id }
  expect(await readAgreed(study.therapist, participant.id)).toEqual(read)
  expect([await viewsOf(later.id), await viewsOf(first.id)]).toEqual([1, 0])

  await enterInError(study.therapist, later)
  expect(await readAgreed(study.therapist, participant.id)).toMatchObject({ words: 'Choose the music.' })
})

test('nothing is told where the last contact left it open, nor to whoever may not read the words', async () => {
  const participant = await aParticipant(study)
  const note = await aSignedNote(study, {
    participant,
    changes: { ...at('2026-02-02'), next_steps: 'Choose the music.' },
  })
  expect(await readAgreed(study.coordinator, participant.id)).toBe(null)
  expect(await readAgreed(study.monitor, participant.id)).toBe(null)
  await expect(readAgreed(study.outsider, participant.id)).rejects.toMatchObject({ code: 'not_found' })
  await aSignedNote(study, {
    participant,
    kind: 'integration',
    changes: { ...at('2026-02-20'), plan: { gap: 'not_done' } },
  })
  expect(await readAgreed(study.therapist, participant.id)).toBe(null)
  expect(await viewsOf(note.id)).toBe(0)
})
