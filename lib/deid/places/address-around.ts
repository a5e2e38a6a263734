import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { placeRules } from '@/lib/deid/rules/places'

/** What an address has between its parts: numbers, words with a capital, small words of streets. */
const part = /^(?:\p{Lu}[\p{L}\p{M}']{0,24}|\d{1,5}[a-z]?|y|de|der|den|du|des|la|le|an|na|of|the|in|on)$/u
/** "304 - ", "RD 4, ", "213 ": a number before the street, by itself or after a word for the way there. */
const before = /(?:^|[\s,:(])(R[DR] \d{1,5},? |\d{1,5}[A-Za-z]?(?: ?[-–/] ?| ))$/
/** ", Gisborne 4074", " 8200": a postal code behind the town. */
const after = /^(?!,? (?:[01]\d|2[0-3])[0-5]\d\b)(?:,? \d{4,5}| ?,? [A-Z]{2,3} \d{4,5})(?![\w/:%.-]*\d)(?=[\s.,;)]|$)/
/** No part of an address is further from the next. */
const widest = 40

const isAddress = ({ rule: { type } }: Finding) => type === 'ADDRESS'
/** An address, or the number of a flat. */
const isAnchor = (one: Finding, text: string) =>
  isAddress(one) ||
  (one.rule.type === 'ROOM' && /^(?:apt|apartment|flat|suite|ste|unit)/i.test(text.slice(one.start, one.end)))
const isPart = ({ rule: { type } }: Finding) =>
  type === 'PLACE' || type === 'NAME' || type === 'ORG' || type === 'ROOM' || type === 'ADDRESS'

const isBetween = (gap: string): boolean => {
  const parts = gap.split(/[ ,#-]+/).filter(Boolean)
  return parts.length > 0 && parts.every(each => part.test(each))
}

/** What stands between the parts of an address on one line, and the numbers before and behind it: "213 Pilekrogen 53 Apt. 263, Grand-Leez". */
export function findAround({ tokens }: Scene, found: readonly Finding[]): Finding[] {
  const { text } = tokens
  if (!found.some(one => isAnchor(one, text))) return []
  const sorted = [...found].sort((one, other) => one.start - other.start)
  const around: Finding[] = []
  sorted.forEach((one, at) => {
    if (!isAnchor(one, text)) return
    for (const other of [sorted[at - 1], sorted[at + 1]]) {
      if (!other || !isPart(other)) continue
      const [start, end] = other.start < one.start ? [other.end, one.start] : [one.end, other.start]
      if (end > start && end - start <= widest && isBetween(text.slice(start, end)))
        around.push({
          start: Math.min(one.start, other.start),
          end: Math.max(one.end, other.end),
          rule: placeRules.around,
        })
    }
    const front = before.exec(text.slice(Math.max(0, one.start - 12), one.start))?.[1]
    if (front && isAddress(one)) around.push({ start: one.start - front.length, end: one.end, rule: placeRules.around })
    const behind = after.exec(text.slice(one.end, one.end + 14))?.[0]
    if (behind && isAddress(one))
      around.push({ start: one.start, end: one.end + behind.length, rule: placeRules.around })
  })
  return around
}
