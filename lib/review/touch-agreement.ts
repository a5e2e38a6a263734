import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/clock/instant'
import { cellsOf, isGap, ticksOf } from '@/lib/notes/answer'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, Field, MatrixField } from '@/lib/notes/fields'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { signedVersionsOf } from '@/lib/notes/version-repository'
import { type TouchChangeRow, touchChangesSince } from './touch-repository'

export interface TouchAgreement {
  readonly note: FoundNote
  readonly on: Day | null
  readonly kinds: MatrixField
  /** `hug.lead`: the code of what holds now. */
  readonly cells: Readonly<Record<string, string>>
  readonly stopSignal: string | null
  /** The kinds of care touch that were explained, in words. */
  readonly careTouch: readonly string[]
  /** What was narrowed or widened since it was signed, the earliest first. */
  readonly changes: readonly TouchChangeRow[]
}

/** What the latest signed note that holds the agreement says of it, and what was narrowed or widened since; null where nothing is agreed. */
export async function agreementOf(tx: Tx, actor: Actor, participantId: string): Promise<TouchAgreement | null> {
  for (const { version, on } of await signedVersionsOf(tx, participantId)) {
    const note = await findNote(tx, actor, version.noteId)
    const { answers, fieldsOn, touchKinds } = await openVersion(tx, note, version)
    const agreed = agreedIn(definitionOf(version.definition, fieldsOn, touchKinds).fields, answers)
    if (!agreed) continue
    const changes = await touchChangesSince(tx, participantId, version.frozenAt)
    const since = Object.fromEntries(changes.map(({ touch, seat, value }) => [`${touch}.${seat}`, value]))
    return { ...agreed, note: { ...note, version: version.version }, on, cells: { ...agreed.cells, ...since }, changes }
  }
  return null
}

function agreedIn(
  fields: Readonly<Record<string, Field>>,
  answers: Answers,
): Pick<TouchAgreement, 'kinds' | 'cells' | 'stopSignal' | 'careTouch'> | null {
  const { touch_agreement: kinds, care_touch_explained: care } = fields
  const { touch_agreement: agreed = null, stop_signal: stopSignal, care_touch_explained: explained = null } = answers
  if (kinds?.kind !== 'matrix' || agreed === null || isGap(agreed)) return null
  const ticks = explained === null || isGap(explained) ? {} : ticksOf(explained)
  const labels: Readonly<Record<string, string>> = care?.kind === 'checks' ? care.options : {}
  return {
    kinds,
    cells: cellsOf(agreed),
    stopSignal: typeof stopSignal === 'string' ? stopSignal : null,
    careTouch: Object.entries(ticks).flatMap(([code, { done }]) => (done ? (labels[code] ?? code) : [])),
  }
}
