'use client'
import { startCallAction } from './actions'
import { StartButton } from './start-button'

/** One click from a participant to the note of a call with them. */
export function StartCall({ participantId, study, label }: { participantId: string; study: string; label: string }) {
  return (
    <StartButton study={study} label={label} start={() => startCallAction({ participantId })}>
      Note a call
    </StartButton>
  )
}
