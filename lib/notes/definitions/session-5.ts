import type { NoteDefinition } from '@/lib/notes/fields'
import { session3 } from './session-3'
import { withOpenAsked } from './session-4'

/** It stands beside session@4 as session@3 beside session@2: distress from 0 to 100. Drafts begun under session@3 stay in it. */
export const session5: NoteDefinition = { ...session3, id: 'session@5', fields: withOpenAsked(session3) }
