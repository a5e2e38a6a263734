import { isSaintSeen } from '@/lib/deid/names/figures'
import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, opensSentence, type Scene, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, hasTrait, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'
import { overHeads, withState } from './place-ends'

const prefix = listed('camp fort fob cob base lake mount mt st saint port cape uss hms')

/** Camp Lejeune, Mt. Sinai, Lake Tahoe, St. Luke's, Fort Bragg, Patrol Base Wishtan. */
export function prefixed(scene: Scene, token: number): boolean {
  if (
    !hasTrait(scene.tokens, token, prefix) ||
    !isCapital(scene.tokens, token) ||
    scene.taken[token] ||
    scene.safe[token]
  )
    return false
  const next = afterStop(scene, token)
  if (isSaintSeen(scene, token, next)) return false
  return (
    next !== -1 &&
    isCapital(scene.tokens, next) &&
    !(wordClasses(scene.tokens, next) & (is.grammar | is.verb | is.short)) &&
    lengthOf(scene, next) > 1
  )
}

const afterStop = ({ tokens }: Scene, token: number): number => {
  const next = isSign(tokens, token + 1, '.') && tokens.gap[token + 1] === gaps.none ? token + 2 : token + 1
  return next < tokens.count && tokens.gap[next] === gaps.space && tokens.kind[next] === kinds.word ? next : -1
}

export function prefixRun(scene: Scene, token: number): Run {
  const { tokens } = scene
  const name = withSecond(scene, token, afterStop(scene, token))
  const possessed = isSign(tokens, name + 1, "'") && tokens.gap[name + 1] === gaps.none ? name + 2 : name
  const before = wordBefore(scene, token)
  const first =
    before !== -1 && isCapital(tokens, before) && !opensSentence(scene, before) && low(scene, token) === 'base'
      ? before
      : token
  return {
    first,
    last: withState(scene, withDirection(scene, overHeads(scene, Math.min(possessed, tokens.count - 1)))),
    rule: placeRules.geographic,
  }
}

/** "St Mary Magdalene": the second given name of a saint. */
const withSecond = ({ tokens }: Scene, saint: number, name: number): number =>
  /^(?:st|saint)$/.test(tokens.word[saint]?.low ?? '') &&
  tokens.gap[name + 1] === gaps.space &&
  isCapital(tokens, name + 1) &&
  (wordClasses(tokens, name + 1) & is.given) !== 0
    ? name + 1
    : name

/** "St Anne's Road East": the direction that ends the name of a way. */
const withDirection = ({ tokens }: Scene, last: number): number =>
  wordClasses(tokens, last) & is.street &&
  tokens.gap[last + 1] === gaps.space &&
  isCapital(tokens, last + 1) &&
  /^(?:north|south|east|west)$/.test(tokens.word[last + 1]?.low ?? '')
    ? last + 1
    : last
