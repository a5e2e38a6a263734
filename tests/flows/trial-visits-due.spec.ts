import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startNote } from '@/lib/notes/begin/start-note'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

/** Enrolled so many days ago, by the clinic's own date and the database's clock, which other tests move. */
async function enrolledDaysAgo(days: number) {
  const today = dayIn('Europe/Amsterdam', await asActor(study.therapist.staffId, now))
  const enrolledOn = daysAfter(today, -days)
  return aParticipant(study, { consentOn: daysAfter(enrolledOn, -1), enrolledOn })
}
const dueTo = async (person: 'therapist' | 'coordinator' | 'supervisor' | 'rater', participantId: string) =>
  (await visitsDue(study[person], study.id))
    .filter(visit => visit.participantId === participantId)
    .map(visit => `${visit.code} ${visit.timing}`)

test('a visit is due a week before its window opens, while it is open, and after it until a note is signed', async () => {
  const { id } = await enrolledDaysAgo(15)
  expect(await dueTo('therapist', id)).toEqual(['PREP1 past', 'PREP2 open', 'PREP3 open', 'MED1 near'])
  expect(await dueTo('supervisor', id)).toEqual(['PREP1 past', 'PREP2 open', 'PREP3 open', 'MED1 near'])
})

test('for a coordinator, who sees no notes, a visit is over with its window', async () => {
  const { id } = await enrolledDaysAgo(15)
  expect(await dueTo('coordinator', id)).toEqual(['PREP2 open', 'PREP3 open', 'MED1 near'])
})

test('a due visit shows the note that was started, and whoever sees no participants has none due', async () => {
  const participant = await enrolledDaysAgo(3)
  const { noteId } = await startNote(study.therapist, { visitId: participant.visits.PREP1 ?? '' })
  const [first] = (await visitsDue(study.cotherapist, study.id)).filter(one => one.participantId === participant.id)
  expect(first).toMatchObject({
    participantCode: participant.code,
    code: 'PREP1',
    note: { id: noteId, status: 'draft' },
  })
  expect(await visitsDue(study.rater, study.id)).toEqual([])
  await expect(visitsDue(study.exMember, study.id)).rejects.toMatchObject({ code: 'not_found' })
})
