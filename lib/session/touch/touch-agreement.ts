import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import type { Day } from '@/lib/clock/instant'
import { isGap, ticksOf } from '@/lib/notes/answer'
import { openVersion } from '@/lib/notes/content'
import { definitionOf } from '@/lib/notes/definition'
import { agreedTouch } from '@/lib/notes/earlier/agreed-touch'
import type { Answers, Field, MatrixField } from '@/lib/notes/fields'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { signedVersionsOf } from '@/lib/notes/version-repository'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'
import { codedTouchOf, type TouchChangeRow, touchChangesSince } from './touch-repository'

export interface TouchAgreement {
  readonly on: Day | null
  readonly kinds: MatrixField
  /** `hug.lead`: the code of what holds now. */
  readonly cells: Readonly<Record<string, string>>
  /** The same as it was signed, before what was changed since. */
  readonly signed: Readonly<Record<string, string>>
  /** What was narrowed or widened since it was signed, the earliest first. */
  readonly changes: readonly TouchChangeRow[]
  /** What the note says of it besides; null for a coordinator, who sees no note. */
  readonly beside: Beside | null
}
interface Beside {
  readonly note: FoundNote
  readonly stopSignal: string | null
  /** The kinds of care touch that were explained, in words. */
  readonly careTouch: readonly string[]
}

/** What is agreed about touch as it holds now, as far as this person sees it; null where nothing is agreed. */
export function agreementOf(tx: Tx, actor: Actor, participant: FoundParticipant): Promise<TouchAgreement | null> {
  return mayTrial.seeNotes(actor, participant)
    ? noteAgreement(tx, actor, participant.id)
    : codedAgreement(tx, participant.id)
}

/** What the latest signed note that holds the agreement says of it, and what was narrowed or widened since. */
async function noteAgreement(tx: Tx, actor: Actor, participantId: string): Promise<TouchAgreement | null> {
  for (const { version, on } of await signedVersionsOf(tx, participantId)) {
    const note = await findNote(tx, actor, version.noteId)
    const { answers, fieldsOn, touchKinds } = await openVersion(tx, note, version)
    const definition = definitionOf(version.definition, fieldsOn, touchKinds)
    const agreed = agreedTouch(definition, answers)
    if (!agreed) continue
    const held = await since(tx, participantId, agreed.cells, version.frozenAt)
    const beside = { note: { ...note, version: version.version }, ...saidBeside(definition.fields, answers) }
    return { on, kinds: agreed.kinds, ...held, beside }
  }
  return null
}

/** The same in codes alone. */
async function codedAgreement(tx: Tx, participantId: string): Promise<TouchAgreement | null> {
  const coded = await codedTouchOf(tx, participantId)
  if (!coded) return null
  const matrix = definitionOf(coded.definition).fields.touch_agreement
  if (matrix?.kind !== 'matrix') return null
  const kinds = { ...matrix, rows: Object.fromEntries(coded.touch.kinds) }
  return { on: coded.on, kinds, ...(await since(tx, participantId, coded.touch.cells, coded.since)), beside: null }
}

async function since(tx: Tx, participantId: string, agreed: TouchAgreement['cells'], at: string) {
  const changes = await touchChangesSince(tx, participantId, at)
  const changed = Object.fromEntries(changes.map(({ touch, seat, value }) => [`${touch}.${seat}`, value]))
  return { signed: agreed, cells: { ...agreed, ...changed }, changes }
}

function saidBeside(fields: Readonly<Record<string, Field>>, answers: Answers): Omit<Beside, 'note'> {
  const { care_touch_explained: care } = fields
  const { stop_signal: stopSignal, care_touch_explained: explained = null } = answers
  const ticks = explained === null || isGap(explained) ? {} : ticksOf(explained)
  const labels: Readonly<Record<string, string>> = care?.kind === 'checks' ? care.options : {}
  return {
    stopSignal: typeof stopSignal === 'string' ? stopSignal : null,
    careTouch: Object.entries(ticks).flatMap(([code, { done }]) => (done ? (labels[code] ?? code) : [])),
  }
}
