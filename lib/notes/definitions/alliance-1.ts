import type { ScaleField } from '@/lib/notes/fields'

/** The working alliance as the therapist sees it. Frozen with the definitions that use it. */
export const alliance1 = {
  kind: 'scale',
  section: 'Close',
  label: 'Working alliance, the therapist’s view',
  optional: true,
  min: 0,
  max: 10,
  anchors: ['none', 'very strong'],
  switch: 'alliance_therapist',
  readers: 'structured',
  deid: 'keep',
} as const satisfies ScaleField
