import type { NoteProgress } from './visit-repository'

/** How far a note has come, for those who read none. */
export const progressWords = {
  draft: 'Being written',
  ready: 'Waits for a signature',
  signed: 'Signed',
  countersigned: 'Countersigned',
  returned: 'Sent back',
  not_held: 'Did not take place',
} as const satisfies Readonly<Record<NoteProgress, string>>

export type StandingProgress = Exclude<NoteProgress, 'not_held'>

/** What stands in the way of changing a visit: a note of it, but none that says that it was not held. */
export const standing = (progress: NoteProgress | null): StandingProgress | null =>
  progress === 'not_held' ? null : progress
