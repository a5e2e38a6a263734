import type { NoteDefinition } from '@/lib/notes/fields'
import { afterEffects2 } from './after-effects-2'

/**
 * What is asked again, of which effects may be left open as practices may: who has a practice alone to change says nothing of the
 * effects, which stand. Frozen with the definitions that use it.
 */
export const withEffectsLeftOpen = ({ fields }: NoteDefinition): NoteDefinition['fields'] => ({
  ...fields,
  ongoing_effects: {
    ...afterEffects2,
    section: fields.asked_again?.section ?? afterEffects2.section,
    help: 'A list given here stands from now on; left open, those told before stand as they were. Pleasant or not, and those that have gone since. Ask openly first, then by the list.',
    none: 'No effect stands now',
    optional: true,
    when: { field: 'asked_again', is: ['changed'] },
  },
})
