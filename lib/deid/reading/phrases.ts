import { is } from './classes'
import { hashOf, type Lexicon } from './lexicon'
import { gaps, isCapital, kinds, type Tokens, wordClasses } from './tokens'

/** An entry of several words, from its first token to its last. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly classes: number
}

/** No entry of the lexicon has more tokens. */
const longest = 9

/** The longest entry of several words that begins at a token; null where there is none. */
export function phraseAt(tokens: Tokens, lexicon: Lexicon, first: number): Phrase | null {
  if (!(wordClasses(tokens, first) & is.phrase)) return null
  const from = tokens.start[first] ?? 0
  let found: Phrase | null = null
  let hash = hashOf(tokens.text, from, tokens.end[first] ?? 0, 0)
  for (let last = first + 1; last < Math.min(tokens.count, first + longest); last++) {
    if (tokens.gap[last] === gaps.line) break
    const end = tokens.end[last] ?? 0
    if (end - from > 40) break
    hash = hashOf(tokens.text, tokens.end[last - 1] ?? 0, end, hash)
    if (!lexicon.mayGoOn(hash)) break
    if (tokens.kind[last] === kinds.digits || isBetween(tokens, last + 1)) continue
    const classes = lexicon.classesAt(tokens.text, from, end, hash)
    if (classes !== 0) found = { first, last, classes }
  }
  return found
}

/** Whether a token goes on with a word that has begun. */
const isBetween = ({ gap, kind, count }: Tokens, token: number) =>
  token < count && gap[token] === gaps.none && kind[token] === kinds.word && kind[token - 1] === kinds.word

/** Every word of it with a capital, but for the small ones within. */
export const isCapitalised = (tokens: Tokens, { first, last }: Phrase): boolean => {
  for (let token = first; token <= last; token++)
    if (
      tokens.kind[token] === kinds.word &&
      !isCapital(tokens, token) &&
      !(wordClasses(tokens, token) & is.grammar) &&
      (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) > 3
    )
      return false
  return true
}
