import type { NoteDefinition } from '@/lib/notes/fields'
import { integration2 } from './integration-2'
import { withMedicineClass } from './medication-changes-2'

/** The same note, which asks the class of a medicine that changed. Drafts begun under integration@2 stay in it. */
export const integration3: NoteDefinition = {
  ...integration2,
  id: 'integration@3',
  fields: withMedicineClass(integration2),
}
