import { definitionOf } from '@/lib/notes/definition'
import type { Answers } from '@/lib/notes/fields'
import { tookPlace } from '@/lib/notes/took-place'
import type { NoteRecord } from '@/lib/review/read-record'
import { unblindingInNote } from '@/lib/signing/unblinding-in-note'

/** What the signer of a note is asked beside its meaning: of the day, and of words that may unblind. */
export function askedOf(note: NoteRecord, answers: Answers, armNames: readonly string[] = []) {
  const definition = definitionOf(note.definition, note.fieldsOn, note.touchKinds)
  return {
    definition,
    isSecond: note.status === 'ready',
    asksOfDay: definition.kind === 'session' && tookPlace({ answers }),
    unblinding: unblindingInNote(definition, { answers, entries: note.log?.log ?? [] }, armNames),
  }
}
