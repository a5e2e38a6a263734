import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { isUpperCode } from '@/lib/deid/reading/vocabulary'
import { nameRules } from '@/lib/deid/rules/names'
import { placeRules } from '@/lib/deid/rules/places'

const front = /(?<![\p{L}\d'-])(?:lake|loch|lough|mount|mt|cape|fort|port|saint|camp|glen) $/u
const back =
  /^ (?:bay|beach|creek|river|lake|springs|island|harbou?r|valley|falls|point|road|st|street|ave|lane|park|hill)(?![\p{L}\d'-])/u

/** "lake tawakoni", "tolaga bay": the small word for what it is goes with a small name that stands in no list. */
export function withWaters({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  const waters: Finding[] = []
  for (const { start, end, rule } of found) {
    if ((rule !== nameRules.small && rule !== nameRules.strange) || isUpperCode(text.charCodeAt(start))) continue
    const before = front.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
    const after = back.exec(text.slice(end, end + 12))?.[0].length ?? 0
    if (before + after > 0) waters.push({ start: start - before, end: end + after, rule: placeRules.waters })
  }
  return waters
}
