import type { NoteDefinition } from '@/lib/notes/fields'
import { withEffectsLeftOpen } from './asked-again-2'
import { preparation2 } from './preparation-2'

/** The same note, in which effects asked again may be left as they were. Drafts begun under preparation@2 stay in it. */
export const preparation3: NoteDefinition = {
  ...preparation2,
  id: 'preparation@3',
  fields: withEffectsLeftOpen(preparation2),
}
