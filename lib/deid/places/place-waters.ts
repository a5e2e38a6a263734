import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { nameRules } from '@/lib/deid/rules/names'
import { placeRules } from '@/lib/deid/rules/places'

const front = /(?<![\p{L}\d'-])(?:lake|loch|lough|mount|mt|cape|fort|port|saint|camp|glen) $/u
const back =
  /^ (?:bay|beach|creek|river|lake|springs|island|harbou?r|valley|falls|point|road|st|street|ave|lane|park|hill)(?![\p{L}\d'-])/u

/** "lake tawakoni", "tolaga bay": the small word for what it is goes with a small name that stands in no list. */
export function withWaters({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  return found.flatMap(({ start, end, rule }) => {
    if ((rule !== nameRules.small && rule !== nameRules.strange) || /\p{Lu}/u.test(text[start] ?? '')) return []
    const before = front.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
    const after = back.exec(text.slice(end, end + 12))?.[0].length ?? 0
    return before + after > 0 ? [{ start: start - before, end: end + after, rule: placeRules.waters }] : []
  })
}
