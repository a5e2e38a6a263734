import { type Automaton, automatonOf } from '@/lib/deid/patterns/automaton'
import { is } from '@/lib/deid/reading/classes'
import type { Lexicon } from '@/lib/deid/reading/lexicon'
import { knownOf, type Whose } from './known'
import { initialsOf, nameWordsOf, peopleOf } from './known-names'
import { type KnownText, knownTexts } from './known-numbers'
import { nearness } from './near-names'
import { WordFilter } from './word-filter'

/** What is known of one participant, made ready to be looked for; made once and used for all of their notes. */
export interface KnownIndex {
  readonly names: ReadonlyMap<string, { readonly part: 'given' | 'family'; readonly whose: Whose }>
  readonly initials: ReadonlySet<string>
  /** The first letters of what the participant is called. */
  readonly ownLetters: string
  /** Tells most words from the names and initials. */
  readonly filter: WordFilter
  readonly texts: readonly KnownText[]
  readonly automaton: Automaton
  /** Whether a word is one of the names, misspelt by a letter or two. */
  readonly isNearName: (word: string) => boolean
  /** Tells it from others, so that a word remembers of which it was asked last whether it is a name misspelt. */
  readonly turn: number
}

let turns = 0

export function knownIndex(given: unknown, lexicon: Lexicon): KnownIndex {
  const known = knownOf(given)
  const names = new Map<string, { part: 'given' | 'family'; whose: Whose }>()
  for (const { word, part, whose } of nameWordsOf(known, lexicon.nicknames))
    if (!names.has(word) && !isEverywhere(word)) names.set(word, { part, whose })
  const texts = [
    ...knownTexts({ ...known, participant: { ...known.participant, dob: '' } }),
    ...siteWords(known.site ?? '', lexicon),
  ]
  const initials = new Set(peopleOf(known).flatMap(initialsOf))
  return {
    names,
    initials,
    ownLetters: [...names].flatMap(([name, { whose }]) => (whose === 'participant' ? [name.slice(0, 1)] : [])).join(''),
    filter: filterOf([...names.keys(), ...initials]),
    texts,
    automaton: automatonOf(texts.map(({ text }) => text)),
    isNearName: nearness([...names.keys()]),
    turn: ++turns,
  }
}

function filterOf(words: readonly string[]): WordFilter {
  const filter = new WordFilter()
  for (const word of words) filter.add(word)
  return filter
}

/** Somebody called "The" or "I" can't be looked for: every sentence has the word. */
const isEverywhere = (word: string) => /^(?:the|a|i|it|he|she|we|you|they|and|is|was)$/.test(word)

/** "Blue Ridge Integrative Psychiatry" is also called Blue Ridge: the words before the first that says what it is. */
function siteWords(site: string, lexicon: Lexicon): readonly KnownText[] {
  const words = site.toLowerCase().split(/\s+/).filter(Boolean)
  const what = words.findIndex(
    word =>
      (lexicon.classesOf(word, 0, word.length) & (is.org | is.short)) !== 0 ||
      /^(?:integrative|psychedelic|behavioral|mental|clinical|research)$/.test(word),
  )
  const name = words.slice(0, what).join(' ')
  return what > 0 && name.length >= 5 ? [{ text: name, kind: 'organisation', whose: 'site' }] : []
}
