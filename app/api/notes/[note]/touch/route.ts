import { z } from 'zod'
import { route } from '@/lib/auth/route'
import { readTouchNow } from '@/lib/session/touch/read-touch-now'

/** What is agreed about touch at this moment, for a screen that has been open for hours. */
export const GET = route(z.strictObject({ note: z.string() }), (actor, { note }) =>
  readTouchNow(actor, { noteId: note }),
)
