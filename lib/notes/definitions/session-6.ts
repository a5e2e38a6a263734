import type { NoteDefinition } from '@/lib/notes/fields'
import { withEffectsLeftOpen } from './asked-again-2'
import { session4 } from './session-4'

/** The same note, in which effects asked again may be left as they were. Drafts begun under session@4 stay in it. */
export const session6: NoteDefinition = { ...session4, id: 'session@6', fields: withEffectsLeftOpen(session4) }
