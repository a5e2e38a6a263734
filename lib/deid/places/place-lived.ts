import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { isAmong, lengthOf, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, hasTrait, isCapital, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'

/** What people do in a town: "grew up in", "moved to", "rents in". */
const doings = new Set(
  'live lives lived living grew growing born raised moved moving moves rent rents rented renting died stay stays staying stayed settled based house flat home cottage farm family mum mam mom dad gran nan aunt sister brother bus train drove drive driving commutes commuting up back down off'.split(
    ' ',
  ),
)
const link = listed('in to from near')
const direction = wordList('up back on over out down')
const sure =
  /^(?:live|lives|lived|living|grew|growing|born|raised|moved|moving|moves|rent|rents|rented|renting|died|staying|stayed|settled|based|off|drove|drive|driving|bus|train|commutes|commuting|flat|house|farm|cottage)$/
const never =
  is.common |
  is.grammar |
  is.preposition |
  is.verb |
  is.kin |
  is.role |
  is.number |
  is.short |
  is.unit |
  is.region |
  is.month |
  is.weekday |
  is.org

/** "grew up in meanwood", "moved to yellow springs": in lower case, or that the eye takes for a word, after what is done in a town. */
export function findLivedIn(scene: Scene): Run[] {
  if (!anyHas(scene.tokens, link)) return []
  const { tokens, taken } = scene
  const runs: Run[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!hasTrait(tokens, token, link)) continue
    const before = wordBefore(scene, token)
    const doing = isAmong(scene, before, direction) ? wordBefore(scene, before) : before
    if (!doings.has(low(scene, doing))) continue
    const first = wordAfter(scene, token)
    if (first === -1 || tokens.kind[first] !== kinds.word || taken[first]) continue
    const last = townFrom(scene, first, sure.test(low(scene, doing)))
    if (last !== -1) runs.push({ first, last, rule: placeRules.livedIn })
  }
  return runs
}

/** A town of two words of the lists, or a word that is no common one: after what is only done in a town also one of no list. */
function townFrom(scene: Scene, first: number, isSure: boolean): number {
  const { tokens, lexicon } = scene
  const second = wordAfter(scene, first)
  if (second !== -1) {
    const classes = lexicon.classesOf(tokens.text, tokens.start[first] ?? 0, tokens.end[second] ?? 0)
    if (classes & is.place && !(classes & (is.safe | is.region))) return second
  }
  const classes = wordClasses(tokens, first)
  if (classes & never || classes & is.safe || scene.safe[first] || lengthOf(scene, first) < 4) return -1
  if (classes & (is.place | is.city) && !(classes & is.word)) return first
  if (isCapital(tokens, first)) return isSure ? first : -1
  return isSure && !(classes & is.word) && lengthOf(scene, first) > 3 ? first : -1
}
