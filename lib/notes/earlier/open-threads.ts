import { dateWords } from '@/lib/clock/calendar'
import type { Day } from '@/lib/clock/instant'
import { isGap, isNone, itemsOf } from '@/lib/notes/answer'
import { currentDefinition } from '@/lib/notes/definition'
import type { GroupField, Item, NoteDefinition } from '@/lib/notes/fields'
import { inShort } from '@/lib/notes/in-short'
import type { Earlier } from './standing'

/** What was agreed or still there the last time it was asked, and so is asked again now. */
export interface OpenThread {
  /** The field that asks it. */
  readonly asks: keyof typeof asked
  readonly title: string
  readonly lines: readonly string[]
  readonly on: Day
}
/** What the log of a session left open: a line for each effect that nobody ended. */
export type LeftOpen = Pick<OpenThread, 'lines' | 'on'>

const asked = { practices: 'Practices agreed', ongoing_effects: 'Effects still there' } as const
const fields = ['practices', 'ongoing_effects'] as const

/**
 * From the latest note that answers each; what was answered "none", or has gone, is closed. Effects of a session's log stand until a
 * later contact says how they are, of each session for itself; what was reported before them, or on their day, stands beside them.
 * `earlier` and `leftOpen` have the latest first.
 */
export function openThreads(earlier: readonly Earlier[], leftOpen: readonly LeftOpen[] = []): OpenThread[] {
  return fields.flatMap((asks): OpenThread[] => {
    const last = earlier.find(({ answers }) => (answers[asks] ?? null) !== null && !isGap(answers[asks] ?? null))
    const stillOpen = asks === 'ongoing_effects' ? leftOpen.filter(({ on }) => !last || last.on <= on) : []
    const ofLogs = stillOpen.map(one => ({ asks, title: 'Effects not ended in the session’s log', ...one }))
    const lines = linesOf(asks, last)
    return last && lines.length > 0 ? [...ofLogs, { asks, title: asked[asks], lines, on: last.on }] : ofLogs
  })
}

function linesOf(asks: OpenThread['asks'], last: Earlier | undefined): string[] {
  const field = currentDefinition('integration').fields[asks]
  const answer = last?.answers[asks] ?? null
  if (field?.kind !== 'group' || isNone(answer)) return []
  return itemsOf(answer).flatMap(item => (item.values.status === 'gone' ? [] : [lineOf(field, item)]))
}

/** "Headache: behind the eyes, since 12 March 2026", where the day is known. */
function lineOf(field: GroupField, item: Item): string {
  const since = item.values.began_on
  return since ? `${inShort(field, item)}, since ${dateWords(since)}` : inShort(field, item)
}

/** Where a note asks it, by its definition as read at that contact: at its field, or at the question that opens it; null where the note does not ask. */
export function askedAt({ fields: own }: Pick<NoteDefinition, 'fields'>, asks: OpenThread['asks']): string | null {
  const at = own[asks]?.when?.field ?? asks
  const question = own[at]
  return question && !question.switch ? at : null
}
