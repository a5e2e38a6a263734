import type { Day } from '@/lib/clock/instant'
import { isGap, isNone, itemsOf } from '@/lib/notes/answer'
import { currentDefinition } from '@/lib/notes/definition'
import { inShort } from '@/lib/notes/in-short'
import type { Earlier } from './standing'

/** What was agreed or still there the last time it was asked, and so is asked again now. */
export interface OpenThread {
  readonly title: string
  readonly lines: readonly string[]
  readonly on: Day
}

const asked = { practices: 'Practices agreed', ongoing_effects: 'Effects still there' } as const

/** From the latest note that answers each; what was answered "none", or has gone, is closed. `earlier` has the latest contact first. */
export function openThreads(earlier: readonly Earlier[]): OpenThread[] {
  const { fields } = currentDefinition('integration')
  return Object.entries(asked).flatMap(([name, title]) => {
    const field = fields[name]
    const last = earlier.find(({ answers }) => (answers[name] ?? null) !== null && !isGap(answers[name] ?? null))
    const answer = last?.answers[name] ?? null
    if (!last || field?.kind !== 'group' || isNone(answer)) return []
    const lines = itemsOf(answer).flatMap(item => (item.values.status === 'gone' ? [] : [inShort(field, item)]))
    return lines.length > 0 ? [{ title, lines, on: last.on }] : []
  })
}
