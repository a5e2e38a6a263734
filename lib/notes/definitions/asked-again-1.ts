import type { When } from '@/lib/notes/field-bases'
import type { Field } from '@/lib/notes/fields'
import { afterEffects2 } from './after-effects-2'
import { integrationPractice1 } from './integration-practice-1'

const when: When = { field: 'asked_again', is: ['changed'] }

/**
 * What earlier contacts left open, asked again in one tap at a contact that is about something else, once there was a session; the
 * lists open only where something is to be recorded, as in a call. Frozen with the definitions that use it.
 */
export const askedAgain1 = (section: string, unless?: When): Readonly<Record<string, Field>> => ({
  asked_again: {
    kind: 'choice',
    section,
    label: 'Effects and practices still open, asked again',
    help: 'What is known of them stands beside this note. “As before” leaves it so, and says where there are none that there are still none.',
    options: { as_before: 'As before', changed: 'Something to record' },
    switch: 'after_session',
    ...(unless ? { unless } : {}),
    readers: 'structured',
    deid: 'keep',
  },
  ongoing_effects: { ...afterEffects2, section, when },
  practices: {
    ...integrationPractice1.practices,
    section,
    help: 'A list given here stands from now on; left open, those agreed before stand as they were.',
    none: 'No practice stands now',
    optional: true,
    when,
  },
})
