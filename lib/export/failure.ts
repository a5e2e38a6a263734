/** Why an export came to nothing, in words for its requester. No file was made, and nothing left the study. */
export const failures = {
  cancelled: 'It was cancelled.',
  rights_lost:
    'Whoever asked for it is no longer a data manager of the whole study. Somebody who is can ask for it again.',
  unreadable:
    'A signed note could not be opened. Nothing was left out silently; ask the administrator to verify the record.',
  given_up:
    'It was interrupted too often without getting further. Ask for it again; if that fails too, tell the administrator.',
} as const
export type Failure = keyof typeof failures

export const failureWords = (code: string | null): string =>
  code !== null && Object.hasOwn(failures, code) ? failures[code as Failure] : ''
