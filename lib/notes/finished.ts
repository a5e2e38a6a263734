import type { Tx } from '@/db/client'
import { leftBeforeSigning } from './completeness'
import { writtenIn } from './content'
import { definitionOf } from './definition'
import { openConflicts } from './draft/answer-repository'
import type { FoundNote } from './note-repository'

/** Whether nothing is left before a note is signed: no answer and no choice between two. A yes or no, and no word of it. */
export async function isFinished(tx: Tx, note: FoundNote): Promise<boolean> {
  const { frozen, answers, fieldsOn, touchKinds } = await writtenIn(tx, note)
  if (frozen) return true
  const left = leftBeforeSigning(definitionOf(note.definition, fieldsOn, touchKinds), answers)
  return left.length === 0 && (await openConflicts(tx, note.id)).length === 0
}
