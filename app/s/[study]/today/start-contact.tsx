'use client'
import { startContactAction } from './actions'
import { StartButton } from './start-button'

const words = {
  contact_call: 'Note a call',
  overnight: 'Note the night',
  baseline: 'Baseline form',
  preparation: 'Unscheduled preparation',
  integration: 'Unscheduled integration',
} as const

interface StartContactProps {
  participantId: string
  study: string
  kind: keyof typeof words
  label: string
}

/** One click from a participant to the note of what stands in no schedule. */
export function StartContact({ participantId, study, kind, label }: StartContactProps) {
  return (
    <StartButton study={study} label={label} start={() => startContactAction({ participantId, kind })}>
      {words[kind]}
    </StartButton>
  )
}
