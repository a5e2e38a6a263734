'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { triageEffectsAction } from './actions'

/** The default, in one tap: whatever nobody has triaged goes to the investigator. */
export const HandAllOn = ({ noteId, entryIds }: { noteId: string; entryIds: readonly string[] }) => (
  <p className="my-4">
    <DeedButton
      label="All that is open: for the investigator"
      pending="Saving…"
      send={() => triageEffectsAction({ noteId, entryIds: [...entryIds], decision: 'investigator' })}
    />
  </p>
)
