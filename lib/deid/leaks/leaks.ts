import { type KnownIndex, knownIndex } from '@/lib/deid/known/known-index'
import { type Automaton, automatonOf } from '@/lib/deid/patterns/automaton'
import type { Lexicon } from '@/lib/deid/reading/lexicon'
import { scrub } from '@/lib/deid/scrub'
import { leakIdentifiers } from './leak-identifiers'
import { numberSearch } from './leak-numbers'
import { readings, spacedCodes } from './leak-text'
import { wordSearch } from './leak-words'

export interface LeakSearch {
  /** How many names, phrases and numbers are searched for, each counted once. */
  readonly identifiers: number
  /** The fields that hold something that can't be searched for, because it is too short or a common word. */
  readonly unsearched: readonly string[]
  /** The fields that hold names that are words as well: without a capital those are not told from the words. */
  readonly wordFields: readonly string[]
  /** Which rules find a known identifier in a text; what they found is never given back. */
  readonly find: (text: string) => ReadonlySet<string>
}

/** Searches what is about to leave for what the records know, apart from the scrubber's own spans: made once for all files. */
export function leakSearch(given: readonly unknown[], lexicon: Lexicon): LeakSearch {
  const { names, wordNames, phrases, unspaced, numbers, ...fields } = leakIdentifiers(given, lexicon)
  const inWords = wordSearch({ names, phrases }, lexicon)
  const inNumbers = numberSearch(numbers)
  const asNames = wordNameSearch(wordNames, lexicon)
  const inRuns = automatonOf([...unspaced])
  const digits = new Set(numbers.map(number => number.digits))
  return {
    identifiers: names.size + wordNames.size + phrases.size + unspaced.size + digits.size,
    ...fields,
    find: text => {
      const rules = new Set<string>()
      const found = (rule: string) => void rules.add(rule)
      for (const reading of readings(text)) {
        const codes = spacedCodes(reading)
        inWords(codes, found)
        if (numbers.length > 0) inNumbers(codes, found)
        if (wordNames.size > 0) asNames(reading, found)
        if (unspaced.size > 0) inRuns.scan(reading, () => found('name'))
      }
      return rules
    },
  }
}

/** Will, Hope, May: the scrubber's table is asked, of the words around each place where one stands with a capital. */
function wordNameSearch(
  words: ReadonlySet<string>,
  lexicon: Lexicon,
): (text: string, found: (rule: string) => void) => void {
  const written = [...words].flatMap(word => [`${word[0]?.toUpperCase()}${word.slice(1)}`, word.toUpperCase()])
  const automaton: Automaton = automatonOf(written)
  const index = knownIndex({ contacts: [...words] }, lexicon)
  return (text, found) => {
    let isFound = false
    automaton.scan(text, (pattern, end) => {
      const start = end - (written[pattern]?.length ?? 0)
      if (!isFound && isWholeWord(text, start, end)) isFound = isTakenForName(text, start, end, index, lexicon)
    })
    if (isFound) found('name that is a word')
  }
}

function isTakenForName(text: string, start: number, end: number, index: KnownIndex, lexicon: Lexicon): boolean {
  const from = Math.max(0, text.lastIndexOf(' ', start - 40))
  const around = text.slice(from, end + 30)
  return scrub(around, index, lexicon).some(
    span => span.rule.startsWith('known') && span.start < end - from && span.end > start - from,
  )
}

const isLetter = (character: string | undefined) => /^[\p{L}\p{N}]/u.test(character ?? '')
const isWholeWord = (text: string, start: number, end: number) => !isLetter(text[start - 1]) && !isLetter(text[end])
