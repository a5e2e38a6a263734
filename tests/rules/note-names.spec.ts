import { expect, test } from '@playwright/test'
import { noteKinds } from '@/db/schema/vocabulary'
import { currentDefinition } from '@/lib/notes/definition'
import { noteNames } from '@/lib/trial/visits/note-names'

test('the audit trail calls a note what its form is called', () => {
  for (const kind of noteKinds) expect(noteNames[kind]).toBe(currentDefinition(kind).title.toLowerCase())
})
