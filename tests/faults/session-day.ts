import type { Actor } from '@/lib/access/actor'
import { entry, log, minutesAgo } from '@/tests/support/log-makers'
import { aStudy } from '@/tests/support/makers'
import { aNote } from '@/tests/support/note-makers'

export interface SessionDay {
  readonly therapist: Actor
  readonly cotherapist: Actor
  readonly noteId: string
}

/** A session's note with clock zero set, and its two authors. */
export async function sessionDay(): Promise<SessionDay> {
  const study = await aStudy()
  const note = await aNote(study, { kind: 'session' })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }))
  return { therapist: study.therapist, cotherapist: study.cotherapist, noteId: note.id }
}
