import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import type { KnownIndex } from './known-index'

/** "banks, rosemary": the family name before the given one, or behind it, with a comma between. */
export function isTurnedAbout(scene: Scene, token: number, { names }: KnownIndex): boolean {
  const part = names.get(low(scene, token))?.part
  const [family, given] = part === 'family' ? [token, token + 2] : [token - 2, token]
  return (
    isSign(scene.tokens, family + 1, ',') &&
    opensSentence(scene, family) &&
    names.get(low(scene, family))?.part === 'family' &&
    names.get(low(scene, given))?.part === 'given'
  )
}

/** "Rivers D / 38M": the family name and the first letter of the given one, where they open a line. */
export function isBeforeInitial(scene: Scene, token: number, { names }: KnownIndex): boolean {
  const { tokens } = scene
  const initial = token + 1
  if (!isCapital(tokens, token) || !opensSentence(scene, token) || tokens.gap[initial] !== gaps.space) return false
  if (lengthOf(scene, initial) !== 1 || !isCapital(tokens, initial) || isSign(tokens, initial + 1, '.')) return false
  return isInitialOf(names, low(scene, initial))
}

const isInitialOf = (names: KnownIndex['names'], letter: string): boolean =>
  [...names].some(([name, { part }]) => part === 'given' && name.startsWith(letter))

/** "Joy-Banks": bound to another name that is known. */
export const isHyphened = ({ tokens }: Scene, token: number, { names }: KnownIndex): boolean =>
  [token - 2, token].some(first => {
    const other = first === token ? token + 2 : first
    return (
      isSign(tokens, first + 1, '-') &&
      tokens.gap[first + 1] === gaps.none &&
      tokens.gap[first + 2] === gaps.none &&
      isCapital(tokens, other) &&
      names.has(tokens.word[other]?.low ?? '')
    )
  })

/** "F. banks": the first letter of a given name that is known stands before it. */
export function isBehindInitial(scene: Scene, token: number, { names }: KnownIndex): boolean {
  const hasPoint = isSign(scene.tokens, token - 1, '.')
  const initial = hasPoint ? token - 2 : token - 1
  if (!hasPoint && wordClasses(scene.tokens, token) & is.common) return false // "vitamin C price"
  if (lengthOf(scene, initial) !== 1 || !isCapital(scene.tokens, initial)) return false
  return isInitialOf(names, low(scene, initial))
}

/** "mark feldman", "VANG CHASE": another known name, the other half, directly beside it. */
export function isBesideKnown(scene: Scene, token: number, { names }: KnownIndex): boolean {
  const word = low(scene, token)
  if (isPlainGrammar(scene, token)) return false
  return [wordBefore(scene, token), wordAfter(scene, token)].some(beside => {
    const other = low(scene, beside)
    const known = names.get(other)
    return (
      known !== undefined && !isPlainGrammar(scene, beside) && other !== word && known.part !== names.get(word)?.part
    )
  })
}

/** "may", "will": without a capital they help a verb. */
export const isPlainGrammar = ({ tokens }: Scene, token: number): boolean =>
  !isCapital(tokens, token) && (wordClasses(tokens, token) & (is.grammar | is.month)) !== 0
