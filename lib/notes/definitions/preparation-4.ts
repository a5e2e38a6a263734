import type { NoteDefinition } from '@/lib/notes/fields'
import { withMedicineClass } from './medication-changes-2'
import { preparation3 } from './preparation-3'

/** The same note, which asks the class of a medicine that changed. Drafts begun under preparation@3 stay in it. */
export const preparation4: NoteDefinition = {
  ...preparation3,
  id: 'preparation@4',
  fields: withMedicineClass(preparation3),
}
