import type { Tx } from '@/db/client'
import type { CodedTouch } from '@/db/schema/notes'
import type { DraftRow } from '@/lib/notes/draft/assemble'
import { codedTouch } from '@/lib/notes/earlier/agreed-touch'
import type { Answers, NoteDefinition } from '@/lib/notes/fields'
import type { FoundNote } from '@/lib/notes/note-repository'
import { holdCourse } from '@/lib/trial/visits/visit-repository'
import { tooNearToWiden } from './too-near-to-widen'
import { touchWordsOf } from './touch-repository'
import { widenedIn } from './touch-words'

interface Frozen {
  readonly definition: NoteDefinition
  readonly answers: Answers
  readonly rows: readonly DraftRow[]
  readonly by: string
}

/**
 * What a note agrees about touch as it is kept beside the frozen version, with the cells that it makes wider: those that it
 * may, signed by a therapist, outside a session and some days before the next. Null where it agrees nothing.
 */
export async function touchAsSigned(
  tx: Tx,
  note: FoundNote,
  { definition, answers, rows, by }: Frozen,
): Promise<CodedTouch | null> {
  const touch = codedTouch(definition, answers)
  if (!touch || typeof answers.started_at !== 'string') return touch
  await holdCourse(tx, note.participantId)
  const [on, { cells }] = [answers.started_at.slice(0, 10), touch]
  const answeredAt = new Map(rows.map(({ path, at }) => [path.replace(/^touch_agreement\./, ''), at]))
  const widens = widenedIn(await touchWordsOf(tx, note.participantId), { noteId: note.id, on, cells, answeredAt })
  const isTherapist = note.team.some(({ staffId, role }) => staffId === by && role !== 'session_staff')
  return widens.length > 0 && isTherapist && !(await tooNearToWiden(tx, note)) ? { ...touch, widens } : touch
}
