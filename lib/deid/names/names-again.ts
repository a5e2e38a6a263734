import type { Finding } from '@/lib/deid/finding'
import { isKnownWord } from '@/lib/deid/known/known-words'
import { WordFilter } from '@/lib/deid/known/word-filter'
import { is } from '@/lib/deid/reading/classes'
import { firstLetter, lengthOf, low, opensSentence, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { isCapital, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { nameRules } from '@/lib/deid/rules/names'
import { placeRules } from '@/lib/deid/rules/places'
import { isSmallTitle } from './small-titles'

const filter = new WordFilter()

/** A word that is part of a name in one place is one in the others: in any case where it is no word besides, else with a capital within a sentence. */
export function findAgain(scene: Scene, found: readonly Finding[]): Finding[] {
  const { tokens } = scene
  const settled = new Uint8Array(tokens.count)
  const words = namesIn(scene, found, settled)
  if (words.size === 0) return []
  filter.clear()
  for (const word of words.keys()) filter.add(word)
  const again: Finding[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== kinds.word || settled[token]) continue
    if (!filter.mayHave(firstLetter(scene, token), lengthOf(scene, token))) continue
    if (!words.has(low(scene, token)) || scene.safe[token]) continue
    const classes = wordClasses(tokens, token)
    const isWord = (classes & (is.word | is.short | is.safe | is.region | is.month | is.org | is.unit)) !== 0
    if (
      isWord &&
      !(isNamedSmall(scene, token, words) && isKnownWord(scene, token, 'given')) &&
      !(
        isCapital(tokens, token) &&
        (!opensSentence(scene, token) || does(scene, token)) &&
        classes & (is.family | is.given) &&
        !(classes & (is.grammar | is.verb))
      )
    )
      continue
    again.push({ start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0, rule: nameRules.again })
  }
  return again
}

/** "told wren … wren in the doorway": a word that is a name as well, written small in both places. */
const isNamedSmall = ({ tokens }: Scene, token: number, words: ReadonlyMap<string, boolean>): boolean =>
  tokens.shape[token] === shapes.lower && words.get(tokens.word[token]?.low ?? '') === true

/** A name that opens a sentence and does something in it. */
const does = (scene: Scene, token: number): boolean => {
  const after = wordAfter(scene, token)
  return after !== -1 && (wordClasses(scene.tokens, after) & is.verb) !== 0
}

/**
 * The words of what was found by itself to be a name, and is more than an initial; and whether it is written small. Those
 * that are certain to be covered are settled: to find them again would say nothing more.
 */
function namesIn(scene: Scene, found: readonly Finding[], settled: Uint8Array): Map<string, boolean> {
  const { tokens } = scene
  const words = new Map<string, boolean>()
  const names = found
    .filter(
      ({ rule }) =>
        (rule.type === 'NAME' || rule.id === placeRules.organisation.id) && rule.id !== nameRules.initials.id,
    )
    .sort((one, other) => one.start - other.start)
  let token = 0
  for (const { start, end, rule } of names) {
    while (token > 0 && (tokens.start[token] ?? 0) > start) token--
    while (token < tokens.count && (tokens.end[token] ?? 0) <= start) token++
    for (let each = token; each < tokens.count && (tokens.start[each] ?? 0) < end; each++) {
      const classes = wordClasses(tokens, each)
      const isWithin = (tokens.start[each] ?? 0) >= start && (tokens.end[each] ?? 0) <= end
      if (rule.band === 'certain' && isWithin) settled[each] = 1
      if (
        tokens.kind[each] === kinds.word &&
        lengthOf(scene, each) > 2 &&
        !isSmallTitle(scene, each) &&
        !(rule.type === 'ORG' && classes & is.common) &&
        !(classes & (is.title | is.kin | is.grammar | is.credential | is.org | is.geo | is.street | is.region))
      )
        words.set(low(scene, each), (words.get(low(scene, each)) ?? false) || tokens.shape[each] === shapes.lower)
    }
  }
  return words
}
