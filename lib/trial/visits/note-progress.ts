import type { NoteProgress } from './visit-repository'

/** How far a note has come, for those who read none. */
export const progressWords = {
  draft: 'Being written',
  ready: 'Waits for a signature',
  signed: 'Signed',
  countersigned: 'Countersigned',
  returned: 'Sent back',
} as const satisfies Readonly<Record<NoteProgress, string>>
