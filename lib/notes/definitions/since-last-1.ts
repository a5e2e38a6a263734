import type { Field } from '@/lib/notes/fields'
import { medicationChanges1 } from './medication-changes-1'

/** What is asked about the time since the last contact, in the same words at every one. Frozen with the definitions that use it. */
export const sinceLast1 = {
  medication_changes: medicationChanges1,
  substance_use: {
    kind: 'choice',
    section: 'Since last contact',
    label: 'Alcohol or other substances since the last contact',
    options: {
      none_reported: 'None reported',
      some: 'Some',
      prefers_not_to_say: 'Prefers not to say',
    },
    switch: 'substance_use',
    readers: 'team',
    deid: 'withhold',
  },
  ae_review: {
    kind: 'choice',
    section: 'Since last contact',
    label: 'Asked about unwanted effects',
    help: 'Ask openly first, then by the list.',
    options: {
      nothing_new: 'Asked, nothing new',
      something: 'Asked, something to record',
      not_today: 'No, not at this contact',
    },
    readers: 'structured',
    deid: 'keep',
  },
} as const satisfies Readonly<Record<string, Field>>
