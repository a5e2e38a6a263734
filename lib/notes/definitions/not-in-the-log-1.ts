import type { ProseField } from '@/lib/notes/fields'

/** The one prose field of a note: narrative and summary in one. Frozen with the definitions that use it. */
export const notInTheLog1 = {
  kind: 'prose',
  section: 'Close',
  label: 'What the log does not show',
  help: 'What a colleague who was not in the room needs to know. It goes to your supervisor.',
  maxLength: 20_000,
  readers: 'team',
  deid: 'scrub',
} as const satisfies ProseField
