import { isConcept } from '@/lib/deid/known/known-word-cues'
import { isAmong, lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { isSign, kinds } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { isMadeOfWords } from './public-names'

/** "tell bex im ok", "texted maz", "talked to vin", "all good says bec": of no list of words, and told, called, met or heard. */
export function isTold(scene: Scene, token: number): boolean {
  if (lengthOf(scene, token) < 3 || !isToldBefore(scene, token)) return false
  return /[aeiouy]/.test(low(scene, token)) && !isMadeOfWords(scene, token)
}

function isToldBefore(scene: Scene, token: number): boolean {
  const before = wordBefore(scene, token)
  if (isAmong(scene, before, told)) return true
  if (isAmong(scene, before, together)) return isAmong(scene, wordBefore(scene, before), talked)
  return isAmong(scene, before, saying) && wordAfter(scene, token) === -1
}

const told = wordList(
  'tell tells told texted phoned rang met misses hugged thanked emailed dear asked visited kissed married',
)
const together = wordList('to w with')
const talked = wordList('talked talk talks talking spoke speak speaks chatted chat argued lives living moved')
const saying = wordList('says said')

/** What is done with a phone, a car or a shift: no bird, feeling or figure of a vision does it. */
const deeds =
  /^(?:rang|rings|phoned|phones|texted|texts|emailed|emails|drove|drives|babysat|babysits|parked|cooked|cooks|swapped|swaps|charted)$/
const takes = /^(?:picked|picks|collected|collects|dropped|drops|fetched|fetches)$/
const somebody = /^(?:her|him|them|me|us|pt|up|kids|off)$/
/** Whose work it is, by whatever name. */
const trades =
  /^(?:porter|dean|bishop|deacon|page|guide|walker|parker|hunter|carter|cooper|mason|angel|marshal|major|king)$/

/** "1010 wren rang", "then rose picked her up": a word that is a name as well, at the beginning of a clause, and what only a person does. */
export function isRinging(scene: Scene, token: number): boolean {
  if (trades.test(low(scene, token)) || !opensClause(scene, token)) return false
  const after = wordAfter(scene, token)
  const deed = low(scene, after)
  const next = low(scene, wordAfter(scene, after))
  if (/^(?:hasnt|didnt|wont)$/.test(deed)) return /^(?:called|call|text|texted|ring|rung|phone|phoned|come)$/.test(next)
  return deeds.test(deed) || (takes.test(deed) && somebody.test(next) && !isConcept(low(scene, token)))
}

const opensClause = (scene: Scene, token: number): boolean =>
  opensSentence(scene, token) ||
  scene.tokens.kind[token - 1] === kinds.digits ||
  isSign(scene.tokens, token - 1, ',') ||
  /^(?:and|but|then|so|when|because|bc|cos|until|til|after|before)$/.test(low(scene, wordBefore(scene, token)))
