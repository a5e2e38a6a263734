import { isMadeOfWords } from '@/lib/deid/names/public-names'
import { is } from './classes'
import { isNearWord } from './near-words'
import { lengthOf, low, type Scene, wordAfter, wordBefore } from './scene'
import { gaps, kinds, type Tokens, wordClasses } from './tokens'
import { noWord, shapes, type Word } from './vocabulary'

/**
 * "ogunleye", "tawakoni", "saoirse": a small word that no list has, that is not made of words and is not one letter away
 * from a word. In notes without capitals these are people and places.
 */
export function isStrange(scene: Scene, token: number): boolean {
  if (lengthOf(scene, token) < 5 || lengthOf(scene, token) > 20 || !standsAlone(scene, token)) return false
  if (isAmongForeign(scene, token) || isSpokenOf(scene, token)) return false
  const word = scene.tokens.word[token] ?? noWord
  return /[aeiouy].*[aeiouy]/.test(word.low) && !isMadeOfWords(scene, token) && !isMisspelt(scene, word)
}

/** "would say filoxenia", "the word hygge", "a kintsugi bowl": a word of another language that is spoken of, or a thing. */
function isSpokenOf(scene: Scene, token: number): boolean {
  const before = wordBefore(scene, token)
  const lead = low(scene, before)
  if (/^(?:word|term|phrase|a|an|some|more|cooked|ate|drank|baked|made)$/.test(lead)) return true
  if (lead === 'the')
    return /^(?:image|idea|way|feeling|bowl|cup|song|songs|dance|music|bread|dish|tea|spirit|tradition|concept|practice|ceremony|word|drum|mask|medicine)$/.test(
      low(scene, wordAfter(scene, token)),
    )
  return lead === 'say' && /^(?:would|might|could|will|d)$/.test(low(scene, wordBefore(scene, before)))
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

/** One letter away from a word of the dictionary. */
export function isMisspelt({ lexicon }: Scene, word: Word): boolean {
  word.isNearWord ??= isNearWord(lexicon, word.low)
  return word.isNearWord
}
