import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { isUpperCode } from '@/lib/deid/reading/vocabulary'
import { placeRules } from '@/lib/deid/rules/places'

const before = /(?<![\p{L}\d'-])(?!(?:Pre|Post|Non|Anti|Ex|Mid|Neo|Pro|Semi|Self|Half|Pan|Co|Re)-)\p{Lu}\p{L}{1,20}-$/u
const behind = /^-(?:\p{Lu}\p{Ll}{1,20}|\d{1,2}|op)(?![\p{L}\d'.:-])/u
/** What a house is, before the "of" that what was found stands behind. */
const house =
  /(?<![\p{L}\d'-])(?:Our Lady|Notre[- ]Dame|Nossa Senhora|Nuestra Senora|Sacred Heart|Church|School|College|Temple|Friends|Sisters|Order|Society|Shrine|Convent) of (?:the )?$/u

const isNamed = ({ rule: { type } }: Finding) => type === 'NAME' || type === 'PLACE' || type === 'ORG'

/** "Côte-Nord", "Knight-Swift", "Romaine-4", "Our Lady of Remedios": the other half of what is found, over a hyphen or an "of". */
export function withHalves({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  const halves: Finding[] = []
  for (const one of found) {
    if (!isNamed(one) || !isUpperCode(text.charCodeAt(one.start))) continue
    const front = frontOf(text, one.start)
    const back = text.charCodeAt(one.end) === hyphen ? (behind.exec(text.slice(one.end, one.end + 24))?.[0] ?? '') : ''
    if (front.length + back.length > 0)
      halves.push({ start: one.start - front.length, end: one.end + back.length, rule: placeRules.halves })
  }
  return halves
}

const hyphen = 45

/** Behind a hyphen, or “of” and “the” behind a space: what goes with the name that begins there. */
function frontOf(text: string, start: number): string {
  const last = text.charCodeAt(start - 1)
  if (last === hyphen) return before.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
  if (!text.startsWith('of ', start - 3) && !text.startsWith('of the ', start - 7)) return ''
  return house.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
}
