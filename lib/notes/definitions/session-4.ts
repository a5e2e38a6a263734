import type { Field, NoteDefinition } from '@/lib/notes/fields'
import { askedAgain1 } from './asked-again-1'
import { session2 } from './session-2'

const nobodyCame = { field: 'participant_came', is: ['did_not_come'] } as const

/** The same note, which asks again before the session after what earlier ones left open. */
export const withOpenAsked = ({ fields }: NoteDefinition): NoteDefinition['fields'] =>
  Object.fromEntries(
    Object.entries<Field>(fields).flatMap(([name, field]) =>
      name === 'cssrs_before' ? [...Object.entries(askedAgain1('Before', nobodyCame)), [name, field]] : [[name, field]],
    ),
  )

/** Drafts begun under session@2 stay in it. */
export const session4: NoteDefinition = { ...session2, id: 'session@4', fields: withOpenAsked(session2) }
