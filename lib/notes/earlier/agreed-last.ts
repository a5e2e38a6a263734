import type { Answers } from '@/lib/notes/fields'
import { type LastTime, lastWords } from './earlier-notes'
import type { Earlier } from './standing'

/** Where a contact says what was agreed for the time until the next. */
const planFields = ['plan', 'next_steps']

/** A night or a form plans nothing, and stands in no plan’s way. */
export const agrees = (answers: Answers): boolean => planFields.some(name => name in answers)

/** What was agreed at the latest contact that agrees anything; null where that one left it open. */
export const agreedLast = (earlier: readonly Earlier[]): LastTime | null =>
  lastWords(earlier.filter(({ answers }) => agrees(answers)).slice(0, 1), planFields)
