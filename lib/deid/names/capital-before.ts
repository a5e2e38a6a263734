import { is } from '@/lib/deid/reading/classes'
import { isInitial, isUpper, opensSentence, type Scene, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, type Tokens, wordClasses } from '@/lib/deid/reading/tokens'

const never = is.short | is.grammar | is.kin | is.month | is.weekday | is.role | is.eponymous

/** "Trader Vic's", "Specialist Pruitt": a word with a capital directly before the name goes with it; -1 where there is none. */
export function capitalBefore(scene: Scene, first: number): number {
  const { tokens } = scene
  const before = wordBefore(scene, first)
  if (before === -1 || !isCapital(tokens, before) || scene.taken[before] || scene.safe[before]) return -1
  const classes = wordClasses(tokens, before)
  if (isInitial(scene, before) || isUpper(scene, before) || classes & never) return -1
  const isOpening = opensSentence(scene, before) && !isSign(tokens, before - 1, ':') && !isLine(tokens, before, first)
  if (isOpening) return isNobodyAlone(classes) ? before : -1
  return classes & (is.safe | is.region) && !isOfHouse(tokens, classes, first) ? -1 : before
}

/** What identifies nobody by itself, as an author or a word of another language, but is no English word. */
const isNobodyAlone = (classes: number): boolean => (classes & is.safe) !== 0 && (classes & (is.word | is.region)) === 0

/** "Scottish Brambles", "Sirius Petrov": a people, or what is nobody alone, before what no given name is. */
const isOfHouse = (tokens: Tokens, classes: number, first: number): boolean =>
  !(wordClasses(tokens, first) & is.given) && ((classes & is.region) !== 0 || isNobodyAlone(classes))

/** "Winsome Tait" alone on its line: who signs. */
const isLine = (tokens: Tokens, first: number, last: number): boolean =>
  first > 0 && tokens.gap[first] === gaps.line && (last + 1 >= tokens.count || tokens.gap[last + 1] === gaps.line)
