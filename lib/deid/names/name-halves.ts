import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { placeRules } from '@/lib/deid/rules/places'

const before = /(?<![\p{L}\d'-])(?!(?:Pre|Post|Non|Anti|Ex|Mid|Neo|Pro|Semi|Self|Half|Pan|Co|Re)-)\p{Lu}\p{L}{1,20}-$/u
const behind = /^-(?:\p{Lu}\p{Ll}{1,20}|\d{1,2}|op)(?![\p{L}\d'.:-])/u
/** What a house is, before the "of" that what was found stands behind. */
const house =
  /(?<![\p{L}\d'-])(?:Our Lady|Notre[- ]Dame|Nossa Senhora|Nuestra Senora|Sacred Heart|Church|School|College|Temple|Friends|Sisters|Order|Society|Shrine|Convent) of (?:the )?$/u

const isNamed = ({ rule: { type } }: Finding) => type === 'NAME' || type === 'PLACE' || type === 'ORG'

/** "Côte-Nord", "Knight-Swift", "Romaine-4", "Our Lady of Remedios": the other half of what is found, over a hyphen or an "of". */
export function withHalves({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  return found.flatMap(one => {
    if (!isNamed(one) || !/\p{Lu}/u.test(text[one.start] ?? '')) return []
    const lead = text.slice(Math.max(0, one.start - 30), one.start)
    const front = (before.exec(lead)?.[0] ?? house.exec(lead)?.[0] ?? '').length
    const back = (behind.exec(text.slice(one.end, one.end + 24))?.[0] ?? '').length
    return front + back > 0 ? [{ start: one.start - front, end: one.end + back, rule: placeRules.halves }] : []
  })
}
