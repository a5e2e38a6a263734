import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { isUpper, lengthOf, low, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { isCapital, wordClasses } from '@/lib/deid/reading/tokens'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'
import { withState } from './place-ends'
import { noPlace } from './place-in'

/** Before a town or a shop in shorthand, and as English is learned, without "in", "to" or "for". */
const leads = listed(
  'live lives lived living resides went goes going died born raised grew stay stays staying moved moving',
)
const working = listed('work works worked working retd')

const never =
  is.grammar |
  is.month |
  is.weekday |
  is.holiday |
  is.region |
  is.kin |
  is.role |
  is.title |
  is.number |
  is.short |
  is.unit |
  is.verb |
  is.work

/** "lives Ceres since", "went Foodland", "work Young Brothers": a capital directly after what leads to a place. */
export function findBare(scene: Scene): Run[] {
  const runs: Run[] = []
  for (let token = 0; token < scene.tokens.count; token++) {
    const traits = scene.tokens.traits[token] ?? 0
    if (!(traits & (leads | working))) continue
    const isWork = (traits & working) !== 0
    const first = wordAfter(scene, token)
    if (first === -1 || !isName(scene, first)) continue
    const second = wordAfter(scene, first)
    const isTwo = second !== -1 && isName(scene, second)
    if (!isTwo && (isWork || wordClasses(scene.tokens, first) & is.common || noPlace.test(low(scene, first)))) continue
    const last = withState(scene, isTwo ? second : first)
    runs.push({ first, last, rule: isWork ? placeRules.workedFor : placeRules.within })
    token = last
  }
  return runs
}

const isName = (scene: Scene, token: number): boolean =>
  isCapital(scene.tokens, token) &&
  !isUpper(scene, token) &&
  lengthOf(scene, token) > 2 &&
  !scene.taken[token] &&
  !scene.safe[token] &&
  !scene.loud[token] &&
  !(wordClasses(scene.tokens, token) & (never | is.safe)) &&
  !/(?:ly|ing)$/.test(low(scene, token))
