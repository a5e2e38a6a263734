import { isAmong, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'

/** Whole once they are said: nobody drops, marches on or past without whom, whom to or where. */
const whole = /^(?:penny dropped|march (?:on|past|yourself))$/
/** Things, whatever stands around them. */
const things = /^chip (?:shop|paper)$/

const openers = wordList('penny march chip page')

/** "Penny dropped.", "March on,", "chip shop", "Page 3.": a word that is a name as well, told with what only the word goes with; more words behind it make it a name. */
export const isIdiom = (scene: Scene, token: number): boolean => {
  if (!isAmong(scene, token, openers)) return false
  const after = wordAfter(scene, token)
  const told = `${low(scene, token)} ${low(scene, after)}`
  return (
    things.test(told) ||
    (whole.test(told) && opensSentence(scene, token) && endsClause(scene, after)) ||
    isLeaf(scene, token)
  )
}

/** "on Page 3.": nobody is on a number, but "told Page 3 times" counts and "Kids: Page 3" is an age. */
const isLeaf = (scene: Scene, token: number): boolean =>
  low(scene, token) === 'page' &&
  /^(?:on|see|of|from|to|at|read|top)$/.test(low(scene, wordBefore(scene, token))) &&
  scene.tokens.kind[token + 1] === kinds.digits &&
  endsClause(scene, token + 1)

const endsClause = ({ tokens }: Scene, last: number): boolean =>
  last + 1 >= tokens.count ||
  tokens.gap[last + 1] === gaps.line ||
  [',', '.', ';', '!', ')', '"'].some(sign => isSign(tokens, last + 1, sign))
