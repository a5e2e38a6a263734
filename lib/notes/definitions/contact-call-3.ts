import type { Field, NoteDefinition } from '@/lib/notes/fields'
import { afterEffects2 } from './after-effects-2'
import { contactCall1 } from './contact-call-1'
import { contactCall2 } from './contact-call-2'
import { integrationPractice1 } from './integration-practice-1'

const { when } = contactCall1.fields.ongoing_effects

/** What was agreed last is asked again, as at a visit; "reached, nothing new" says that it stands. */
const practices: Field = {
  ...integrationPractice1.practices,
  section: 'Since last contact',
  help: 'How each that was agreed before goes, and what is agreed now. A list given here stands from now on.',
  none: 'No practice stands now',
  when,
}

/** A call between visits, whose effects say when they began and ended, and which asks after open practices. Drafts of earlier versions stay in theirs. */
export const contactCall3: NoteDefinition = {
  ...contactCall2,
  id: 'contact_call@3',
  fields: Object.fromEntries(
    Object.entries<Field>(contactCall2.fields).flatMap(([name, field]): [string, Field][] =>
      name === 'ongoing_effects'
        ? [
            [name, { ...afterEffects2, when }],
            ['practices', practices],
          ]
        : [[name, field]],
    ),
  ),
}
