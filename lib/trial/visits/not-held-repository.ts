import { sql } from 'drizzle-orm'
import { note, noteFacts } from '@/db/schema/notes'

/** A signed note, joined with its facts, that says that its session did not take place. */
export const saysNotHeld = sql<boolean>`(${note.status} in ('signed', 'countersigned') and coalesce(${noteFacts.notHeld}, false))`
