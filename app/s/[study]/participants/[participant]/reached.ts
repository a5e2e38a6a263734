import type { ParticipantPage } from '@/lib/trial/participants/participant-page'

type Visit = Pick<ParticipantPage['visits'][number], 'note' | 'progress'>

/** How far a visit's note has come, for whoever sees the note and for whoever learns only that; null where there is none. */
export const reached = ({ note, progress }: Visit) => (note?.saysNotHeld ? 'not_held' : (note?.status ?? progress))
