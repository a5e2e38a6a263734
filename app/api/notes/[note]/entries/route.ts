import { z } from 'zod'
import { route } from '@/lib/auth/route'
import { appendEntries } from '@/lib/session/append-entries'
import { appendEntriesInput } from '@/lib/session/entry-input'
import { readLog } from '@/lib/session/read-log'

/** The log as it is now, after one of its numbers. */
export const GET = route(
  z.strictObject({ note: z.string(), after: z.coerce.number().int().min(0).default(0) }),
  (actor, { note, after }) => readLog(actor, { noteId: note, after }),
)

/** Entries of a session day, each for itself; answered only after they are committed. */
export const POST = route(
  appendEntriesInput.omit({ noteId: true }).extend({ note: z.string() }),
  (actor, { note, entries }) => appendEntries(actor, { noteId: note, entries }),
)
