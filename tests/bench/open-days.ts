import { startNote } from '@/lib/notes/begin/start-note'
import { entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aParticipant, type TestStudy } from '@/tests/support/makers'

/** Adds so many session days that are still being written: a hundred entries each, with a touch that nobody had agreed to. */
export async function addOpenDays(study: TestStudy, count: number): Promise<void> {
  let left = count
  while (left > 0) {
    const { visits } = await aParticipant(study)
    const sessions = Object.entries(visits).filter(([code]) => code.startsWith('MED'))
    for (const [, visitId] of sessions.slice(0, left)) {
      const { noteId } = await startNote(study.therapist, { visitId })
      const touch = entry('touch', { body: { touch: 'hug', staff: study.therapist.staffId } })
      await log(study.therapist, { id: noteId }, entry('clock_zero', { at: minutesAgo(60) }), touch)
      await log(study.therapist, { id: noteId }, ...Array.from({ length: 98 }, () => entry('rest')))
      left--
    }
  }
}
