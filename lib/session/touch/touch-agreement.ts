import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { isGap, ticksOf } from '@/lib/notes/answer'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import type { Answers, Field } from '@/lib/notes/fields'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { type HeldTouch, heldTouchOf } from '@/lib/notes/touch/held-touch'
import { versionsOf } from '@/lib/notes/version-repository'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'

export interface TouchAgreement extends HeldTouch {
  /** What the note says of it besides; null for a coordinator, who sees no note. */
  readonly beside: Beside | null
}
interface Beside {
  readonly note: FoundNote
  /** A later version of that note was opened: the signatures stay, under this one. */
  readonly isSuperseded: boolean
  readonly stopSignal: string | null
  /** The kinds of care touch that were explained, in words. */
  readonly careTouch: readonly string[]
}

/** What is agreed about touch as it holds now, as far as this person sees it; null where nothing is agreed. */
export async function agreementOf(tx: Tx, actor: Actor, participant: FoundParticipant): Promise<TouchAgreement | null> {
  const held = await heldTouchOf(tx, participant.id)
  if (!held) return null
  return { ...held, beside: mayTrial.seeNotes(actor, participant) ? await besideIt(tx, actor, held.latest) : null }
}

async function besideIt(tx: Tx, actor: Actor, { noteId, version }: HeldTouch['latest']): Promise<Beside | null> {
  const note = await findNote(tx, actor, noteId)
  const row = (await versionsOf(tx, noteId)).find(one => one.version === version)
  if (!row) return null
  const { answers, fieldsOn, touchKinds } = await openVersion(tx, note, row)
  return {
    note: { ...note, version },
    isSuperseded: version < note.version,
    ...saidBeside(definitionOf(row.definition, fieldsOn, touchKinds).fields, answers),
  }
}

function saidBeside(
  fields: Readonly<Record<string, Field>>,
  answers: Answers,
): Pick<Beside, 'stopSignal' | 'careTouch'> {
  const { care_touch_explained: care } = fields
  const { stop_signal: stopSignal, care_touch_explained: explained = null } = answers
  const ticks = explained === null || isGap(explained) ? {} : ticksOf(explained)
  const labels: Readonly<Record<string, string>> = care?.kind === 'checks' ? care.options : {}
  return {
    stopSignal: typeof stopSignal === 'string' ? stopSignal : null,
    careTouch: Object.entries(ticks).flatMap(([code, { done }]) => (done ? (labels[code] ?? code) : [])),
  }
}
