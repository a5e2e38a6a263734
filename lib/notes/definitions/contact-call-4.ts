import type { NoteDefinition } from '@/lib/notes/fields'
import { contactCall3 } from './contact-call-3'
import { withMedicineClass } from './medication-changes-2'

/** The same call, which asks the class of a medicine that changed. Drafts begun under contact_call@3 stay in it. */
export const contactCall4: NoteDefinition = {
  ...contactCall3,
  id: 'contact_call@4',
  fields: withMedicineClass(contactCall3),
}
