import type { Field, NoteDefinition } from '@/lib/notes/fields'
import { contactCall1 } from './contact-call-1'
import { integrationSince1 } from './integration-since-1'

const { anxiety, energy } = integrationSince1
const { when } = contactCall1.fields.mood

/** Asked after mood, as at a visit (DOMAIN 1.7, row 3); either may stay open. */
const added: Readonly<Record<string, Field>> = { anxiety: { ...anxiety, when }, energy: { ...energy, when } }

/** A call between visits, with anxiety and energy. Drafts begun under contact_call@1 stay in it. */
export const contactCall2: NoteDefinition = {
  ...contactCall1,
  id: 'contact_call@2',
  fields: Object.fromEntries(
    Object.entries<Field>(contactCall1.fields).flatMap(([name, field]) =>
      name === 'mood' ? [[name, field], ...Object.entries(added)] : [[name, field]],
    ),
  ),
}
