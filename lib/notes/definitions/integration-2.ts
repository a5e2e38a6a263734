import type { NoteDefinition } from '@/lib/notes/fields'
import { afterEffects2 } from './after-effects-2'
import { integration1 } from './integration-1'

/** The note of an integration visit, whose effects say when they began and ended. Drafts begun under integration@1 stay in it. */
export const integration2 = {
  ...integration1,
  id: 'integration@2',
  fields: { ...integration1.fields, ongoing_effects: afterEffects2 },
} as const satisfies NoteDefinition
