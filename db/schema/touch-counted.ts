import { integer, uuid } from 'drizzle-orm/pg-core'

/** What the log of a session day comes to in touch, counted as it is logged and as the note is signed. */
export const touchCounted = () => ({
  /** How often somebody was touched otherwise than agreed, as the log of a session day says; what was voided later counts too. */
  touchOutside: integer('touch_outside').notNull().default(0),
  /** Who voided the entry of such a touch, once for each; null where nobody did. */
  touchVoidedBy: uuid('touch_voided_by').array(),
  /** Which of those came too late for the log; null where none. */
  touchLate: uuid('touch_late').array(),
  /** How often somebody was touched who is to be asked each time, and nobody said how it began; null where never, and in what was signed before that was counted. */
  touchUnsaid: integer('touch_unsaid'),
})
