import { type Automaton, automatonOf } from './automaton'
import { is } from './classes'
import { knownOf, type Whose } from './known'
import { initialsOf, nameWordsOf, peopleOf } from './known-names'
import { type KnownText, knownTexts } from './known-numbers'
import type { Lexicon } from './lexicon'
import { nearness } from './near-names'

/** What is known of one participant, made ready to be looked for; made once and used for all of their notes. */
export interface KnownIndex {
  readonly names: ReadonlyMap<string, { readonly part: 'given' | 'family'; readonly whose: Whose }>
  readonly initials: ReadonlySet<string>
  /** The first letters of what the participant is called. */
  readonly ownLetters: string
  /** By character codes up to 127: whether a name begins so, small or capital. */
  readonly beginnings: Uint8Array
  readonly texts: readonly KnownText[]
  readonly automaton: Automaton
  /** Whether a word is one of the names, misspelt by a letter or two. */
  readonly isNearName: (word: string) => boolean
  /** Words that were held against the names already: whether they are one of them, misspelt. */
  readonly judged: Map<string, boolean>
}

export function knownIndex(given: unknown, lexicon: Lexicon): KnownIndex {
  const known = knownOf(given)
  const names = new Map<string, { part: 'given' | 'family'; whose: Whose }>()
  for (const { word, part, whose } of nameWordsOf(known, lexicon.nicknames))
    if (!names.has(word) && !isGrammar(word, lexicon)) names.set(word, { part, whose })
  const texts = [
    ...knownTexts({ ...known, participant: { ...known.participant, dob: '' } }),
    ...siteWords(known.site ?? '', lexicon),
  ]
  return {
    names,
    initials: new Set(peopleOf(known).flatMap(initialsOf)),
    ownLetters: [...names].flatMap(([name, { whose }]) => (whose === 'participant' ? [name.slice(0, 1)] : [])).join(''),
    beginnings: beginningsOf([...names.keys()]),
    texts,
    automaton: automatonOf(texts.map(({ text }) => text)),
    isNearName: nearness([...names.keys()]),
    judged: new Map(),
  }
}

function beginningsOf(names: readonly string[]): Uint8Array {
  const beginnings = new Uint8Array(128)
  for (const name of names) {
    beginnings[name.charCodeAt(0) & 127] = 1
    beginnings[name.toUpperCase().charCodeAt(0) & 127] = 1
  }
  return beginnings
}

/** Somebody called "The" or "I" can't be looked for: every sentence has the word. */
const isGrammar = (word: string, lexicon: Lexicon) => {
  const classes = lexicon.classesOf(word, 0, word.length)
  return (classes & is.grammar) !== 0 && (classes & (is.name_word | is.given)) === 0
}

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
