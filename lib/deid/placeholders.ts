import { fold } from '@/lib/deid/reading/fold'
import type { Span } from './span'
import { type Calendar, studyDayOf } from './study-days'

/** Which number each identifier of a participant has; the same one in all of their notes. */
export type Numbers = Map<string, number>

/** The text with a placeholder for each span: [NAME-2] for whoever was the second name, also in another case; [DATE day 12] where the day is told. */
export function placeheld(text: string, spans: readonly Span[], numbers: Numbers, calendar: Calendar = {}): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, type } of spans) {
    const written = text.slice(start, end)
    const day = type === 'DATE' ? studyDayOf(written, calendar) : null
    parts.push(
      text.slice(done, start),
      day === null ? `[${type}-${numberOf(type, written, numbers)}]` : `[DATE day ${day}]`,
    )
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Case, accents, titles and signs at the ends are not told apart. */
function numberOf(type: string, written: string, numbers: Numbers): number {
  const plain = fold(written)
    .text.toLowerCase()
    .replace(/^(?:dr|mr|mrs|ms|prof|sgt)\b\.? /, '')
  const key = `${type} ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`
  const known = numbers.get(key)
  if (known !== undefined) return known
  const next = (numbers.get(type) ?? 0) + 1
  numbers.set(type, next)
  numbers.set(key, next)
  return next
}
