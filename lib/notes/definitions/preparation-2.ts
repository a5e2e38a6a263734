import type { Field, NoteDefinition } from '@/lib/notes/fields'
import { askedAgain1 } from './asked-again-1'
import { preparation1 } from './preparation-1'

/** The preparation note, which asks again after what a session left open. Drafts begun under preparation@1 stay in it. */
export const preparation2: NoteDefinition = {
  ...preparation1,
  id: 'preparation@2',
  fields: Object.fromEntries(
    Object.entries<Field>(preparation1.fields).flatMap(([name, field]) =>
      name === 'medication_changes'
        ? [...Object.entries(askedAgain1('Since last contact')), [name, field]]
        : [[name, field]],
    ),
  ),
}
