import { is } from './classes'
import { isNearWord } from './near-words'
import { isMadeOfWords } from './public-names'
import { lengthOf, type Scene } from './scene'
import { gaps, kinds, type Tokens, wordClasses } from './tokens'
import { noWord, shapes, type Word } from './vocabulary'

/**
 * "ogunleye", "tawakoni", "saoirse": a small word that no list has, that is not made of words and is not one letter away
 * from a word. In notes without capitals these are people and places.
 */
export function isStrange(scene: Scene, token: number): boolean {
  if (lengthOf(scene, token) < 5 || lengthOf(scene, token) > 20 || !standsAlone(scene, token)) return false
  if (isAmongForeign(scene, token)) return false
  const word = scene.tokens.word[token] ?? noWord
  return /[aeiouy].*[aeiouy]/.test(word.low) && !isMadeOfWords(scene, token) && !isMisspelt(scene, word)
}

/** Two plain words of another language near it: the language is spoken, nobody is named. */
function isAmongForeign(scene: Scene, token: number): boolean {
  const { tokens } = scene
  let foreign = 0
  for (let near = Math.max(0, token - 4); near <= token + 4; near++) {
    const classes = wordClasses(tokens, near)
    if (classes & is.safe && !(classes & (is.word | is.given)) && tokens.shape[near] === shapes.lower) foreign++
  }
  return foreign > 1
}

/** Nothing is joined to it but an apostrophe, a stop or another sign that ends it. */
function standsAlone({ tokens }: Scene, token: number): boolean {
  if (tokens.gap[token] === gaps.none && (isJoining(tokens, token - 1) || tokens.kind[token - 1] === kinds.digits))
    return false
  return !(
    tokens.gap[token + 1] === gaps.none &&
    tokens.gap[token + 2] === gaps.none &&
    (isJoining(tokens, token + 1) || tokens.kind[token + 1] === kinds.digits)
  )
}

const isJoining = ({ kind, classes }: Tokens, token: number): boolean =>
  kind[token] === kinds.sign && joining.has(classes[token] ?? 0)

/** . - _ @ / : + */
const joining: ReadonlySet<number> = new Set([46, 45, 95, 64, 47, 58, 43])

function isMisspelt({ lexicon }: Scene, word: Word): boolean {
  word.isNearWord ??= isNearWord(lexicon, word.low)
  return word.isNearWord
}
