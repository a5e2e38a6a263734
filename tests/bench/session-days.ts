import type { Actor } from '@/lib/access/actor'
import { startNote } from '@/lib/notes/begin/start-note'
import { entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aParticipant, aStudy } from '@/tests/support/makers'

export interface Day {
  readonly noteId: string
  readonly authors: readonly [Actor, Actor]
}

/** So many session days of one study's two therapists, each with clock zero set. */
export async function sessionDays(count: number): Promise<Day[]> {
  const study = await aStudy()
  const days: Day[] = []
  while (days.length < count) {
    const { visits } = await aParticipant(study)
    for (const [code, visitId] of Object.entries(visits)) {
      if (!code.startsWith('MED')) continue
      const { noteId } = await startNote(study.therapist, { visitId })
      await log(study.therapist, { id: noteId }, entry('clock_zero', { at: minutesAgo(60) }))
      days.push({ noteId, authors: [study.therapist, study.cotherapist] })
    }
  }
  return days.slice(0, count)
}
