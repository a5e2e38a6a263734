import { isPersonal } from '@/lib/deid/names/personal-verbs'
import { is } from '@/lib/deid/reading/classes'
import {
  isPossessive,
  isUpper,
  lengthOf,
  low,
  opensSentence,
  type Scene,
  wordAfter,
  wordBefore,
} from '@/lib/deid/reading/scene'
import { isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import type { KnownIndex } from './known-index'

const somethingElse =
  is.short | is.word | is.code | is.street | is.unit | is.title | is.credential | is.grammar | is.org | is.safe

/** Whether letters that are known initials are meant as such: in capitals unless they are a short form, small where they do something. */
export function areInitials(scene: Scene, token: number, { initials }: KnownIndex): boolean {
  const classes = wordClasses(scene.tokens, token) & (lengthOf(scene, token) === 2 ? ~is.safe : ~0)
  if (!(classes & somethingElse)) return isUpper(scene, token) || lengthOf(scene, token) > 1
  if (!(classes & somethingElse & ~(is.unit | is.code)) && isUpper(scene, token) && standsFree(scene, token))
    return true
  if (isActingOrBeside(scene, token, initials)) return true
  if (isSignedLast(scene, token)) return true
  if (!isUpper(scene, token)) return false
  return (
    isAddressed(scene, token, classes) ||
    /^(?:initials?|signed|by)$/i.test(low(scene, wordBefore(scene, token))) ||
    (opensSentence(scene, token) && !(classes & is.short) && token >= scene.tokens.count - 3)
  )
}

/** "... dogs fed. BS": letters that are all of the last sentence, though they are a short form as well. */
const isSignedLast = (scene: Scene, token: number): boolean =>
  lengthOf(scene, token) > 1 &&
  token > 8 &&
  token >= scene.tokens.count - 2 &&
  (token === scene.tokens.count - 1 || isSign(scene.tokens, token + 1, '.')) &&
  opensSentence(scene, token) &&
  !/^(?:pt|px|ok|na|no|bp|hr|pm|am|prn|si|hi|ae|sae|so|me|us)$/.test(low(scene, token))

/** No unit behind a number, and no state behind its town. */
const standsFree = (scene: Scene, token: number): boolean =>
  scene.tokens.kind[token - 1] !== kinds.digits &&
  !(
    wordClasses(scene.tokens, token) & is.code &&
    (isAfterComma(scene, token) || isCapital(scene.tokens, wordBefore(scene, token)))
  )

/** "mtg w cp moved", "cd to the feet", "SP to ring", "JvD and MS in the room". */
function isActingOrBeside(scene: Scene, token: number, initials: ReadonlySet<string>): boolean {
  const { tokens } = scene
  if (wordClasses(tokens, token) & is.grammar && !isUpper(scene, token)) return false
  const next = low(scene, wordAfter(scene, token))
  if (isPersonal(next)) return true
  const before = low(scene, wordBefore(scene, token))
  const isFirst = opensSentence(scene, token) || isAfterComma(scene, token) || tokens.kind[token - 1] === kinds.digits
  if (isFirst && /^(?:to|at|on|in|out|off|w|with|and|cancels?|covers?|swaps?|joins?|leads?|late|here|away)$/.test(next))
    return lengthOf(scene, token) > 2 || next !== 'w' || isUpper(scene, token)
  if (/^(?:w|with|wth)$/.test(before) || (isSign(tokens, token - 1, '/') && low(scene, token - 2) === 'w')) return true
  return before === 'and' && initials.has(low(scene, token - 2)) && isUpper(scene, token)
}

const isAfterComma = ({ tokens }: Scene, token: number) => isSign(tokens, token - 1, ',')

/** "MS: how is it?", "SA's birth name"; "PT's" is of whoever is treated. */
function isAddressed(scene: Scene, token: number, classes: number): boolean {
  if (isSign(scene.tokens, token + 1, ':')) return !(classes & is.short)
  return isPossessive(scene, token) && !/^(?:pt|px|bf|gf|gp|np|pa|md|rn|ot|pi|er|op|sw|va|us)$/.test(low(scene, token))
}
