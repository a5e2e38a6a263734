import type { DateTimeField } from '@/lib/notes/fields'

/** When the participant is next seen or rung. Frozen with the definitions that use it. */
export const nextContact1 = {
  kind: 'datetime',
  section: 'Next',
  label: 'Next contact',
  notBefore: 'started_at',
  future: true,
  readers: 'structured',
  deid: 'study_day',
} as const satisfies DateTimeField
