import { z } from 'zod'
import { route } from '@/lib/auth/route'
import { holdHelp } from '@/lib/session/help/hold-help'

/** Whom to call in an emergency, to be held on this device for the session day. */
export const POST = route(z.strictObject({ note: z.string() }), (actor, { note }) => holdHelp(actor, { noteId: note }))
