import type { NoteKind } from '@/db/schema/vocabulary'

/** What a note of each kind is called within a sentence. */
export const noteNames: Readonly<Record<NoteKind, string>> = {
  preparation: 'preparation note',
  session: 'medication-session note',
  integration: 'integration note',
  contact_call: 'call note',
  overnight: 'overnight note',
  baseline: 'baseline form',
}
