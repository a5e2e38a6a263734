import type { DateField } from '@/lib/notes/fields'

/** The day the participant is next seen or rung. Frozen with the definitions that use it. */
export const nextContact1 = {
  kind: 'date',
  section: 'Next',
  label: 'Next contact',
  notBefore: 'started_at',
  future: true,
  readers: 'structured',
  deid: 'study_day',
} as const satisfies DateField
