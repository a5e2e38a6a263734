import type { NoteDefinition } from '@/lib/notes/fields'
import { alliance1 } from './alliance-1'
import { deviations1 } from './deviations-1'
import { header1 } from './header-1'
import { integrationCare1 } from './integration-care-1'
import { integrationNext1 } from './integration-next-1'
import { integrationPractice1 } from './integration-practice-1'
import { integrationSince1 } from './integration-since-1'
import { integrationWork1 } from './integration-work-1'
import { notInTheLog1 } from './not-in-the-log-1'
import { risk1 } from './risk-1'

/** The note of an integration visit, section by section. */
export const integration1 = {
  id: 'integration@1',
  kind: 'integration',
  title: 'Integration note',
  fields: {
    ...header1,
    ...integrationSince1,
    ...risk1,
    ...integrationWork1,
    ...integrationPractice1,
    ...integrationCare1,
    ...integrationNext1,
    alliance_therapist: alliance1,
    deviations: deviations1,
    summary: notInTheLog1,
  },
} as const satisfies NoteDefinition
