import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { heldFor } from '@/lib/session/help/hold-help'
import { HelpOnNote } from './help-on-note'

/** Beside each page of one note: the help of its day that this device holds, while it may. */
export const HelpOfNote = onPage(async ({ noteId }: { noteId: string }) => (
  <HelpOnNote key={noteId} noteId={noteId} heldFor={await heldFor(await currentActor(), { noteId })} />
))
