import type { NoteDefinition } from '@/lib/notes/fields'
import { withEffectsLeftOpen } from './asked-again-2'
import { session5 } from './session-5'

/** It stands beside session@6 as session@5 beside session@4: distress from 0 to 100. Drafts begun under session@5 stay in it. */
export const session7: NoteDefinition = { ...session5, id: 'session@7', fields: withEffectsLeftOpen(session5) }
