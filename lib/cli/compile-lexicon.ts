import { readFileSync } from 'node:fs'
import { type ClassName, is } from '@/lib/deid/reading/classes'
import { fold } from '@/lib/deid/reading/fold'
import {
  cities,
  commonFamilies,
  dictionary,
  entriesOf,
  givenNames,
  lists,
  makers,
  namesByLanguage,
  peoplesNames,
  postalTowns,
  things,
  wordsAbroad,
} from './lexicon-sources'

/** The table that lib/deid reads, as text: the entries under the classes that they share, and the nicknames at the end. */
export function compiledLexicon(): string {
  const table: Table = new Map()
  addDictionary(table)
  addNames(table)
  addPlaces(table)
  for (const [list, classes] of Object.entries(lists)) add(table, entriesOf(list), ...classes)
  addCulture(table)
  addPeople(table)
  settle(table)
  markPhrases(table)
  const together = new Map<number, string[]>()
  for (const [entry, classes] of table) {
    const group = together.get(classes) ?? []
    group.push(entry)
    together.set(classes, group)
  }
  const sections = [...together]
    .sort(([one], [other]) => one - other)
    .map(([classes, entries]) => `#${classes.toString(16)}\n${entries.sort().join('\n')}\n`)
  return `${sections.join('')}#nicknames\n${readFileSync('lib/deid/words/nicknames.txt', 'utf8')}`
}

type Table = Map<string, number>

/** Only what the folded text can spell; case and accents are not told apart. */
function add(table: Table, entries: readonly unknown[], ...classes: readonly ClassName[]) {
  const bits = classes.reduce((sum, name) => sum | is[name], 0)
  for (const entry of entries) {
    const plain = typeof entry === 'string' ? fold(entry).text.toLowerCase().replace(/\s+/g, ' ').trim() : ''
    if (/^[a-z][a-z0-9 .'&-]*$/.test(plain) && plain.length <= 40)
      table.set(plain, ((table.get(plain) ?? 0) | bits) >>> 0)
  }
}

function addDictionary(table: Table) {
  for (const [list, words] of Object.entries(dictionary())) {
    const level = Number(/\/(\d+)$/.exec(list)?.[1] ?? 0)
    if (level === 0) continue
    add(table, words, 'word')
    if (level <= 35) add(table, words, 'common')
  }
}

function addNames(table: Table) {
  const whole = (names: readonly unknown[]) =>
    names.filter(name => typeof name === 'string' && /^[^\s.]{2,}$/.test(name))
  add(table, whole(givenNames()), 'given')
  add(table, whole(namesByLanguage('first_name')), 'given')
  add(table, whole(namesByLanguage('last_name')), 'family')
  add(table, whole(peoplesNames()), 'family')
  for (const line of readFileSync('lib/deid/words/nicknames.txt', 'utf8').split('\n'))
    add(table, whole(line.split(' ')), 'given')
}

function addPlaces(table: Table) {
  const towns = cities().filter(({ country, population }) => country === 'US' || population >= 10_000)
  add(table, [...towns.map(({ name }) => name), ...postalTowns()], 'place')
  const large = towns.filter(({ country, population }) => population >= (country === 'US' ? 60_000 : 250_000))
  add(
    table,
    large.map(({ name }) => name),
    'place',
    'city',
  )
}

/** Makers, things and words of other languages, where nobody is called so and no town is. */
function addCulture(table: Table) {
  const called = is.given | is.family | is.place | is.city | is.name_word
  const borne = new Set(commonFamilies().map(name => name.toLowerCase()))
  const isBorne = (name: string) => {
    const words = name.toLowerCase().split(/[\s.]+/)
    return ((table.get(words[0] ?? '') ?? 0) & is.given) !== 0 && borne.has(words.at(-1) ?? '')
  }
  const isFree = (name: string) => /\s/.test(name) || ((table.get(fold(name).text.toLowerCase()) ?? 0) & called) === 0
  add(
    table,
    makers().filter(name => name.length > 4 && isFree(name) && !isBorne(name)),
    'safe',
  )
  add(
    table,
    things().filter(name => name.length > 2 && isFree(name)),
    'safe',
  )
  add(
    table,
    wordsAbroad().filter(name => name.length > 2 && !/\s/.test(name) && isFree(name)),
    'safe',
  )
}

/** Whoever the list names, and the last of the name where nobody else, no town and no word is called so. */
function addPeople(table: Table) {
  const called = is.given | is.family | is.place | is.city | is.name_word | is.word
  for (const name of entriesOf('safe-people')) {
    const last = name.split(/[\s-]/).at(-1) ?? ''
    add(table, [name], 'safe')
    if (last.length > 4 && !last.includes("'") && !((table.get(last) ?? 0) & called)) add(table, [last], 'safe')
  }
}

/** Where lists of ours and lists of others disagree about a word. */
function settle(table: Table) {
  const sure = new Set(['sure-words', 'sure-tongues', 'sure-figures'].flatMap(entriesOf))
  const named = new Set(entriesOf('sure-names').filter(name => !words.test(name)))
  const borne = new Set(commonFamilies().map(name => name.toLowerCase()))
  const names = is.given | is.family | is.place | is.city
  for (const [entry, classes] of table) {
    const isWord = !/[^a-z]/.test(entry)
    let settled = classes
    if (sure.has(entry)) settled &= ~(is.given | is.family | is.name_word | is.place | is.city)
    else if (isWord && classes & is.safe && (classes & is.given || borne.has(entry))) settled &= ~is.safe
    if (named.has(entry)) settled &= ~(is.word | is.common | is.name_word | is.safe | is.unit | is.short)
    if (classes & is.grammar && !(classes & is.name_word)) settled &= ~names
    if (classes & (is.region | is.month | is.weekday | is.unit) && isWord && !(classes & is.name_word))
      settled &= ~(is.place | is.city | is.family)
    table.set(entry, settled >>> 0)
  }
}

/** The first word of an entry of several says that it may begin one. */
function markPhrases(table: Table) {
  for (const entry of [...table.keys()]) {
    const [first = ''] = /^[a-z]+/.exec(entry) ?? []
    if (first !== entry) table.set(first, ((table.get(first) ?? 0) | is.phrase) >>> 0)
  }
}

/** Of the names that are hardly words, those that are all the same. */
const words =
  /^(?:will|may|mark|bill|rob|pat|sue|art|ray|gene|drew|chase|guy|dean|frank|carol|dolly|kitty|hal|max|mel|al|ed|jan|tab|don|ben|lee|harry|dick|hazel|iris|nick|sal|nell|nan|florence|charlotte|floyd|fay|felix|mimi|meg)$/
