import type { NoteDefinition } from '@/lib/notes/fields'
import { deviations1 } from './deviations-1'
import { header1 } from './header-1'
import { notInTheLog1 } from './not-in-the-log-1'
import { sessionBefore1 } from './session-before-1'
import { sessionCourse1 } from './session-course-1'
import { sessionLeaving1 } from './session-leaving-1'

/** The medication-session note. What happens after the participant left is no field of it. */
export const session1 = {
  id: 'session@1',
  kind: 'session',
  title: 'Medication-session note',
  fields: {
    ...header1,
    ...sessionBefore1,
    ...sessionCourse1,
    ...sessionLeaving1,
    ae_attest: {
      kind: 'choice',
      section: 'Close',
      label: 'Effects of the day reviewed for adverse events',
      help: 'Where the log holds effects, this says how far they are triaged, whatever is chosen here.',
      options: {
        reviewed: 'All reviewed',
        to_follow: 'Not yet: they are on the investigator’s list',
      },
      unless: { field: 'start_decision', is: ['did_not_take_place'] },
      readers: 'structured',
      deid: 'keep',
    },
    deviations: deviations1,
    summary: notInTheLog1,
  },
} as const satisfies NoteDefinition
