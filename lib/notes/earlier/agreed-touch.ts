import type { CodedTouch } from '@/db/schema/notes'
import { cellsOf, isGap } from '@/lib/notes/answer'
import type { Answers, MatrixField, NoteDefinition } from '@/lib/notes/fields'

export interface AgreedTouch {
  readonly kinds: MatrixField
  /** `hug.lead`: the code of what was agreed. */
  readonly cells: Readonly<Record<string, string>>
}

/** What a note agrees about touch, in codes; null where it agrees nothing. */
export function agreedTouch({ fields }: Pick<NoteDefinition, 'fields'>, answers: Answers): AgreedTouch | null {
  const kinds = fields.touch_agreement
  const { touch_agreement: agreed = null } = answers
  return kinds?.kind !== 'matrix' || agreed === null || isGap(agreed) ? null : { kinds, cells: cellsOf(agreed) }
}

/** The same as it is kept beside the sealed version: the kinds in their order, with the study's own words for them. */
export function codedTouch(definition: Pick<NoteDefinition, 'fields'>, answers: Answers): CodedTouch | null {
  const agreed = agreedTouch(definition, answers)
  return agreed && { kinds: Object.entries(agreed.kinds.rows), cells: agreed.cells }
}
