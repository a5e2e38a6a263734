'use client'
import { startNoteAction } from './actions'
import { StartButton } from './start-button'

/** One click from the visit to its note. */
export function StartNote({ visitId, study, label }: { visitId: string; study: string; label: string }) {
  return (
    <StartButton study={study} label={label} start={() => startNoteAction({ visitId })}>
      Start note
    </StartButton>
  )
}
