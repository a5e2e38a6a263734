import type { Tx } from '@/db/client'
import { type Day, dayIn } from '@/lib/clock/instant'
import type { Standing } from '@/lib/notes/earlier/standing'
import type { NoteDefinition } from '@/lib/notes/fields'
import type { OpenNote } from '@/lib/notes/note-repository'
import { partsOf } from '@/lib/notes/paths'
import { heldTouchOf } from './held-touch'

/** What was agreed about touch before a contact, for the one who writes of it: the cells as they hold, with all that was narrowed since they were signed. */
export async function touchStanding(
  tx: Tx,
  { participantId, timeZone }: Pick<OpenNote, 'participantId' | 'timeZone'>,
  { fields }: Pick<NoteDefinition, 'fields'>,
  day: Day | null,
): Promise<Readonly<Record<string, Standing>>> {
  const { touch_agreement: field } = fields
  if (field?.kind !== 'matrix') return {}
  const held = await heldTouchOf(tx, participantId)
  if (!held?.steps.some(({ on }) => on !== null && (day === null || on < day))) return {}
  const { steps, cells } = held
  const values = Object.fromEntries(
    partsOf(field).flatMap(part => (cells[part] === undefined ? [] : [[`touch_agreement.${part}`, cells[part]]])),
  )
  const last = steps.findLast(({ cell }) => `touch_agreement.${cell}` in values)
  if (!last) return {}
  const words = `${Object.keys(values).length} of ${partsOf(field).length}`
  return { touch_agreement: { since: last.on ?? dayIn(timeZone, last.at), values, words } }
}
