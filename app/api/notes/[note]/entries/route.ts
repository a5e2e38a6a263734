import { z } from 'zod'
import { route } from '@/lib/auth/route'
import { appendEntries } from '@/lib/session/log/append-entries'
import { appendEntriesInput } from '@/lib/session/log/entry-input'
import { readLog } from '@/lib/session/log/read-log'

/** The log as it is now, after one of its numbers. */
export const GET = route(
  z.strictObject({ note: z.string(), after: z.coerce.number().int().min(0).default(0) }),
  (actor, { note, after }) => readLog(actor, { noteId: note, after }),
)

/** Entries of a session day, each for itself; answered only after they are committed. */
export const POST = route(
  appendEntriesInput.omit({ noteId: true }).extend({ note: z.string() }),
  (actor, { note, ...sent }) => appendEntries(actor, { noteId: note, ...sent }),
  { mostBytes: 8_388_608 }, // a batch is refused entry by entry, never as a whole
)
