import { is } from '@/lib/deid/reading/classes'
import { isAmong, isInitial, isPossessive, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, hasTrait, isCapital, isPlaceholder, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'
import { isThinkersName } from './cited-thinkers'
import { isSaid } from './personal-verbs'

const links = wordList('of from by')

/** "lines of Hauge", "a poem by Hauge", "re-read Ogden": whose the lines are; of given names only after "by". */
export function isQuoted(scene: Scene, token: number): boolean {
  if (isPossessive(scene, token)) return false
  const { tokens } = scene
  const before = wordBefore(scene, token)
  const link = low(scene, before)
  const isGiven = (wordClasses(tokens, token) & is.given) !== 0
  if (link === 'read') return isSign(tokens, before - 1, '-') && low(scene, before - 2) === 're'
  return !isGiven && isAmong(scene, before, links) && quotable.test(low(scene, wordBefore(scene, before)))
}

const quotable =
  /^(?:lines?|verses?|stanzas?|poems?|poetry|pages?|chapters?|passages?|quotes?|quotations?|writings|paintings?|novels?|translations?|concept|notion|theory|theories|fond|fan|music|songs|voice)$/

/** `Lauridsen "O Magnum"`: two words with capitals in quotation marks; or what they were, `Banerjee "[NAME-1]"`, in a text that was scrubbed. */
export function isBeforeTitle({ tokens }: Scene, token: number): boolean {
  if (!isSign(tokens, token + 1, '"') || tokens.gap[token + 1] !== gaps.space) return false
  if (isPlaceholder(tokens, token + 2) && isSign(tokens, token + 7, '"')) return true
  return isCapital(tokens, token + 2) && (isCapital(tokens, token + 3) || isPlaceholder(tokens, token + 3))
}

/** "Kernberg, Kohut, a little Scaer", "Schore and Sweezy": in a row with somebody whose theory or music it is. */
export function isBesideMaker(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const isOfNobody = isThinkersName(scene, token) && !isFirm(scene, token)
  if (isPossessive(scene, token) || (wordClasses(tokens, token) & (is.given | is.place | is.city) && !isOfNobody))
    return false
  if (isSign(tokens, token - 1, '.') && isInitial(scene, token - 2)) return false
  const after = wordAfter(scene, token)
  if (after !== -1 && (wordClasses(tokens, after) & (is.verb | is.kin | is.title) || isSaid(low(scene, after))))
    return false
  return (
    (joins(scene, token - 1) && isMakerAt(scene, token - 2)) || (joins(scene, token + 1) && isMakerAt(scene, token + 2))
  )
}

/** "Pugh & Lewis" are partners in a firm, whoever else is called so. */
const isFirm = ({ tokens }: Scene, token: number): boolean =>
  isSign(tokens, token - 1, '&') || isSign(tokens, token + 1, '&')

const joining = listed('and or vs versus nor')

const joins = (scene: Scene, token: number): boolean =>
  isSign(scene.tokens, token, ',') ||
  isSign(scene.tokens, token, ';') ||
  isSign(scene.tokens, token, '&') ||
  isSign(scene.tokens, token, '/') ||
  hasTrait(scene.tokens, token, joining)

/** A capital, in the lists as safe and as nothing else; no part, plant or deity that a person may stand beside. */
const isMakerAt = ({ tokens }: Scene, token: number): boolean => {
  const classes = wordClasses(tokens, token)
  return (
    isCapital(tokens, token) &&
    tokens.gap[token] !== gaps.line &&
    (classes & is.safe) !== 0 &&
    !(classes & (is.word | is.given | is.region | is.short | is.eponymous | is.org | is.place))
  )
}
