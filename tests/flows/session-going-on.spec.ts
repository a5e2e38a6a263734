import { myOpenNotes } from '@/lib/review/my-notes'
import { expect, test } from '@/tests/support/database'
import { about, aSessionDay, entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy } from '@/tests/support/makers'
import { aNote } from '@/tests/support/note-makers'
import { passTime } from '@/tests/support/worker-clock'

test('a session goes on from its first entry until the participant has left, or the day is over', async () => {
  const study = await aStudy()
  const goesOn = async ({ id }: { id: string }) =>
    (await myOpenNotes(study.therapist, study.id)).find(({ noteId }) => noteId === id)?.goesOn
  const empty = await aNote(study, { kind: 'session' })
  expect(await goesOn(empty)).toBe(false)
  const zero = entry('clock_zero')
  await log(study.therapist, empty, zero)
  expect(await goesOn(empty)).toBe(true)
  await log(study.therapist, empty, about('void', zero.id, { reason: 'undone' }))
  expect(await goesOn(empty), 'its start was taken back').toBe(false)

  const day = await aSessionDay(study)
  const left = entry('left_site')
  await log(study.therapist, day, left)
  expect(await goesOn(day), 'they have left').toBe(false)
  await log(study.therapist, day, about('void', left.id, { reason: 'not_meant' }))
  expect(await goesOn(day), 'they have not').toBe(true)
  const behind = await aNote(study, { kind: 'session' })
  const [slow, fast] = [20 * 60, -20 * 60].map(minutesAgo)
  await log(study.therapist, behind, entry('clock_zero', { at: slow, deviceNow: slow }))
  expect(await goesOn(behind), 'its device is most of a day behind').toBe(true)
  const ahead = await aNote(study, { kind: 'session' })
  await log(study.therapist, ahead, entry('clock_zero', { at: fast, deviceNow: fast }))
  await passTime('18 hours')
  expect(await goesOn(ahead), 'its device is most of a day ahead').toBe(false)
  expect(await goesOn(day), 'nobody said that they left').toBe(false)
})
